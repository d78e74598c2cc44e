// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/paginas.hpp"

#include <charconv>

namespace tafel {

void registreer(toegang::Deur& deur) {
    paginas::registreer_lijst(deur);
    paginas::registreer_overleg(deur);
    paginas::registreer_planning(deur);
    paginas::registreer_samen(deur);
    paginas::registreer_uitnodigen(deur);
    paginas::registreer_tafel(deur);
    paginas::registreer_notulen(deur);
    paginas::registreer_sluiten(deur);
    paginas::registreer_afspraak(deur);
    paginas::registreer_verzet(deur);
    paginas::registreer_api(deur);
}

namespace paginas {

std::string pad(const Overleg& o, std::string_view achter) {
    std::string uit = "/overleggen/" + o.ref;
    if (!achter.empty()) uit += "/" + std::string(achter);
    return uit;
}

std::string pad(const Overleg& o, const Agendapunt& p, std::string_view achter) {
    std::string uit = pad(o, "agendapunten/") + std::to_string(p.nummer);
    if (!achter.empty()) uit += "/" + std::string(achter);
    return uit;
}

bool ziet_agenda(const Kijker& k) { return k.is(Rol::procesondersteuner) || k.zit_voor(); }

int getal(std::string_view tekst) {
    int uit = 0;
    const auto [einde, fout] = std::from_chars(tekst.data(), tekst.data() + tekst.size(), uit);
    return fout == std::errc{} && einde == tekst.data() + tekst.size() ? uit : 0;
}

bool is_botsing(const base::Fouten& fouten) { return !fouten.empty() && fouten.front().soort == base::Soort::botsing; }

int status_bij(const base::Fouten& fouten) {
    if (fouten.empty()) return 200;
    return is_botsing(fouten) ? 409 : 400;
}

base::Result<Gezien> van_pad(storage::Sessie& s, const Aanvraag& a) {
    return vind_punt(s, a.kijker, a.verzoek.padwaarde("ref"), getal(a.verzoek.padwaarde("n")), a.nu());
}

base::Result<Gezien> van_pad_als_genodigde(storage::Sessie& s, const Aanvraag& a) {
    return vind_als_genodigde(s, a.kijker, a.verzoek.padwaarde("ref"), getal(a.verzoek.padwaarde("n")), a.nu());
}

std::vector<Gezien> eigen_punten(storage::Sessie& s, const Kijker& k, base::Moment nu) {
    std::vector<Gezien> uit;
    for (const Agendapunt& p : store::punten_voor(s, k.regio, k.account))
        if (auto g = vind_als_genodigde(s, k, p.id, nu)) uit.push_back(*g);
    return uit;
}

}  // namespace paginas
}  // namespace tafel
