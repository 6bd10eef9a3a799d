// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/check.h"

#include <string>

namespace hub {

// A report in the words of a forge, so that it shows each mistake at its line in a pull request. Paths are from the repository's root.

// Workflow commands, a line each, for GitHub, Forgejo and Gitea: "::error file=...,line=...,title=...::...".
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
std::string github_annotations(const indexer::CheckReport& report);

// A Code Quality report for GitLab: a JSON list. https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
std::string gitlab_report(const indexer::CheckReport& report);

}  // namespace hub
