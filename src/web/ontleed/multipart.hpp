// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace web::ontleed {

enum class Leesstand { goed, kapot, te_veel };

/// Gets the parts of a multipart body as they arrive. Each returns what the reader must do: go on, or stop.
class Deelontvanger {
  public:
    virtual ~Deelontvanger() = default;
    /// `bestandsnaam` is set (maybe empty) for a file input.
    virtual Leesstand begin(const std::string& veld, const std::optional<std::string>& bestandsnaam) = 0;
    virtual Leesstand data(std::string_view brok) = 0;
    virtual Leesstand eind() = 0;
};

/// multipart/form-data (RFC 7578), fed in pieces of any size; keeps at most one part header or boundary in
/// memory. Strict: no text before the first boundary, no padding after one, CRLF everywhere, no transfer
/// encoding.
class MultipartLezer {
  public:
    MultipartLezer(const std::string& grens, Deelontvanger& ontvanger) : scheiding_("\r\n--" + grens), ontvanger_(ontvanger) {}
    Leesstand voed(std::string_view brok);
    /// True when the closing boundary was seen: the body is complete.
    bool klaar() const { return stand_ == Stand::klaar; }

  private:
    enum class Stand { begin, na_grens, kop, lichaam, klaar };
    enum class Stap { verder, meer_nodig, kapot, te_veel };
    Stap stap();
    Stap lees_begin();
    Stap lees_na_grens();
    Stap lees_kop();
    Stap lees_lichaam();
    static Stap als_stap(Leesstand);

    std::string scheiding_;
    Deelontvanger& ontvanger_;
    std::string buffer_;
    Stand stand_ = Stand::begin;
};

}  // namespace web::ontleed
