// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_file.h"

#include <doctest/doctest.h>

namespace cli_test {

// Each file of tests/cli/ is a row of commands in one folder, with what they print and their exit status; see tests/README.md.

TEST_SUITE("cli") {
    TEST_CASE("the help texts are what they were") { CHECK(tests::run_cli_file("help.txt") == ""); }
    TEST_CASE("wrong usage is told, with what to do") { CHECK(tests::run_cli_file("usage.txt") == ""); }
    TEST_CASE("check tells what is wrong in a folder") { CHECK(tests::run_cli_file("check.txt") == ""); }
    TEST_CASE("new makes a file to fill in") { CHECK(tests::run_cli_file("new.txt") == ""); }
    TEST_CASE("index makes an index, and says so when there is nothing to do") { CHECK(tests::run_cli_file("index.txt") == ""); }
    TEST_CASE("search prints what it finds") { CHECK(tests::run_cli_file("search.txt") == ""); }
}

}  // namespace cli_test
