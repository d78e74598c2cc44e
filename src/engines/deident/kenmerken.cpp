// SPDX-License-Identifier: EUPL-1.2
#include <string>

#include "engines/deident/woordlijst.hpp"
#include "engines/deident/zoekers.hpp"

namespace deident {
namespace {
constexpr const char* kNummer = "nummer";

/// After these words stands a number that leads to a person.
bool staat_voor_nummer(const Token& w) {
    static const Woordlijst lijst = {"clientnummer",
                                     "clientnr",
                                     "zaaknummer",
                                     "zaaknr",
                                     "dossiernummer",
                                     "dossiernr",
                                     "casusnummer",
                                     "kenmerk",
                                     "referentie",
                                     "ref",
                                     "polisnummer",
                                     "patientnummer",
                                     "patientnr",
                                     "relatienummer",
                                     "klantnummer",
                                     "gebruikersnaam",
                                     "inlognaam",
                                     "account",
                                     "kenteken",
                                     "paspoortnummer",
                                     "documentnummer",
                                     "beschikkingsnummer",
                                     "rekeningnummer",
                                     "leerlingnummer",
                                     "registratienummer",
                                     "skj",
                                     "agb",
                                     "big",
                                     "rekestnummer",
                                     "parketnummer",
                                     "meldingsnummer",
                                     "vnummer",
                                     "idnummer",
                                     "volgnummer"};
    return lijst.heeft(w);
}

/// Length of an IBAN by country, for the countries that are common here.
std::size_t iban_lengte(Woord land) {
    static const Woordtabel<std::size_t> lengtes({{"nl", 18},
                                                  {"be", 16},
                                                  {"de", 22},
                                                  {"fr", 27},
                                                  {"gb", 22},
                                                  {"pl", 28},
                                                  {"tr", 26},
                                                  {"es", 24},
                                                  {"it", 27},
                                                  {"pt", 25},
                                                  {"at", 20},
                                                  {"ro", 24}});
    const auto* lengte = lengtes.zoek(land);
    return lengte == nullptr ? 0 : *lengte;
}

/// ISO 13616: country and check digits to the back, letters as 10–35, remainder of 97 is 1.
bool iban_klopt(const std::string& iban) {
    int rest = 0;
    for (std::size_t n = 0; n < iban.size(); ++n) {
        const char c = iban[(n + 4) % iban.size()];
        if (c >= '0' && c <= '9') rest = (rest * 10 + (c - '0')) % 97;
        else if (c >= 'a' && c <= 'z') rest = (rest * 100 + (c - 'a' + 10)) % 97;
        else return false;
    }
    return rest == 1;
}

class Kenmerkzoeker {
  public:
    Kenmerkzoeker(const Tekst& t, Vlekken& uit) : t_(t), uit_(uit) {}

    void loop() {
        constexpr Trekken kHier = trek::kIbanland | trek::kApenstaart | trek::kNummeraankondiging | trek::kVoorStreepje;
        t_.voor_elk(kHier, [&](std::size_t i) {
            std::size_t na = iban(i);
            if (t_.op(i).heeft(trek::kVoorStreepje)) {
                if (na == i) na = eigen_nummer(i);
                if (na == i) na = kenteken(i);
            }
            if (na == i) na = accountnaam(i);
            if (na == i) na = na_aankondiging(i);
            return na == i ? i + 1 : na;
        });
    }

  private:
    std::size_t zet(std::size_t van, std::size_t na, bool twijfel = false) {
        uit_.push_back({t_.op(van).begin, t_.op(na, -1).eind, Label::id, kNummer, twijfel});
        return na;
    }

    std::size_t iban(std::size_t i) {
        const Token& land = t_.op(i);
        if (!land.heeft(trek::kIbanland) || !t_.op(i, 1).getal() || !t_.vast(i + 1) || t_.vast(i)) return i;
        const std::size_t lengte = iban_lengte(land);
        std::string tekens;
        std::size_t j = i;
        while (tekens.size() < lengte && t_.op(j).soort != Soort::teken && (j == i || t_.op(j).ervoor != Wit::regel))
            tekens += t_.op(j++).vouw;
        // An IBAN with a typing error still points to somebody, if its shape is right.
        const bool goede_vorm = tekens.size() == lengte && (land.vouw == "nl" || iban_klopt(tekens));
        return goede_vorm ? zet(i, j, !iban_klopt(tekens)) : i;
    }

    /// "NYM-2026-7K3F9" (domain.md section 1).
    std::size_t eigen_nummer(std::size_t i) {
        const bool kop = t_.op(i).woord() && t_.op(i).vouw.size() == 3 && t_.op(i, 1).is('-') && t_.op(i, 2).vouw.size() == 4 &&
                         t_.op(i, 2).getal() && t_.op(i, 3).is('-') && t_.vast(i + 1) && t_.vast(i + 2) && t_.vast(i + 3) &&
                         t_.vast(i + 4);
        if (!kop) return i;
        std::size_t j = i + 4, lengte = 0;
        while (t_.op(j).soort != Soort::teken && t_.vast(j) && lengte < 6) lengte += t_.op(j++).vouw.size();
        return lengte == 5 ? zet(i, j) : i;
    }

    /// "12-AB-34", "K-123-BB": three groups, six characters, letters and digits both.
    std::size_t kenteken(std::size_t i) {
        if (t_.vast(i) && t_.op(i, -1).is('-')) return i;
        std::size_t tekens = 0;
        bool cijfers = false, letters = false;
        for (int groep = 0; groep < 3; ++groep) {
            const Token& deel = t_.op(i, 2 * groep);
            if (deel.soort == Soort::teken || deel.vouw.size() > 3 ||
                (deel.woord() && deel.kast != Kast::kapitaal && !deel.voorletter()))
                return i;
            if (groep > 0 && !(t_.op(i, 2 * groep - 1).is('-') && t_.vast(i + 2 * static_cast<std::size_t>(groep)) &&
                               t_.vast(i + 2 * static_cast<std::size_t>(groep) - 1)))
                return i;
            tekens += deel.vouw.size();
            (deel.getal() ? cijfers : letters) = true;
        }
        const Token& erna = t_.op(i, 5);
        const bool loopt_door = erna.ervoor == Wit::geen && (erna.is('-') || erna.soort != Soort::teken);
        return tekens == 6 && cijfers && letters && !loopt_door ? zet(i, i + 5) : i;
    }

    /// "@daan_14": a name on a social network.
    std::size_t accountnaam(std::size_t i) {
        if (!t_.op(i).is('@') || t_.vast(i) || !t_.vast(i + 1) || t_.op(i, 1).soort == Soort::teken) return i;
        std::size_t j = i + 1;
        while (t_.vast(j) && (t_.op(j).soort != Soort::teken || t_.op(j).is('_') || (t_.op(j).is('.') && t_.vast(j + 1)))) ++j;
        return zet(i, j);
    }

    /// "dossiernummer: 2026/0143": what stands behind the word, when a digit is in it.
    std::size_t na_aankondiging(std::size_t i) {
        if (!t_.op(i).heeft(trek::kNummeraankondiging)) return i;
        std::size_t j = i + 1;
        static const Woordlijst kTussen = {":", ".", "is", "nr", "nummer", "-", "#", "="};
        for (int n = 0; n < 3 && kTussen.heeft(t_.op(j)); ++n) ++j;
        if (t_.op(j).soort == Soort::teken || t_.op(j).ervoor == Wit::regel) return i;
        const std::size_t begin = j;
        bool cijfer = false;
        for (; j < begin + 12 && (j == begin || t_.vast(j)); ++j) {
            const Token& deel = t_.op(j);
            const bool verbinding = (deel.is('-') || deel.is('/') || deel.is('.') || deel.is('_')) && t_.vast(j + 1);
            if (deel.soort == Soort::teken && !verbinding) break;
            cijfer = cijfer || deel.getal();
        }
        return cijfer ? zet(begin, j) : i;
    }

    const Tekst& t_;
    Vlekken& uit_;
};
}  // namespace

bool kondigt_nummer_aan(const Token& w) { return staat_voor_nummer(w); }
bool is_ibanland(const Token& w) { return w.vouw.size() == 2 && iban_lengte(w) > 0; }

void zoek_kenmerken(const Tekst& t, Vlekken& uit) { Kenmerkzoeker(t, uit).loop(); }

}  // namespace deident
