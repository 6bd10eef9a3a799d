// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/document_set.h"

namespace hub {
namespace {

// An architecture's plain instruction set may lack the counting of bits, which is what all time goes to here: ask the processor.
#if defined(__x86_64__)
__attribute__((target("popcnt"))) std::size_t count_by_instruction(const std::uint64_t* one, const std::uint64_t* other, std::size_t words) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < words; ++i) count += static_cast<std::size_t>(__builtin_popcountll(one[i] & other[i]));
    return count;
}
#endif

std::size_t count_common(const std::uint64_t* one, const std::uint64_t* other, std::size_t words) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("popcnt")) return count_by_instruction(one, other, words);
#endif
    std::size_t count = 0;
    for (std::size_t i = 0; i < words; ++i) count += static_cast<std::size_t>(std::popcount(one[i] & other[i]));
    return count;
}

}  // namespace

DocumentSet& DocumentSet::operator&=(const DocumentSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
    return *this;
}

std::size_t DocumentSet::size_of_both(const DocumentSet& other) const { return count_common(words_.data(), other.words_.data(), words_.size()); }

}  // namespace hub
