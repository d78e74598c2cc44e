// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <sys/mman.h>

#include <cstddef>
#include <cstdint>
#include <new>
#include <type_traits>

namespace deident {

/// For tables of megabytes that are read all over: in large pages, where the system has these, a processor finds its way without asking.
/// They begin as zeros, and a page that nobody needs costs nothing.
template <class T>
struct GrootGeheugen {
    using value_type = T;
    static constexpr std::size_t kBladzijde = std::size_t{1} << 21;
    static_assert(std::is_trivially_copyable_v<T>, "zeros must do as a T");

    GrootGeheugen() = default;
    template <class U>
    GrootGeheugen(const GrootGeheugen<U>&) {}  // implicit: as every allocator

    T* allocate(std::size_t aantal) {
        // One page more than needed, so that a whole number of large pages fits in.
        const std::size_t bytes = in_bladzijden(aantal), ruim = bytes + kBladzijde;
        void* const begin = mmap(nullptr, ruim, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (begin == MAP_FAILED) throw std::bad_alloc();
        const std::size_t ervoor = (kBladzijde - reinterpret_cast<std::uintptr_t>(begin) % kBladzijde) % kBladzijde;
        char* const plek = static_cast<char*>(begin) + ervoor;
        if (ervoor > 0) munmap(begin, ervoor);
        munmap(plek + bytes, ruim - ervoor - bytes);
#ifdef MADV_HUGEPAGE
        madvise(plek, bytes, MADV_HUGEPAGE);
#endif
        return reinterpret_cast<T*>(plek);
    }
    void deallocate(T* plek, std::size_t aantal) { munmap(plek, in_bladzijden(aantal)); }
    /// Without a value to copy: the zeros that are there.
    template <class U>
    void construct(U*) {}
    template <class U>
    void construct(U* plek, const U& waarde) {
        ::new (static_cast<void*>(plek)) U(waarde);
    }
    bool operator==(const GrootGeheugen&) const { return true; }

  private:
    static std::size_t in_bladzijden(std::size_t aantal) {
        return (aantal * sizeof(T) + kBladzijde - 1) / kBladzijde * kBladzijde;
    }
};

}  // namespace deident
