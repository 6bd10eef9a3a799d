// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/index_builder.h"
#include "tests/support/test_server.h"

namespace tests {

// Five notes that between them have what a page can show: findings of every kind, a source without address, an English note, a
// withdrawn one with a successor, and one written by somebody who wishes us harm.
FileChanges example_notes();

// An index of them and a server on it, made at first use and then only read.
struct ExampleHub {
    ExampleHub();
    IndexBuilder builder;
    std::shared_ptr<const hub::SearchIndex> index;
    TestServer server;
};
const ExampleHub& example_hub();

}  // namespace tests
