// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace indexer {

// Why something could not be done. hub/ maps these to exit codes and HTTP statuses in one table each.
enum class ErrorCode {
    Failed,        // the world is broken: disk, memory, a library that gave up
    Usage,         // wrong options on the command line
    BadParameter,  // a request or query that we refuse; the message names the parameter
    NotFound,
    Git,           // libgit2 reported an error
    Index,         // Xapian reported an error, or the index is not what it should be
    Locked,        // somebody else is using the index
    Schema,        // the index was made by another version of this program
    Busy,          // too much work at once; try again later
};

// One sentence in Dutch with the names involved, and what the reader can do about it (may be empty).
struct Error {
    ErrorCode code = ErrorCode::Failed;
    std::string message;
    std::string hint;
};

// A value or an Error. The only header that names tl::; only the std::expected subset may be used.
template <typename T>
class [[nodiscard]] Expected : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
};

using Unexpected = tl::unexpected<Error>;

// Hands the error of one call on as the error of another.
template <typename T>
Unexpected same_error(const Expected<T>& failed) {
    return Unexpected{failed.error()};
}

inline Unexpected failure(ErrorCode code, std::string message, std::string hint = {}) {
    return Unexpected{Error{code, std::move(message), std::move(hint)}};
}

}  // namespace indexer
