// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <numeric>
#include <sys/resource.h>

namespace bench {
namespace {

double cpu_of(int who) {
    rusage usage{};
    getrusage(who, &usage);
    const auto to_ms = [](const timeval& time) { return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3; };
    return to_ms(usage.ru_utime) + to_ms(usage.ru_stime);
}

double cpu_with_children() { return cpu_of(RUSAGE_SELF) + cpu_of(RUSAGE_CHILDREN); }

double at(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    const auto place = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5);
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(place), values.end());
    return values[place];
}

constexpr int NameWidth = 50;
constexpr int CellWidth = 13;

}  // namespace

Stopwatch::Stopwatch() : wall_(std::chrono::steady_clock::now()), cpu_ms_(cpu_with_children()) {}

Cost Stopwatch::elapsed() const {
    return {std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - wall_).count(), cpu_with_children() - cpu_ms_};
}

double read_clock_ms(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

void Samples::add(const Cost& cost) {
    wall_.push_back(cost.wall_ms);
    cpu_.push_back(cost.cpu_ms);
}

double Samples::mean_cpu() const {
    return cpu_.empty() ? 0 : std::accumulate(cpu_.begin(), cpu_.end(), 0.0) / static_cast<double>(cpu_.size());
}

double Samples::cpu_at(double share) const { return at(cpu_, share); }
double Samples::wall_at(double share) const { return at(wall_, share); }

void print_heading(const std::string& title, const std::vector<std::string>& columns) {
    std::printf("\n");
    print_row(title, columns);
    std::printf("%s\n", std::string(NameWidth + columns.size() * CellWidth, '-').c_str());
}

void print_row(const std::string& name, const std::vector<std::string>& cells) {
    std::printf("%-*s", NameWidth, name.c_str());
    for (const std::string& cell : cells) std::printf("%*s", CellWidth, cell.c_str());
    std::printf("\n");
    std::fflush(stdout);
}

std::string number(double value, int digits) {
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

std::string ratio(double value, double baseline) { return baseline > 0 ? number(value / baseline, 2) + "x" : "-"; }

double folder_megabytes(const std::string& folder) {
    double bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.is_regular_file()) bytes += static_cast<double>(entry.file_size());
    return bytes / 1e6;
}

}  // namespace bench
