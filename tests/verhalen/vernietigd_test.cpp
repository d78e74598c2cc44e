// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include "app/slices.hpp"
#include "domein/bewaren/bewaren.hpp"
#include "hulp/app/elke_tabel.hpp"
#include "hulp/omgeving.hpp"

/// "Is it really gone?" Every table of the schema gets rows of many casussen, half of them are destroyed, and then nothing of those stands
/// in any table, nor in any file of the database. A new table is in it by itself; the test names it when nobody empties it.
namespace {

using storage::Sessie;
using Namen = std::set<std::string>;

constexpr int kCasussen = 40, kWeg = 20;
/// The log has a term of its own. What hangs on a casus by an agreed key and not by a column follows below.
const Namen kBlijft{"audit_gebeurtenis", "audit_wijzer"};
const Namen kOok{"documenten_inhoud", "outbox_bericht"};
constexpr std::string_view kZoek = "zoekkanarie";

class Vernietigd : public hulp::OpBeide {
  protected:
    Vernietigd() {
        app::luister(t.bus);
        t.om.data_map = opties().map;
        db().schrijf({}, [&](Sessie& s) {
            tabellen = backup::tabellen(s);
            van_casus = zoek_van_casus();
        });
        for (int i = 1; i <= kCasussen; ++i) db().schrijf({}, [&](Sessie& s) { vul(s, i); });
    }
    /// Tables with a column that names a casus, and tables whose rows hang on a row of one of those.
    Namen zoek_van_casus() const {
        Namen uit{"casus_casus"};
        uit.insert(kOok.begin(), kOok.end());
        for (const auto& tabel : tabellen)  // one that another refers to stands before it
            for (const auto& kolom : tabel.kolommen)
                if (kolom.find("casus") != kolom.npos && !kBlijft.contains(tabel.naam)) uit.insert(tabel.naam);
        for (const auto& tabel : tabellen)
            for (const auto& ander : tabel.verwijst_naar)
                if (uit.contains(ander) && !kBlijft.contains(tabel.naam)) uit.insert(tabel.naam);
        return uit;
    }
    /// Those, and what their rows refer to.
    Namen nodig() const {
        Namen uit = van_casus;
        for (auto tabel = tabellen.rbegin(); tabel != tabellen.rend(); ++tabel)
            if (uit.contains(tabel->naam)) uit.insert(tabel->verwijst_naar.begin(), tabel->verwijst_naar.end());
        uit.erase("regio_regio");
        return uit;
    }
    static std::string kanarie(const std::string& tabel, const std::string& kolom, int i) {
        return "kanarie-" + tabel + "-" + kolom + "-" + std::to_string(i) + ";";
    }
    /// First letters differ: an index keeps of a word only what the word before it does not begin with.
    static std::string zoekwoord(int i) {
        return std::string(1, static_cast<char>('a' + i % 26)) + std::string(1, static_cast<char>('a' + i / 26)) +
               std::string(kZoek);
    }
    void vul(Sessie& s, int i) {
        const auto gewenst = [&](const std::string& tabel, const std::string& kolom) -> std::optional<storage::Waarde> {
            if (kolom.ends_with("regio_id")) return std::int64_t{1};
            if (tabel == "outbox_bericht" && kolom == "sleutel")
                return (i % 2 ? "casus/" : "tafel/") + std::to_string(i) + (i % 2 ? "" : "/3");
            // Signing fills the title, below.
            if (!van_casus.contains(tabel) || kolom == "titel" || (tabel == "outbox_bericht" && kolom == "status"))
                return std::nullopt;
            const std::string soort = hulp::kolomsoort(s, tabel, kolom);
            const std::string tekst = kanarie(tabel, kolom, i);
            if (soort == "TEXT" || soort == "text") return onthoud(i, tekst);
            if (soort == "BLOB" || soort == "bytea")
                return storage::Bytes{onthoud(i, tekst) + std::string(tabel == "documenten_inhoud" ? 9000 : 150, 'x')};
            return std::nullopt;
        };
        const Namen welke = nodig();
        for (const auto& tabel : tabellen)
            if (i == 1 || welke.contains(tabel.naam)) hulp::voeg_rij_toe(s, tabel, i, gewenst);
        casus::zet_zoektekst(s, casus_van(i), onthoud(i, kanarie("casus_casus", "titel-getekend", i)), onthoud(i, zoekwoord(i)));
    }
    std::size_t hoeveel(int vanaf, int tot) {
        std::size_t uit = 0;
        for (int i = vanaf; i <= tot; ++i) uit += kanaries[i].size();
        return uit;
    }
    std::string onthoud(int i, std::string tekst) {
        kanaries[i].push_back(tekst);
        return tekst;
    }
    static casus::Casus casus_van(int i) {
        casus::Casus c;
        c.id = casus::CasusId{i};
        c.regio = toegang::RegioId{1};
        return c;
    }
    void vernietig() {
        for (int i = 1; i <= kWeg; ++i) db().schrijf({}, [&](Sessie& s) { casus::vernietig(s, t.om, casus_van(i)); });
        ASSERT_TRUE(bewaren::wis_sporen(t.om));
    }
    /// Every byte that the database keeps: its files, or what pg_dump makes of them.
    std::string alles() {
        if (GetParam() == storage::Dialect::postgres) return pg_dump();
        std::string uit;
        for (const auto& bestand : std::filesystem::recursive_directory_iterator(opties().map)) {
            if (!bestand.is_regular_file()) continue;
            std::ostringstream inhoud;
            inhoud << std::ifstream(bestand.path(), std::ios::binary).rdbuf();
            uit += inhoud.str();
        }
        return uit;
    }
    std::string pg_dump() {
        const std::string opdracht =
            "PGOPTIONS='-c overlegtafel.regio=0' pg_dump --enable-row-security -d \"" + opties().url + "\" 2>&1";
        const std::unique_ptr<FILE, int (*)(FILE*)> pijp(::popen(opdracht.c_str(), "r"), ::pclose);
        std::string uit;
        for (char deel[65536]; const auto n = std::fread(deel, 1, sizeof deel, pijp.get());) uit.append(deel, n);
        return uit;
    }
    /// Every canary in there, as it is or in the hexadecimals of PostgreSQL.
    static Namen kanaries_in(const std::string& alles) {
        Namen uit;
        const auto lees = [&](const std::string& begin, const std::string& eind, auto maak) {
            for (auto van = alles.find(begin); van != alles.npos; van = alles.find(begin, van + 1))
                if (const auto tot = alles.find(eind, van); tot != alles.npos)
                    uit.insert(maak(alles.substr(van, tot + eind.size() - van)));
        };
        lees("kanarie-", ";", [](std::string k) { return k; });
        lees(base::crypto::hex("kanarie-"), base::crypto::hex(";"),
             [](const std::string& k) { return base::crypto::van_hex(k).value_or(""); });
        for (auto plek = alles.find(kZoek, 2); plek != alles.npos; plek = alles.find(kZoek, plek + 1))
            uit.insert(alles.substr(plek - 2, kZoek.size() + 2));
        return uit;
    }
    std::vector<std::string> gevonden(const std::string& alles, int vanaf, int tot) {
        const Namen er = kanaries_in(alles);
        std::vector<std::string> uit;
        for (int i = vanaf; i <= tot; ++i)
            std::ranges::copy_if(kanaries[i], std::back_inserter(uit), [&](const auto& k) { return er.contains(k); });
        return uit;
    }

    hulp::Testomgeving t{db()};
    std::vector<backup::Tabel> tabellen;
    Namen van_casus;
    std::map<int, std::vector<std::string>> kanaries;
};
OP_BEIDE(Vernietigd);

TEST_P(Vernietigd, elke_slice_ruimt_zijn_eigen_tabellen_op) {
    db().schrijf({}, [&](Sessie& s) {
        const auto casus = casus_van(1);
        t.bus.meld(casus::Vernietigd{s, t.om, casus});
        for (const auto& tabel : van_casus) {
            // The casus itself empties its own and what lies below it.
            if (tabel.starts_with("casus_") || tabel == "outbox_bericht" || tabel == "audit_geopend") continue;
            EXPECT_EQ(s.een("SELECT count(*) FROM " + tabel)->getal(0), kCasussen - 1)
                << tabel << ": its slice must listen to casus::Vernietigd and delete the rows of that casus";
        }
    });
}

TEST_P(Vernietigd, van_een_vernietigde_casus_staat_in_geen_enkele_tabel_nog_iets_en_van_een_andere_alles) {
    EXPECT_GT(van_casus.size(), 20U);
    vernietig();
    db().lees({}, [&](Sessie& s) {
        for (const auto& tabel : van_casus)
            EXPECT_EQ(s.een("SELECT count(*) FROM " + tabel)->getal(0), kCasussen - kWeg) << tabel;
        EXPECT_EQ(s.een("SELECT count(*) FROM casus_zoek")->getal(0), kCasussen - kWeg);
    });
}

TEST_P(Vernietigd, S23_ook_in_de_bestanden_is_niets_meer_te_vinden) {
    ASSERT_TRUE(bewaren::wis_sporen(t.om));
    const std::string voor = alles();
    for (int i = 1; i <= kCasussen; ++i)
        ASSERT_EQ(gevonden(voor, i, i).size(), kanaries[i].size()) << "the search finds what is there";
    vernietig();
    const std::string na = alles();
    EXPECT_EQ(gevonden(na, 1, kWeg), std::vector<std::string>{});
    EXPECT_EQ(gevonden(na, kWeg + 1, kCasussen).size(), gevonden(voor, kWeg + 1, kCasussen).size());
}

}  // namespace
