// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/query.h"
#include "tests/bench/index_bench.h"
#include "tests/bench/knowledge_commit.h"

#include <vector>

namespace bench {

// Requests over loopback to `watwerkt serve`, with 1, 8 and 64 connections, against the CPU time of a bare Xapian top 10.
void bench_http(const KnowledgeCommit& knowledge, const Place& place, const std::vector<hub::Query>& questions, double bare_cpu_ms,
                std::size_t requests);

}  // namespace bench
