// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <sys/mman.h>

#include <cstddef>
#include <cstdlib>
#include <new>

namespace deident {

/// For tables of megabytes that are read all over: in large pages, where the system has these, a processor finds its way without asking.
template <class T>
struct GrootGeheugen {
    using value_type = T;
    static constexpr std::size_t kBladzijde = std::size_t{1} << 21;

    GrootGeheugen() = default;
    template <class U>
    GrootGeheugen(const GrootGeheugen<U>&) {}  // implicit: as every allocator

    T* allocate(std::size_t aantal) {
        const std::size_t bytes = (aantal * sizeof(T) + kBladzijde - 1) / kBladzijde * kBladzijde;
        void* const plek = std::aligned_alloc(kBladzijde, bytes);
        if (plek == nullptr) throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
        madvise(plek, bytes, MADV_HUGEPAGE);
#endif
        return static_cast<T*>(plek);
    }
    void deallocate(T* plek, std::size_t) { std::free(plek); }
    bool operator==(const GrootGeheugen&) const { return true; }
};

}  // namespace deident
