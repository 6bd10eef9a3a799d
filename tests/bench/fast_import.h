// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/knowledge_commit.h"

#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

namespace bench {

// Runs `git <arguments>`; throws std::runtime_error when it fails.
void run_git(const std::vector<std::string>& arguments);

// Commits on one branch of a bare repository by one `git fast-import`. Author and clock are fixed; each commit is a day later.
class FastImport {
public:
    // `from`: the commit that the branch starts at; empty for a branch of its own.
    FastImport(const std::string& repository, std::string branch, std::string from = {}, std::int64_t clock = 1'600'000'000);
    ~FastImport();
    FastImport(const FastImport&) = delete;
    FastImport& operator=(const FastImport&) = delete;

    void commit(const std::vector<File>& files, const std::string& message);
    // Throws std::runtime_error when git was not content.
    void finish();

private:
    void data(const std::string& bytes);

    std::FILE* git_;
    std::string branch_;
    std::string from_;
    std::int64_t clock_;
    int commits_ = 0;
};

}  // namespace bench
