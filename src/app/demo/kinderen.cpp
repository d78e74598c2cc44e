// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/verhalen.hpp"

namespace app::demo {

/// None of these people exists. Each is as old as the story with the same place in its list asks.
const std::vector<Kind>& kinderen() {
    static const std::vector<Kind> alle = {
        {"Tjibbe", "", "Zwaluwe", "m", 14, "Marijke", "Sjoerd", "het Pierson College", "Anneloes Hofstra", "Wilgenkamp"},
        {"Jikke", "van der", "Meijde", "v", 9, "Wilma", "Lieke", "basisschool De Driemaster", "Pieter van Loon", "Kerkdwarsweg"},
        {"Ayoub", "", "Bouzarmaat", "m", 12, "Nathalie", "Joris", "praktijkschool Het Kompas", "Chantal Derksen", "Beukenlaan"},
        {"Femke", "de", "Ruijter", "v", 13, "Ingrid", "Tess", "het Stedelijk Gymnasium", "Mohamed Azzouzi", "Sint Jacobslaan"},
        {"Sem", "", "Okkerse", "m", 15, "Monique", "Bilal", "het Pierson College", "Jolanda Peeters", "Hazenakker"},
        {"Zeynep", "", "Yıldırım", "v", 15, "Fatiha", "Nora", "het Montessori College", "Anneloes Hofstra", "Molenpad"},
        {"Jurre", "van", "Elsbergen", "m", 9, "Karin", "Koen", "basisschool De Wingerd", "Pieter van Loon", "Kerkdwarsweg"},
        {"Jorinde", "", "Hagedoorn", "v", 14, "Hanneke", "Anouk", "het Stedelijk Gymnasium", "Chantal Derksen", "Beukenlaan"},
        {"Milan", "", "Kowalczyk", "m", 16, "Samira", "Finn", "het Pierson College", "Mohamed Azzouzi", "Sint Jacobslaan"},
        {"Esmee", "ten", "Velde", "v", 3, "Joke", "Dounia", "kinderdagverblijf De Duiker", "Jolanda Peeters", "Hazenakker"},
        {"Daan", "", "Schravesande", "m", 14, "Gerda", "Sjoerd", "praktijkschool Het Kompas", "Anneloes Hofstra", "Molenpad"},
        {"Aaliyah", "", "Benhaddou", "v", 17, "Ayşe", "Lieke", "de Vrije Buitenschool", "Pieter van Loon", "Eikvarenpad", true},
        {"Bram", "", "Roelvink", "m", 15, "Marijke", "Joris", "het Pierson College", "Chantal Derksen", "Beukenlaan"},
        {"Yara", "van de", "Wetering", "v", 10, "Wilma", "Tess", "basisschool De Driemaster", "Mohamed Azzouzi",
         "Sint Jacobslaan"},
        {"Thijmen", "", "Dijkgraaf", "m", 13, "Nathalie", "Bilal", "praktijkschool Het Kompas", "Jolanda Peeters", "Hazenakker"},
        {"Jinte", "", "Terpstra", "v", 12, "Ingrid", "Nora", "basisschool De Wingerd", "Anneloes Hofstra", "Molenpad"},
        {"Rayan", "el", "Khattabi", "m", 14, "Monique", "Koen", "het Pierson College", "Pieter van Loon", "Wilgenkamp"},
        {"Merel", "", "Wolterink", "v", 16, "Fatiha", "Anouk", "het Montessori College", "Chantal Derksen", "Kerkdwarsweg"},
        {"Hidde", "", "Nijenhuis", "m", 7, "Karin", "Finn", "basisschool De Wingerd", "Mohamed Azzouzi", "Sint Jacobslaan"},
        {"Selin", "", "Aksoylu", "v", 13, "Hanneke", "Dounia", "het Stedelijk Gymnasium", "Jolanda Peeters", "Hazenakker"},
        {"Gijs", "", "Vlemmix", "m", 15, "Samira", "Sjoerd", "het Pierson College", "Anneloes Hofstra", "Molenpad"},
        {"Fenna", "van", "Rossem", "v", 2, "Joke", "Lieke", "kinderdagverblijf De Duiker", "Pieter van Loon", "Wilgenkamp"},
        {"Ilias", "", "Ouladali", "m", 15, "Gerda", "Joris", "praktijkschool Het Kompas", "Chantal Derksen", "Kerkdwarsweg"},
        {"Roos", "", "Tielemans", "v", 17, "Ayşe", "Tess", "het Stedelijk Gymnasium", "Mohamed Azzouzi", "Beukenlaan"},
        {"Stijn", "van der", "Meijde", "m", 13, "Marijke", "Bilal", "het Pierson College", "Jolanda Peeters", "Hazenakker"},
        {"Nadine", "van", "Elsbergen", "v", 8, "Wilma", "Nora", "basisschool De Driemaster", "Anneloes Hofstra", "Molenpad"},
        {"Kasper", "", "Benhaddou", "m", 11, "Nathalie", "Koen", "basisschool Het Kleurrijk", "Pieter van Loon", "Wilgenkamp"},
        {"Imane", "el", "Khattabi", "v", 14, "Ingrid", "Anouk", "het Stedelijk Gymnasium", "Chantal Derksen", "Kerkdwarsweg"},
        {"Teun", "van", "Rossem", "m", 16, "Monique", "Finn", "het Pierson College", "Mohamed Azzouzi", "Beukenlaan"},
        {"Sterre", "", "Bouzarmaat", "v", 14, "Fatiha", "Dounia", "het Montessori College", "Jolanda Peeters", "Sint Jacobslaan"},
        {"Dylan", "", "Hagedoorn", "m", 11, "Karin", "Sjoerd", "basisschool De Wingerd", "Anneloes Hofstra", "Molenpad"},
        {"Puck", "", "Roelvink", "v", 15, "Hanneke", "Lieke", "het Stedelijk Gymnasium", "Pieter van Loon", "Wilgenkamp"},
        {"Mats", "", "Wolterink", "m", 17, "Samira", "Joris", "het Pierson College", "Chantal Derksen", "Kerkdwarsweg"},
        {"Elif", "", "Ouladali", "v", 3, "Joke", "Tess", "kinderdagverblijf De Duiker", "Mohamed Azzouzi", "Beukenlaan"},
        {"Wessel", "de", "Ruijter", "m", 13, "Gerda", "Bilal", "praktijkschool Het Kompas", "Jolanda Peeters", "Sint Jacobslaan"},
        {"Liv", "", "Kowalczyk", "v", 17, "Ayşe", "Nora", "het Stedelijk Gymnasium", "Anneloes Hofstra", "Hazenakker"},
        {"Senna", "van de", "Wetering", "x", 14, "Marijke", "Koen", "het Pierson College", "Pieter van Loon", "Wilgenkamp"},
        {"Jelle", "", "Nijenhuis", "m", 9, "Wilma", "Anouk", "basisschool De Driemaster", "Chantal Derksen", "Kerkdwarsweg"},
        {"Amira", "", "Tielemans", "v", 12, "Nathalie", "Finn", "praktijkschool Het Kompas", "Mohamed Azzouzi", "Beukenlaan"},
        {"Ruben", "", "Okkerse", "m", 13, "Ingrid", "Dounia", "het Stedelijk Gymnasium", "Jolanda Peeters", "Sint Jacobslaan"},
        {"Veerle", "ten", "Velde", "v", 15, "Monique", "Sjoerd", "het Pierson College", "Anneloes Hofstra", "Hazenakker"},
        {"Quinten", "", "Dijkgraaf", "m", 15, "Fatiha", "Lieke", "het Montessori College", "Pieter van Loon", "Molenpad"},
        {"Hafsa", "", "Aksoylu", "v", 10, "Karin", "Joris", "basisschool De Wingerd", "Chantal Derksen", "Kerkdwarsweg"},
        {"Floor", "", "Zwaluwe", "v", 14, "Hanneke", "Tess", "het Stedelijk Gymnasium", "Mohamed Azzouzi", "Beukenlaan"},
        {"Tygo", "", "Yıldırım", "m", 16, "Samira", "Bilal", "het Pierson College", "Jolanda Peeters", "Sint Jacobslaan"},
        {"Jasmijn", "", "Vlemmix", "v", 2, "Gerda", "Boris", "kinderdagverblijf De Duiker", "Chantal Derksen", "Kerkdwarsweg"},
        {"Younes", "", "Ouladali", "m", 14, "Ayşe", "Rosa", "praktijkschool Het Kompas", "Mohamed Azzouzi", "Beukenlaan"},
        {"Lars", "van", "Rossem", "m", 17, "Marijke", "Iris", "het Stedelijk Gymnasium", "Jolanda Peeters", "Sint Jacobslaan"},
        {"Nina", "", "Terpstra", "v", 15, "Wilma", "Guus", "het Pierson College", "Anneloes Hofstra", "Hazenakker"},
        {"Boaz", "el", "Khattabi", "m", 10, "Nathalie", "Saar", "basisschool De Driemaster", "Pieter van Loon", "Molenpad"},
        {"Sofie", "", "Hagedoorn", "v", 12, "Ingrid", "Ravi", "praktijkschool Het Kompas", "Chantal Derksen", "Wilgenkamp"},
        {"Adam", "", "Benhaddou", "m", 13, "Monique", "Lina", "het Stedelijk Gymnasium", "Mohamed Azzouzi", "Kerkdwarsweg"},
        {"Pien", "ten", "Velde", "v", 14, "Fatiha", "Otis", "het Pierson College", "Jolanda Peeters", "Beukenlaan"},
        {"Kai", "", "Kowalczyk", "m", 16, "Karin", "Elsa", "het Montessori College", "Anneloes Hofstra", "Sint Jacobslaan"},
    };
    return alle;
}

}  // namespace app::demo
