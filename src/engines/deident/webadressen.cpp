// SPDX-License-Identifier: EUPL-1.2

#include "engines/deident/woordlijst.hpp"
#include "engines/deident/zoekers.hpp"

namespace deident {
namespace {

bool wit(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool letter_of_cijfer(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
}
bool in_domein(char c) { return letter_of_cijfer(c) || c == '-' || c == '.'; }
bool in_postvak(char c) { return in_domein(c) || c == '_' || c == '+' || c == '%' || c == '\''; }
bool in_pad(char c) { return !wit(c) && c != '<' && c != '>' && c != '"' && c != '[' && c != ']' && c != '|'; }
bool leesteken(char c) {
    return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')' || c == '\'' || c == '-';
}

/// Endings that make "school.nl" an address. Not "be", "de", "nu", "is": after a forgotten space these are
/// words.
bool topdomein(const Token& w) {
    static const Woordlijst lijst = {"nl", "com", "org", "eu", "net", "info", "example", "frl", "online", "app"};
    return lijst.heeft(w);
}

bool is_protocol(const Token& w) { return w.is("http") || w.is("https") || w.is("www"); }

template <class Past>
std::size_t loop_door(std::string_view t, std::size_t i, Past past) {
    while (i < t.size() && past(t[i])) ++i;
    return i;
}

std::size_t zonder_leestekens(std::string_view t, std::size_t begin, std::size_t eind) {
    while (eind > begin && leesteken(t[eind - 1])) --eind;
    return eind;
}

class Webzoeker {
  public:
    Webzoeker(const Tekst& t, Vlekken& uit) : t_(t), ruw_(t.ruw()), uit_(uit) {}

    void loop() {
        t_.voor_elk(trek::kApenstaart | trek::kWebwoord, [&](std::size_t i) {
            const Token& w = t_.op(i);
            if (w.begin < klaar_) return i + 1;
            if (w.soort == Soort::teken) {
                if (w.is('@')) email(w);
            } else if (is_protocol(w)) webadres(i);
            else if (t_.vast(i) && t_.op(i, -1).is('.') && t_.vast(i - 1) && topdomein(w)) kaal_domein(w);
            return i + 1;
        });
    }

  private:
    /// Walks back over a name; never past what was already found, so the whole walk stays linear.
    template <class Past>
    std::size_t begin_van(std::size_t eind, Past past) const {
        std::size_t i = eind;
        while (i > klaar_ && past(ruw_[i - 1])) --i;
        while (i < eind && (ruw_[i] == '.' || ruw_[i] == '-' || ruw_[i] == '\'')) ++i;
        return i;
    }

    void zet(std::size_t begin, std::size_t eind, Label label, const char* rol) {
        uit_.push_back({begin, eind, label, rol, false});
        klaar_ = eind;
    }

    void email(const Token& apenstaart) {
        const std::size_t begin = begin_van(apenstaart.begin, in_postvak);
        const std::size_t eind = zonder_leestekens(ruw_, apenstaart.eind, loop_door(ruw_, apenstaart.eind, in_domein));
        if (begin < apenstaart.begin && eind > apenstaart.eind) zet(begin, eind, Label::email, "e-mailadres");
        // Whatever it was, the characters up to here need not be walked over again.
        else klaar_ = apenstaart.eind;
    }

    void webadres(std::size_t i) {
        const Token& w = t_.op(i);
        const std::string_view scheiding = w.is("www") ? "." : "://";
        if (ruw_.substr(w.eind, scheiding.size()) != scheiding) return;
        const std::size_t na = w.eind + scheiding.size();
        const std::size_t eind = zonder_leestekens(ruw_, na, loop_door(ruw_, na, in_pad));
        if (eind > na) zet(w.begin, eind, Label::url, "website");
    }

    void kaal_domein(const Token& topdomein) {
        const std::size_t begin = begin_van(topdomein.begin, in_domein);
        std::size_t eind = topdomein.eind;
        if (eind < ruw_.size() && ruw_[eind] == '@') return;
        if (eind < ruw_.size() && ruw_[eind] == '/') eind = zonder_leestekens(ruw_, eind, loop_door(ruw_, eind, in_pad));
        if (begin < topdomein.begin) zet(begin, eind, Label::url, "website");
    }

    const Tekst& t_;
    std::string_view ruw_;
    Vlekken& uit_;
    std::size_t klaar_ = 0;
};
}  // namespace

bool is_webwoord(const Token& w) { return is_protocol(w) || topdomein(w); }

void zoek_webadressen(const Tekst& t, Vlekken& uit) { Webzoeker(t, uit).loop(); }

}  // namespace deident
