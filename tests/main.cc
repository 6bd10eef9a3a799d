// SPDX-License-Identifier: GPL-3.0-or-later
#define DOCTEST_CONFIG_IMPLEMENT
#include "indexer/git_repository.h"
#include "indexer/markdown.h"

#include <doctest/doctest.h>

int main(int argc, char** argv) {
    const indexer::GitLibrary git;
    indexer::register_markdown_extensions();
    doctest::Context context(argc, argv);
    return context.run();
}
