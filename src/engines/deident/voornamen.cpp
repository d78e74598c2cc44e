// SPDX-License-Identifier: EUPL-1.2
#include <string_view>
#include <unordered_set>

#include "engines/deident/woorden.hpp"

namespace deident::woorden {

/// Written from general knowledge, folded. Names that are ordinary words (Roos, Storm, Mark) are left out:
/// the form tells them.
bool voornaam(std::string_view w) {
    static const std::unordered_set<std::string_view> lijst = {
        // Dutch and Frisian
        "daan", "sem", "lucas", "levi", "finn", "noah", "milan", "jesse", "thijs", "luuk", "bram", "lars", "thomas", "tim",
        "sven", "ruben", "jayden", "stijn", "julian", "niels", "jasper", "joris", "koen", "wouter", "pieter", "jeroen", "sander",
        "martijn", "dennis", "kevin", "robin", "rick", "nick", "mees", "teun", "gijs", "siem", "tygo", "dylan", "jordy",
        "mitchell", "danny", "ricardo", "johan", "hendrik", "gerrit", "cornelis", "willem", "henk", "kees", "piet", "sjoerd",
        "wiebe", "douwe", "hidde", "jelle", "sietse", "anna", "emma", "sophie", "julia", "sanne", "lisa", "femke", "fleur",
        "lotte", "eva", "tessa", "noor", "saar", "evi", "yara", "isa", "lieke", "maud", "anouk", "iris", "marieke", "marloes",
        "marlies", "anneke", "annemiek", "ingrid", "monique", "petra", "sandra", "linda", "esther", "miranda", "wendy", "chantal",
        "kimberly", "melissa", "priscilla", "naomi", "demi", "jip", "nienke", "willemijn", "hanneke", "janneke", "ineke", "wilma",
        "truus", "greet", "riet", "corrie", "johanna", "maria", "elisabeth", "catharina", "margriet", "femmie", "baukje",
        "tjitske", "sietske", "froukje", "doutzen", "floortje", "pim", "guus", "jurre", "tijn", "boaz", "lynn", "zoe", "nina",
        "sara", "laura", "kim", "manon", "simone", "nicole", "brenda", "angela", "patricia", "yvonne", "carla", "els", "ellen",
        "karin", "marjan", "mieke", "hans",
        // Moroccan, Turkish, Syrian, Iraqi, Somali, Eritrean
        "mohamed", "mohammed", "mohammad", "muhammed", "ahmed", "ahmet", "youssef", "yusuf", "yassin", "yasin", "ayoub", "bilal",
        "hamza", "ilias", "ismail", "ibrahim", "karim", "rachid", "said", "hassan", "hussein", "abdel", "abdullah", "omar",
        "anass", "soufiane", "zakaria", "younes", "mustafa", "murat", "mehmet", "emre", "burak", "kerem", "yigit", "ali", "osman",
        "serkan", "fatima", "fatma", "aicha", "ayse", "khadija", "naima", "samira", "latifa", "nadia", "yasmina", "yasmin",
        "salma", "imane", "hanae", "ikram", "nour", "meryem", "mariam", "maryam", "zeynep", "elif", "emine", "hatice", "esra",
        "busra", "merve", "leyla", "layla", "amina", "amira", "rania", "hiba", "khaled", "bashar", "tarek", "samer", "rami",
        "farah", "abdi", "hodan", "ayaan", "tesfay", "yonas", "dawit", "selam", "mehret", "bereket", "filmon", "samuel", "senait",
        // Polish, Surinamese, Antillean and others
        "piotr", "pawel", "krzysztof", "tomasz", "jakub", "kacper", "szymon", "wojciech", "agnieszka", "katarzyna", "malgorzata",
        "magdalena", "zuzanna", "oliwia", "ewa", "rajesh", "shanti", "priya", "ravi", "anil", "soraya", "shanice", "shaniqua",
        "jermaine", "jerrel", "rodney", "clyde", "giovanni", "quincy", "dwight", "xavier", "angelique", "gaby", "jose", "carlos",
        "luis", "juan", "miguel", "ana", "lucia", "andrei", "ionut", "elena", "olga", "svetlana", "ivan", "dmitri", "oleksandr",
        "david", "daniel", "michael", "jonathan", "benjamin", "gabriel", "rafael", "adam", "elias", "liam", "luca", "mila",
        "olivia", "mia", "nora", "lina", "sofia", "hanna", "sarah", "rachel", "rebecca", "jessica", "vanessa", "samantha",
        "jennifer", "stephanie"};
    return lijst.contains(w);
}

}  // namespace deident::woorden
