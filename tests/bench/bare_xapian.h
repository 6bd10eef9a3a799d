// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

namespace bench {

// The baseline: what Xapian does with a few lines around it. Dutch stemmer, positions; no facets, fragments, spelling or stored
// fields. Flushes as often as our indexer, so that it is not slower than it has to be.
class BareIndex {
public:
    explicit BareIndex(const std::string& folder);  // anew
    ~BareIndex();
    // Adds a text, or puts it in the place of the one with the same name.
    void put(const std::string& name, const std::string& text);
    void commit();

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Top 10 of the words joined with OR, on any Xapian index with the usual stems ("Z"): ours has them too.
class BareSearch {
public:
    explicit BareSearch(const std::string& folder);
    ~BareSearch();
    // A sum over the hits, so that nothing is optimised away.
    double top_ten(const std::string& words);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace bench
