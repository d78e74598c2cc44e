// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "storage/sessie.hpp"

namespace backup {

struct Tabel {
    std::string naam;
    std::vector<std::string> kolommen;
    std::vector<std::string> sleutel;        // columns of the primary key
    std::vector<std::string> verwijst_naar;  // tables
};

/// Every table that a backup holds, as the database itself knows them; one that another refers to stands before it. Without the list
/// of migrations and without the search index, which are made anew.
std::vector<Tabel> tabellen(storage::Sessie&);

/// `"a","b"`, for SQL made of names that the database gave.
std::string namenlijst(const std::vector<std::string>& namen);

}  // namespace backup
