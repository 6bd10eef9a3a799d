// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace indexer {

// SHA-256 (FIPS 180-4) of pieces added one after the other, as 64 hexadecimal digits. The door to OpenSSL's libcrypto.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    void add(std::string_view bytes);
    // Adds the length first, so that two lists of pieces never read the same.
    void add_piece(std::string_view bytes);
    std::string finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace indexer
