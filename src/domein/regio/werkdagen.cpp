// SPDX-License-Identifier: EUPL-1.2
#include "domein/regio/werkdagen.hpp"

namespace regio {

bool is_werkdag(base::Datum dag, const Feestdagen& geteld) {
    const std::chrono::weekday w{dag};
    return w != std::chrono::Saturday && w != std::chrono::Sunday && feestdagen_op(dag, geteld).empty();
}

base::Datum werkdagen_later(base::Datum dag, int n, const Feestdagen& geteld) {
    const std::chrono::days stap{n < 0 ? -1 : 1};
    for (int nog = n < 0 ? -n : n; nog > 0;) {
        dag += stap;
        if (is_werkdag(dag, geteld)) --nog;
    }
    return dag;
}

base::Moment langer_dan_werkdagen(base::Moment nu, int n, const Feestdagen& geteld) {
    return base::om(werkdagen_later(base::dag_van(nu), -n, geteld), 0, 0);
}

}  // namespace regio
