// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <iostream>

#include "app/huis.hpp"
#include "app/opdrachten/opdrachten.hpp"
#include "app/openapi.hpp"

namespace app::opdrachten {
namespace {

/// A folder that goes when the description is printed.
class Wegwerpmap {
  public:
    Wegwerpmap() {
        std::string sjabloon = (std::filesystem::temp_directory_path() / "overlegtafel-openapi-XXXXXX").string();
        if (!::mkdtemp(sjabloon.data())) throw std::runtime_error("Er is geen tijdelijke map te maken.");
        pad_ = sjabloon;
    }
    ~Wegwerpmap() {
        std::error_code geen;
        std::filesystem::remove_all(pad_, geen);
    }
    Wegwerpmap(const Wegwerpmap&) = delete;
    const std::string& pad() const { return pad_; }

  private:
    std::string pad_;
};

}  // namespace

/// The description of the program itself, with the choices of Nijmegen: it needs no installation and reads none.
int openapi(Instellingen i) {
    const Wegwerpmap map;
    i.data_map = map.pad();
    i.database_url.clear();
    i.sleutelbestand.clear();
    Huis huis({.instellingen = std::move(i), .maak_demo = true});
    huis.db().schrijf({}, [&](storage::Sessie& s) { regio::maak_nijmegen(s, huis.ids(), huis.klok().nu()); });
    std::cout << app::openapi(huis.deur(), huis.klok().nu()).schrijf_mooi() << "\n";
    return kGoed;
}

}  // namespace app::opdrachten
