// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace indexer {

// Deleter that calls a C function; costs no memory.
template <auto Free>
struct FreeWith {
    template <typename T>
    void operator()(T* pointer) const noexcept {
        Free(pointer);
    }
};

// unique_ptr for an object of a C library: Handle<git_tree, git_tree_free>.
template <typename T, auto Free>
using Handle = std::unique_ptr<T, FreeWith<Free>>;

}  // namespace indexer
