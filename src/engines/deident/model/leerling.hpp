// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "engines/deident/reeksmodel.hpp"

/// The learning half of reeksmodel.hpp: weights by stochastic gradient descent on the likelihood of what is right.
namespace deident::model {

using Rij = std::array<float, kMerken>;
using Toeval = std::mt19937;

/// One text, ready to learn from: features and what is right per token.
struct Les {
    std::vector<std::array<std::uint32_t, Beelden::kKenmerken>> kenmerken;
    std::vector<Merk> merken;
};

/// Weights by feature, with AdaGrad's sum of squares and the sum of the last rounds beside them.
class Gewichten {
  public:
    struct Vak {
        std::uint32_t kenmerk = 0;
        bool gekozen = false;
        Rij gewicht{}, kwadraat{}, som{};
    };
    Gewichten();
    /// Nothing for a feature that was not chosen, once there was a choice.
    Vak* van(std::uint32_t kenmerk);
    /// From here on only the weightiest features that fit in the program.
    void kies();
    /// Adds today's weights to the average.
    void tel_mee();
    const std::vector<Vak>& alle() const { return vakken_; }

  private:
    std::vector<Vak> vakken_;
    std::size_t gebruikt_ = 0;
    bool gekozen_ = false;
};

class Leerling {
  public:
    explicit Leerling(std::uint32_t zaad) : toeval_(zaad) {}
    /// One step on one text; how surprised the model was, per token.
    double leer(const Les&);
    void kies() { gewichten_.kies(); }
    /// The mean over the last rounds knows more than the last round.
    void tel_mee();
    /// As Reeksmodel reads it.
    void schrijf(const std::string& pad) const;

  private:
    using Vakken = std::vector<std::vector<Gewichten::Vak*>>;
    std::vector<Rij> scores(const Les&, Vakken&);
    void verbeter(const Les&, const Vakken&, const std::vector<Rij>& kans);

    Toeval toeval_;
    Gewichten gewichten_;
    std::array<Rij, kMerken> overgang_{}, overgang_kwadraat_{}, overgang_som_{}, paar_{};
    float gemiddeld_over_ = 0;
};

}  // namespace deident::model
