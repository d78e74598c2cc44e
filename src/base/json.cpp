// SPDX-License-Identifier: EUPL-1.2
#include "base/json.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cmath>

namespace base {
namespace {

constexpr std::size_t kMaxDiepte = 32;
// Names are compared one by one: a body of 1 MB with nothing but names would hold a worker for half a minute.
constexpr std::size_t kMeesteLeden = 1000;

const Json kNiets;
const std::string kGeenTekst;
const Json::Lijst kGeenLijst;
const Json::Object kGeenObject;

/// Builds our own values from the events of Boost.JSON's parser, and refuses duplicate names on the way: two
/// readers that pick a different one of the two would disagree about what was signed or checked.
class Bouwer {
  public:
    using Fout = boost::json::error_code;
    using Tekst = boost::json::string_view;
    static constexpr std::size_t max_array_size = -1;
    static constexpr std::size_t max_object_size = kMeesteLeden;
    static constexpr std::size_t max_string_size = -1;
    static constexpr std::size_t max_key_size = -1;

    bool on_document_begin(Fout&) { return true; }
    bool on_document_end(Fout&) { return true; }
    bool on_array_begin(Fout&) { return begin(Json(Json::Lijst{})); }
    bool on_array_end(std::size_t, Fout& fout) { return einde(fout); }
    bool on_object_begin(Fout&) { return begin(Json(Json::Object{})); }
    bool on_object_end(std::size_t, Fout& fout) { return einde(fout); }
    bool on_string_part(Tekst deel, std::size_t, Fout&) { return stuk(deel); }
    bool on_string(Tekst deel, std::size_t, Fout& fout) {
        stuk(deel);
        return plaats(Json(std::exchange(tekst_, {})), fout);
    }
    bool on_key_part(Tekst deel, std::size_t, Fout&) { return stuk(deel); }
    bool on_key(Tekst deel, std::size_t, Fout& fout) {
        stuk(deel);
        if (open_.back().waarde.heeft(tekst_)) return weiger(fout);
        open_.back().naam = std::exchange(tekst_, {});
        return true;
    }
    bool on_number_part(Tekst, Fout&) { return true; }
    bool on_int64(std::int64_t i, Tekst, Fout& fout) { return plaats(Json(i), fout); }
    bool on_uint64(std::uint64_t u, Tekst, Fout& fout) { return plaats(Json(static_cast<double>(u)), fout); }
    bool on_double(double d, Tekst, Fout& fout) { return std::isfinite(d) ? plaats(Json(d), fout) : weiger(fout); }
    bool on_bool(bool b, Fout& fout) { return plaats(Json(b), fout); }
    bool on_null(Fout& fout) { return plaats(Json(), fout); }
    bool on_comment_part(Tekst, Fout&) { return true; }
    bool on_comment(Tekst, Fout&) { return true; }

    Json uitkomst;

  private:
    struct Open {
        Json waarde;
        std::string naam;  // of the member that comes next
    };

    bool stuk(Tekst deel) {
        tekst_.append(deel.data(), deel.size());
        return true;
    }
    bool begin(Json leeg) {
        open_.push_back({std::move(leeg), {}});
        return true;
    }
    bool einde(Fout& fout) {
        Json klaar = std::move(open_.back().waarde);
        open_.pop_back();
        return plaats(std::move(klaar), fout);
    }
    bool plaats(Json waarde, Fout&) {
        if (open_.empty()) {
            uitkomst = std::move(waarde);
        } else if (Open& ouder = open_.back(); ouder.waarde.is_lijst()) {
            ouder.waarde.voeg_toe(std::move(waarde));
        } else {
            ouder.waarde.zet(std::move(ouder.naam), std::move(waarde));
        }
        return true;
    }
    static bool weiger(Fout& fout) {
        fout = boost::json::make_error_code(boost::json::error::syntax);
        return false;
    }

    std::vector<Open> open_;
    std::string tekst_;
};

void schrijf_tekst(const std::string& tekst, std::string& uit) {
    // Nearly every text stands as it is, and a copy for the library would cost more than all the rest of writing.
    const bool gewoon = std::ranges::none_of(tekst, [](unsigned char c) { return c < 0x20 || c == '"' || c == '\\'; });
    if (!gewoon) {
        uit += boost::json::serialize(boost::json::string(tekst));
        return;
    }
    uit += '"';
    uit += tekst;
    uit += '"';
}

class Schrijver {
  public:
    Schrijver(std::string& uit, bool mooi) : uit_(uit), mooi_(mooi) {}

    void schrijf(const Json& j, int diepte) {
        if (j.is_object()) {
            lijst('{', '}', j.object(), diepte, [&](const auto& lid) {
                schrijf_tekst(lid.first, uit_);
                uit_ += mooi_ ? ": " : ":";
                schrijf(lid.second, diepte + 1);
            });
        } else if (j.is_lijst()) {
            lijst('[', ']', j.lijst(), diepte, [&](const Json& deel) { schrijf(deel, diepte + 1); });
        } else {
            los(j);
        }
    }

  private:
    void los(const Json& j) {
        if (j.leeg()) uit_ += "null";
        else if (j.is_bool()) uit_ += j.bool_waarde() ? "true" : "false";
        else if (j.is_getal()) uit_ += std::to_string(j.getal());
        else if (j.is_tekst()) schrijf_tekst(j.tekst(), uit_);
        else uit_ += boost::json::serialize(boost::json::value(j.breuk()));
    }
    template <class Reeks, class F>
    void lijst(char open, char dicht, const Reeks& reeks, int diepte, F&& element) {
        uit_ += open;
        bool eerste = true;
        for (const auto& e : reeks) {
            if (!std::exchange(eerste, false)) uit_ += ',';
            nieuwe_regel(diepte + 1);
            element(e);
        }
        if (!reeks.empty()) nieuwe_regel(diepte);
        uit_ += dicht;
    }
    void nieuwe_regel(int diepte) {
        if (mooi_) uit_.append(1, '\n').append(static_cast<std::size_t>(diepte) * 2, ' ');
    }

    std::string& uit_;
    bool mooi_;
};

}  // namespace

bool Json::bool_waarde(bool anders) const {
    const bool* b = std::get_if<bool>(&w_);
    return b ? *b : anders;
}
std::int64_t Json::getal(std::int64_t anders) const {
    const auto* i = std::get_if<std::int64_t>(&w_);
    return i ? *i : anders;
}
double Json::breuk(double anders) const {
    if (const double* d = std::get_if<double>(&w_)) return *d;
    return is_getal() ? static_cast<double>(getal()) : anders;
}
const std::string& Json::tekst() const { return is_tekst() ? std::get<std::string>(w_) : kGeenTekst; }
const Json::Lijst& Json::lijst() const { return is_lijst() ? std::get<Lijst>(w_) : kGeenLijst; }
const Json::Object& Json::object() const { return is_object() ? std::get<Object>(w_) : kGeenObject; }

const Json& Json::operator[](std::string_view naam) const {
    const auto& leden = object();
    const auto lid = std::ranges::find(leden, naam, [](const auto& l) -> std::string_view { return l.first; });
    return lid == leden.end() ? kNiets : lid->second;
}
bool Json::heeft(std::string_view naam) const {
    return std::ranges::any_of(object(), [&](const auto& lid) { return lid.first == naam; });
}
Json& Json::zet(std::string naam, Json waarde) & {
    if (leeg()) w_ = Object{};
    auto& leden = std::get<Object>(w_);
    const auto lid = std::ranges::find(leden, naam, [](const auto& l) -> const std::string& { return l.first; });
    if (lid != leden.end()) {
        lid->second = std::move(waarde);
        return *this;
    }
    // Moving members when there is no room costs more than making them, and most objects have more than a few.
    if (leden.size() == leden.capacity()) leden.reserve(std::max<std::size_t>(8, 2 * leden.size()));
    leden.emplace_back(std::move(naam), std::move(waarde));
    return *this;
}
Json& Json::voeg_toe(Json waarde) {
    if (leeg()) w_ = Lijst{};
    std::get<Lijst>(w_).push_back(std::move(waarde));
    return *this;
}

std::string Json::schrijf() const {
    std::string uit;
    Schrijver(uit, false).schrijf(*this, 0);
    return uit;
}
std::string Json::schrijf_mooi() const {
    std::string uit;
    Schrijver(uit, true).schrijf(*this, 0);
    return uit;
}

Result<Json> Json::lees(std::string_view tekst) {
    boost::json::parse_options opties;
    opties.max_depth = kMaxDiepte;
    boost::json::basic_parser<Bouwer> parser(opties);
    boost::json::error_code fout;
    const std::size_t gelezen = parser.write_some(false, tekst.data(), tekst.size(), fout);
    if (fout || !parser.done() || gelezen != tekst.size()) {
        return Fout{Soort::ongeldig, "json.ongeldig", "", "Dit is geen geldige JSON."};
    }
    return std::move(parser.handler().uitkomst);
}

}  // namespace base
