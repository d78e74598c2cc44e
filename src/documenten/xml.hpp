// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace documenten {

/// Walks over the tags of one XML text. Knows no DTD and no entities but the five of XML itself, follows nothing and
/// takes only UTF-8, so what it sees is what any reader sees (S32). Names come without their prefix: a prefix may be
/// chosen freely. Views live as long as the text; attribute values are decoded copies.
class XmlLezer {
  public:
    enum class Stap { begin, einde, tekst, klaar, kapot, declaratie };
    struct Attribuut {
        std::string_view naam;
        std::string waarde;
    };

    explicit XmlLezer(std::string_view xml);

    Stap volgende();
    std::string_view naam() const { return naam_; }
    const std::vector<Attribuut>& attributen() const { return attributen_; }
    /// The first attribute with this name, or empty.
    std::string_view attribuut(std::string_view naam) const;
    const std::string& tekst() const { return tekst_; }

  private:
    Stap instructie();
    Stap merkteken();
    Stap lees_begin();
    Stap lees_einde();
    Stap lees_tekst();
    bool lees_attribuut();
    std::string_view lees_naam();
    void sla_wit_over();

    std::string_view rest_;
    std::string_view naam_;
    std::vector<Attribuut> attributen_;
    std::string tekst_;
    bool sluit_zelf_ = false;
    bool kapot_ = false;
};

}  // namespace documenten
