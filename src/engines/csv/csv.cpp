// SPDX-License-Identifier: EUPL-1.2
#include "engines/csv/csv.hpp"

#include <algorithm>

#include "base/tekst.hpp"

namespace csv {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

base::Fout fout(std::string tekst) { return {base::Soort::ongeldig, "csv.bestand", "bestand", std::move(tekst)}; }
base::Fout op_regel(int regel, std::string_view tekst) {
    return fout("Regel " + std::to_string(regel) + ": " + std::string(tekst));
}

char scheiding(std::string_view bytes) {
    bool tussen_quotes = false;
    for (const char c : bytes) {
        if (c == '"') tussen_quotes = !tussen_quotes;
        if (tussen_quotes) continue;
        if (c == ';') return ';';
        if (c == '\n') break;
    }
    return ',';
}

class Lezer {
  public:
    Lezer(std::string_view bytes, const Grenzen& g) : over_(bytes), grenzen_(g), scheiding_(scheiding(bytes)) {}

    base::Result<std::vector<Rij>> doe() {
        while (!over_.empty()) {
            const int regel = regel_;
            auto rij = lees_rij();
            if (!rij) return rij.fouten();
            if (std::all_of(rij->begin(), rij->end(), [](const std::string& cel) { return cel.empty(); })) continue;
            if (rijen_.size() > grenzen_.rijen)  // the header is one of them
                return fout("In één bestand passen " + std::to_string(grenzen_.rijen) + " regels. Splits het bestand");
            rijen_.push_back({regel, std::move(*rij)});
        }
        return std::move(rijen_);
    }

  private:
    char neem() {
        const char c = over_.front();
        over_.remove_prefix(1);
        if (c == '\n') ++regel_;
        return c;
    }
    /// The end of a row: LF, CRLF, or the end of the file.
    bool einde_rij() const { return over_.empty() || over_.front() == '\n' || over_.starts_with("\r\n"); }

    base::Result<std::vector<std::string>> lees_rij() {
        std::vector<std::string> cellen;
        for (;;) {
            auto cel = !over_.empty() && over_.front() == '"' ? lees_geciteerd() : lees_kaal();
            if (!cel) return cel.fouten();
            if (cel->size() > grenzen_.cel) return op_regel(regel_, "een cel is te lang");
            cellen.push_back(base::tekst::trim(*cel));
            if (cellen.size() > grenzen_.kolommen) return op_regel(regel_, "er zijn te veel kolommen");
            if (einde_rij()) break;
            neem();  // the separator: a cell ends nowhere else
        }
        if (over_.starts_with("\r\n")) neem();
        if (!over_.empty()) neem();
        return cellen;
    }
    base::Result<std::string> lees_kaal() {
        std::string cel;
        while (!einde_rij() && over_.front() != scheiding_) {
            if (over_.front() == '"') return op_regel(regel_, "een aanhalingsteken staat midden in een cel");
            cel += neem();
        }
        return cel;
    }
    base::Result<std::string> lees_geciteerd() {
        std::string cel;
        const int begin = regel_;
        neem();
        while (!over_.empty()) {
            const char c = neem();
            if (c != '"') {
                cel += c;
            } else if (!over_.empty() && over_.front() == '"') {
                cel += neem();
            } else if (einde_rij() || over_.front() == scheiding_) {
                return cel;
            } else {
                return op_regel(regel_, "na een sluitend aanhalingsteken staat nog tekst");
            }
        }
        return op_regel(begin, "een aanhalingsteken wordt niet gesloten");
    }

    std::string_view over_;
    const Grenzen& grenzen_;
    char scheiding_;
    int regel_ = 1;
    std::vector<Rij> rijen_;
};

}  // namespace

base::Result<std::vector<Rij>> lees(std::string_view bytes, const Grenzen& grenzen) {
    if (bytes.size() > grenzen.bytes) return fout("Dit bestand is te groot. Het mag 1 MB zijn");
    if (bytes.starts_with(kBom)) bytes.remove_prefix(kBom.size());
    if (!base::tekst::geldige_utf8(bytes) || bytes.find('\0') != std::string_view::npos)
        return fout("Dit is geen CSV-bestand in UTF-8. Kies bij het opslaan ‘CSV UTF-8’");
    auto rijen = Lezer(bytes, grenzen).doe();
    if (rijen && rijen->empty()) return fout("Dit bestand is leeg");
    return rijen;
}

}  // namespace csv
