// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/bouwmap.hpp"

#include <vector>

namespace app::demo {

namespace fs = std::filesystem;

Bouwmap::Bouwmap(fs::path doel)
    : doel_(std::move(doel)), pad_(doel_ / ".in-de-maak"), maakte_doel_(fs::create_directories(doel_)) {
    fs::permissions(doel_, fs::perms::owner_all);
    fs::remove_all(pad_);
    fs::create_directory(pad_);
}

Bouwmap::~Bouwmap() {
    std::error_code geen;
    fs::remove_all(pad_, geen);
    if (maakte_doel_) fs::remove(doel_, geen);  // only when nothing came in it
}

void Bouwmap::verhuis(const fs::path& het_laatst) const {
    std::vector<fs::path> namen;
    for (const auto& iets : fs::directory_iterator(pad_))
        if (iets.path().filename() != het_laatst) namen.push_back(iets.path().filename());
    namen.push_back(het_laatst);
    for (const auto& naam : namen) fs::rename(pad_ / naam, doel_ / naam);
}

}  // namespace app::demo
