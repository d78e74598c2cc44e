// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/verhalen.hpp"

namespace app::demo {

/// None of these people exists.
const std::vector<Kind>& kinderen() {
    static const std::vector<Kind> alle = {
        {"Tjibbe", "", "Zwaluwe", "m", 14, "Marijke", "Sjoerd", "het Pierson College", "Anneloes Hofstra", "Wilgenkamp"},
        {"Jikke", "van der", "Meijde", "v", 9, "Wilma", "Lieke", "basisschool De Wingerd", "Pieter van Loon", "Kerkdwarsweg"},
        {"Ayoub", "", "Bouzarmaat", "m", 16, "Nathalie", "Joris", "het Montessori College", "Chantal Derksen", "Beukenlaan"},
        {"Femke", "de", "Ruijter", "v", 12, "Ingrid", "Tess", "praktijkschool Het Kompas", "Mohamed Azzouzi", "Sint Jacobslaan"},
        {"Sem", "", "Okkerse", "m", 7, "Monique", "Bilal", "basisschool De Driemaster", "Jolanda Peeters", "Hazenakker"},
        {"Zeynep", "", "Yıldırım", "v", 15, "Fatiha", "Nora", "het Stedelijk Gymnasium", "Anneloes Hofstra", "Molenpad"},
        {"Jurre", "van", "Elsbergen", "m", 11, "Karin", "Koen", "het Pierson College", "Pieter van Loon", "Kerkdwarsweg"},
        {"Jorinde", "", "Hagedoorn", "v", 13, "Hanneke", "Anouk", "basisschool De Wingerd", "Chantal Derksen", "Beukenlaan"},
        {"Milan", "", "Kowalczyk", "m", 17, "Samira", "Finn", "het Montessori College", "Mohamed Azzouzi", "Sint Jacobslaan"},
        {"Esmee", "ten", "Velde", "v", 3, "Joke", "Dounia", "praktijkschool Het Kompas", "Jolanda Peeters", "Hazenakker"},
        {"Daan", "", "Schravesande", "m", 10, "Gerda", "Sjoerd", "basisschool De Driemaster", "Anneloes Hofstra", "Molenpad"},
        {"Aaliyah", "", "Benhaddou", "v", 8, "Ayşe", "Lieke", "het Stedelijk Gymnasium", "Pieter van Loon", "Wilgenkamp"},
        {"Bram", "", "Roelvink", "m", 14, "Marijke", "Joris", "het Pierson College", "Chantal Derksen", "Beukenlaan"},
        {"Yara", "van de", "Wetering", "v", 9, "Wilma", "Tess", "basisschool De Wingerd", "Mohamed Azzouzi", "Sint Jacobslaan"},
        {"Thijmen", "", "Dijkgraaf", "m", 16, "Nathalie", "Bilal", "het Montessori College", "Jolanda Peeters", "Hazenakker"},
        {"Jinte", "", "Terpstra", "v", 12, "Ingrid", "Nora", "praktijkschool Het Kompas", "Anneloes Hofstra", "Molenpad"},
        {"Rayan", "el", "Khattabi", "m", 7, "Monique", "Koen", "basisschool De Driemaster", "Pieter van Loon", "Wilgenkamp"},
        {"Merel", "", "Wolterink", "v", 15, "Fatiha", "Anouk", "het Stedelijk Gymnasium", "Chantal Derksen", "Kerkdwarsweg"},
        {"Hidde", "", "Nijenhuis", "m", 11, "Karin", "Finn", "het Pierson College", "Mohamed Azzouzi", "Sint Jacobslaan"},
        {"Selin", "", "Aksoylu", "v", 13, "Hanneke", "Dounia", "basisschool De Wingerd", "Jolanda Peeters", "Hazenakker"},
        {"Gijs", "", "Vlemmix", "m", 17, "Samira", "Sjoerd", "het Montessori College", "Anneloes Hofstra", "Molenpad"},
        {"Fenna", "van", "Rossem", "v", 3, "Joke", "Lieke", "praktijkschool Het Kompas", "Pieter van Loon", "Wilgenkamp"},
        {"Ilias", "", "Ouladali", "m", 10, "Gerda", "Joris", "basisschool De Driemaster", "Chantal Derksen", "Kerkdwarsweg"},
        {"Roos", "", "Tielemans", "v", 8, "Ayşe", "Tess", "het Stedelijk Gymnasium", "Mohamed Azzouzi", "Beukenlaan"},
        {"Stijn", "van der", "Meijde", "m", 14, "Marijke", "Bilal", "het Pierson College", "Jolanda Peeters", "Hazenakker"},
        {"Nadine", "van", "Elsbergen", "v", 9, "Wilma", "Nora", "basisschool De Wingerd", "Anneloes Hofstra", "Molenpad"},
        {"Kasper", "", "Benhaddou", "m", 16, "Nathalie", "Koen", "het Montessori College", "Pieter van Loon", "Wilgenkamp"},
        {"Imane", "el", "Khattabi", "v", 12, "Ingrid", "Anouk", "praktijkschool Het Kompas", "Chantal Derksen", "Kerkdwarsweg"},
        {"Teun", "van", "Rossem", "m", 7, "Monique", "Finn", "basisschool De Driemaster", "Mohamed Azzouzi", "Beukenlaan"},
        {"Sterre", "", "Bouzarmaat", "v", 15, "Fatiha", "Dounia", "het Stedelijk Gymnasium", "Jolanda Peeters",
         "Sint Jacobslaan"},
        {"Dylan", "", "Hagedoorn", "m", 11, "Karin", "Sjoerd", "het Pierson College", "Anneloes Hofstra", "Molenpad"},
        {"Puck", "", "Roelvink", "v", 13, "Hanneke", "Lieke", "basisschool De Wingerd", "Pieter van Loon", "Wilgenkamp"},
        {"Mats", "", "Wolterink", "m", 17, "Samira", "Joris", "het Montessori College", "Chantal Derksen", "Kerkdwarsweg"},
        {"Elif", "", "Ouladali", "v", 3, "Joke", "Tess", "praktijkschool Het Kompas", "Mohamed Azzouzi", "Beukenlaan"},
        {"Wessel", "de", "Ruijter", "m", 10, "Gerda", "Bilal", "basisschool De Driemaster", "Jolanda Peeters", "Sint Jacobslaan"},
        {"Liv", "", "Kowalczyk", "v", 8, "Ayşe", "Nora", "het Stedelijk Gymnasium", "Anneloes Hofstra", "Hazenakker"},
        {"Senna", "van de", "Wetering", "x", 14, "Marijke", "Koen", "het Pierson College", "Pieter van Loon", "Wilgenkamp"},
        {"Jelle", "", "Nijenhuis", "m", 9, "Wilma", "Anouk", "basisschool De Wingerd", "Chantal Derksen", "Kerkdwarsweg"},
        {"Amira", "", "Tielemans", "v", 16, "Nathalie", "Finn", "het Montessori College", "Mohamed Azzouzi", "Beukenlaan"},
        {"Ruben", "", "Okkerse", "m", 12, "Ingrid", "Dounia", "praktijkschool Het Kompas", "Jolanda Peeters", "Sint Jacobslaan"},
        {"Veerle", "ten", "Velde", "v", 7, "Monique", "Sjoerd", "basisschool De Driemaster", "Anneloes Hofstra", "Hazenakker"},
        {"Quinten", "", "Dijkgraaf", "m", 15, "Fatiha", "Lieke", "het Stedelijk Gymnasium", "Pieter van Loon", "Molenpad"},
        {"Hafsa", "", "Aksoylu", "v", 11, "Karin", "Joris", "het Pierson College", "Chantal Derksen", "Kerkdwarsweg"},
        {"Floor", "", "Zwaluwe", "v", 13, "Hanneke", "Tess", "basisschool De Wingerd", "Mohamed Azzouzi", "Beukenlaan"},
        {"Tygo", "", "Yıldırım", "m", 17, "Samira", "Bilal", "het Montessori College", "Jolanda Peeters", "Sint Jacobslaan"},
    };
    return alle;
}

}  // namespace app::demo
