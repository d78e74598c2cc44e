// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <any>
#include <functional>
#include <typeindex>
#include <unordered_map>
#include <utility>
#include <vector>

namespace base {

/// What listeners of one event leave for those of a later one: one thing of each type.
class Meegebracht {
  public:
    template <class T>
    void leg(T ding) {
        dingen_[typeid(T)] = std::move(ding);
    }
    /// Nothing when nobody left one.
    template <class T>
    const T* vind() const {
        const auto gevonden = dingen_.find(typeid(T));
        return gevonden == dingen_.end() ? nullptr : &std::any_cast<const T&>(gevonden->second);
    }

  private:
    std::unordered_map<std::type_index, std::any> dingen_;
};

/// How something lower tells something higher what happened, in the same transaction: the lower slice declares an event struct and
/// calls `meld`, app/ connects the handlers at start with `luister`. Filled once, then only read: thread-safe. An exception of a
/// handler goes to whoever called `meld`, and so rolls the transaction back.
class Bus {
  public:
    template <class E>
    void luister(std::function<void(const E&)> handler) {
        handlers_[typeid(E)].push_back(std::move(handler));
    }
    template <class E>
    void meld(const E& gebeurtenis) const {
        const auto gevonden = handlers_.find(typeid(E));
        if (gevonden == handlers_.end()) return;
        for (const std::any& h : gevonden->second) std::any_cast<const std::function<void(const E&)>&>(h)(gebeurtenis);
    }

  private:
    std::unordered_map<std::type_index, std::vector<std::any>> handlers_;
};

}  // namespace base
