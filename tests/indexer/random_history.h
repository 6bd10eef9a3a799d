// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/repo_builder.h"

#include <map>
#include <random>
#include <string>
#include <vector>

namespace tests {

// A repository whose community works at random: every step is one push of one or more commits that add, edit, rename, break,
// double and delete notes, change what all notes are held against, merge branches, and rewrite history. The same seed makes the
// same commits everywhere.
class RandomHistory {
public:
    explicit RandomHistory(unsigned seed);

    // One push; says what it did.
    std::string step();
    std::string repository() const { return builder_.path(); }

private:
    using Files = std::map<std::string, std::string>;  // what we wrote, without what git holds in other ways

    std::size_t pick(std::size_t below) { return random_() % below; }
    std::string pick_note();
    std::string new_path();
    std::string new_text();
    void commit(const FileChanges& changes);

    void add();
    void edit();
    void edit_and_take_back();
    void remove();
    void rename();
    void move();
    void duplicate();
    void spoil();
    void change_frame();
    void commit_elsewhere();
    void replace_by_something_odd();
    void merge();
    void rewrite();

    RepoBuilder builder_{RepoBuilder::Kind::Bare};
    std::mt19937 random_;
    Files files_;
    std::vector<std::pair<std::string, Files>> past_;  // commits of main, oldest first
    int made_ = 0;
};

}  // namespace tests
