// SPDX-License-Identifier: EUPL-1.2
#include "app/versies.hpp"

namespace app {

std::string_view pakketversies();

base::Json versies() {
    base::Json uit;
    uit.zet("overlegtafel", OL_VERSIE);
    uit.zet("pakketten", base::Json::lees(pakketversies()).waarde());
    return uit;
}

}  // namespace app
