// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>

namespace app::demo {

/// A place inside a folder to make something in that only counts when it is complete. What does not move into the folder itself is gone
/// afterwards, also the folder when it was not there; what a run that was killed left, the next one throws away.
class Bouwmap {
  public:
    explicit Bouwmap(std::filesystem::path doel);
    ~Bouwmap();
    Bouwmap(const Bouwmap&) = delete;
    Bouwmap& operator=(const Bouwmap&) = delete;
    const std::filesystem::path& pad() const { return pad_; }
    /// Everything goes to the folder itself; `het_laatst` is what says that it is complete.
    void verhuis(const std::filesystem::path& het_laatst) const;

  private:
    std::filesystem::path doel_, pad_;
    bool maakte_doel_;
};

}  // namespace app::demo
