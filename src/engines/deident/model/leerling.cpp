// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/model/leerling.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <tuple>

namespace deident::model {
namespace {

constexpr std::size_t kVakken = 1 << 24;
constexpr float kStap = 0.05F;
constexpr float kKrimp = 1e-5F;   // of weights that are used, so that rare features stay small
constexpr double kLaatWeg = 0.1;  // of the features, in training
constexpr double kLaatLos = 0.3;  // of the tokens: none of the loose features, so that the others learn to do without
constexpr float kGemist = 5.0F;   // a missed name costs more than an ordinary word too many
constexpr float kOnterecht = 1.0F;
constexpr float kVerwisseld = 0.5F;

std::size_t nr(Merk m) { return static_cast<std::size_t>(m); }

float logsom(const Rij& r) {
    const float top = *std::max_element(r.begin(), r.end());
    float som = 0;
    for (const float x : r) som += std::exp(x - top);
    return top + std::log(som);
}

/// How bad it would be to give mark m to a token that deserves `goed`: so the model learns to stay clear of it.
float kosten(std::size_t m, Merk goed) {
    if (m == nr(goed)) return 0;
    if (m == nr(Merk::buiten)) return kGemist;
    return goed == Merk::buiten ? kOnterecht : kVerwisseld;
}

void stap(Rij& gewicht, Rij& kwadraat, const Rij& helling) {
    for (std::size_t m = 0; m < kMerken; ++m) {
        const float h = helling[m] + kKrimp * gewicht[m];
        if (std::abs(h) < 1e-4F) continue;
        kwadraat[m] += h * h;
        gewicht[m] -= kStap * h / std::sqrt(kwadraat[m] + 1e-2F);
    }
}

float belang(const Gewichten::Vak& vak) {
    float uit = 0;
    for (std::size_t m = 0; m < kMerken; ++m)
        uit = std::max(uit, std::abs(vak.gewicht[m]) * std::min(1.0F, std::sqrt(vak.kwadraat[m])));
    return uit;
}
}  // namespace

Gewichten::Gewichten() : vakken_(kVakken) {}

Gewichten::Vak* Gewichten::van(std::uint32_t kenmerk) {
    for (std::size_t i = kenmerk * 2654435761U % kVakken;; i = (i + 1) % kVakken) {
        Vak& vak = vakken_[i];
        if (vak.kenmerk == kenmerk) return gekozen_ && !vak.gekozen ? nullptr : &vak;
        if (vak.kenmerk != 0) continue;
        if (gekozen_) return nullptr;
        if (++gebruikt_ > kVakken * 9 / 10) throw std::runtime_error("too many features");
        vak.kenmerk = kenmerk;
        return &vak;
    }
}

void Gewichten::kies() {
    std::vector<Vak*> op_belang;
    for (Vak& vak : vakken_)
        if (vak.kenmerk != 0) op_belang.push_back(&vak);
    std::sort(op_belang.begin(), op_belang.end(), [](const Vak* a, const Vak* b) {
        return std::make_tuple(belang(*b), a->kenmerk) < std::make_tuple(belang(*a), b->kenmerk);
    });
    std::vector<std::size_t> vol(gewichten::kBakken, 0);
    for (Vak* vak : op_belang) vak->gekozen = vol[gewichten::bak_van(vak->kenmerk)]++ < gewichten::Bak::kPlaatsen;
    gekozen_ = true;
}

void Gewichten::tel_mee() {
    for (Vak& vak : vakken_)
        for (std::size_t m = 0; vak.gekozen && m < kMerken; ++m) vak.som[m] += vak.gewicht[m];
}

void Leerling::tel_mee() {
    ++gemiddeld_over_;
    gewichten_.tel_mee();
    for (std::size_t a = 0; a < kMerken; ++a)
        for (std::size_t b = 0; b < kMerken; ++b) overgang_som_[a][b] += overgang_[a][b];
}

std::vector<Rij> Leerling::scores(const Les& les, Vakken& vakken) {
    std::vector<Rij> uit(les.merken.size(), Rij{});
    std::bernoulli_distribution weg(kLaatWeg), los_weg(kLaatLos);
    for (std::size_t i = 0; i < uit.size(); ++i) {
        const std::size_t aantal = Beelden::kKenmerken - (los_weg(toeval_) ? Beelden::kLosse : 0);
        for (std::size_t n = 0; n < aantal; ++n) {
            if (weg(toeval_)) continue;
            Gewichten::Vak* vak = gewichten_.van(les.kenmerken[i][n]);
            if (vak == nullptr) continue;
            vakken[i].push_back(vak);
            for (std::size_t m = 0; m < kMerken; ++m) uit[i][m] += vak->gewicht[m];
        }
        for (std::size_t m = 0; m < kMerken; ++m) uit[i][m] += kosten(m, les.merken[i]);
    }
    return uit;
}

double Leerling::leer(const Les& les) {
    const std::size_t n = les.merken.size();
    if (n == 0) return 0;
    Vakken vakken(n);
    const std::vector<Rij> score = scores(les, vakken);
    // Forward and backward, in logarithms.
    std::vector<Rij> voor(n), achter(n), kans(n);
    voor[0] = score[0];
    Rij som;
    for (std::size_t i = 1; i < n; ++i)
        for (std::size_t naar = 0; naar < kMerken; ++naar) {
            for (std::size_t van = 0; van < kMerken; ++van) som[van] = voor[i - 1][van] + overgang_[van][naar];
            voor[i][naar] = logsom(som) + score[i][naar];
        }
    achter[n - 1].fill(0);
    for (std::size_t i = n - 1; i-- > 0;)
        for (std::size_t van = 0; van < kMerken; ++van) {
            for (std::size_t naar = 0; naar < kMerken; ++naar)
                som[naar] = overgang_[van][naar] + score[i + 1][naar] + achter[i + 1][naar];
            achter[i][van] = logsom(som);
        }
    const float z = logsom(voor[n - 1]);
    double verrassing = z;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t m = 0; m < kMerken; ++m) kans[i][m] = std::exp(voor[i][m] + achter[i][m] - z);
        verrassing -= score[i][nr(les.merken[i])];
        if (i == 0) continue;
        verrassing -= overgang_[nr(les.merken[i - 1])][nr(les.merken[i])];
        for (std::size_t van = 0; van < kMerken; ++van)
            for (std::size_t naar = 0; naar < kMerken; ++naar)
                paar_[van][naar] += std::exp(voor[i - 1][van] + overgang_[van][naar] + score[i][naar] + achter[i][naar] - z);
    }
    verbeter(les, vakken, kans);
    return verrassing / static_cast<double>(n);
}

void Leerling::verbeter(const Les& les, const Vakken& vakken, const std::vector<Rij>& kans) {
    for (std::size_t i = 0; i < kans.size(); ++i) {
        Rij fout = kans[i];
        fout[nr(les.merken[i])] -= 1;
        for (auto* vak : vakken[i]) stap(vak->gewicht, vak->kwadraat, fout);
        if (i > 0) paar_[nr(les.merken[i - 1])][nr(les.merken[i])] -= 1;
    }
    for (std::size_t van = 0; van < kMerken; ++van) {
        stap(overgang_[van], overgang_kwadraat_[van], paar_[van]);
        paar_[van].fill(0);
    }
}

void Leerling::schrijf(const std::string& pad) const {
    const auto geheel = [&](float som) { return std::lround(som / gemiddeld_over_ * kSchaal); };
    auto bestand = std::make_unique<gewichten::Bestand>();
    std::memset(static_cast<void*>(bestand.get()), 0, sizeof(gewichten::Bestand));
    for (std::size_t a = 0; a < kMerken; ++a)
        for (std::size_t b = 0; b < kMerken; ++b)
            bestand->overgang[a][b] = static_cast<std::int16_t>(geheel(overgang_som_[a][b]));
    std::vector<std::size_t> vol(gewichten::kBakken, 0);
    for (const auto& vak : gewichten_.alle()) {
        if (!vak.gekozen) continue;
        const std::size_t b = gewichten::bak_van(vak.kenmerk), plek = vol[b]++;
        bestand->bakken[b].kenmerk[plek] = vak.kenmerk;
        for (std::size_t m = 0; m < kMerken; ++m)
            bestand->bakken[b].gewicht[plek][m] = static_cast<std::int8_t>(std::clamp(geheel(vak.som[m]), -127L, 127L));
    }
    std::ofstream uit(pad, std::ios::binary);
    uit.write(reinterpret_cast<const char*>(bestand.get()), sizeof(gewichten::Bestand));
    if (!uit.flush()) throw std::runtime_error("cannot write " + pad);
}

}  // namespace deident::model
