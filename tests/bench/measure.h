// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <ctime>
#include <string>
#include <vector>

namespace bench {

// Wall time and CPU time; CPU is what to believe where others use the machine too.
struct Cost {
    double wall_ms = 0;
    double cpu_ms = 0;
};

// Of this process with the children that it has waited for.
class Stopwatch {
public:
    Stopwatch();
    Cost elapsed() const;

private:
    std::chrono::steady_clock::time_point wall_;
    double cpu_ms_;
};

double read_clock_ms(clockid_t clock);

// Many measurements of one thing.
class Samples {
public:
    void add(const Cost& cost);
    double mean_cpu() const;
    double cpu_at(double share) const;  // 0.5: the median
    double wall_at(double share) const;
    std::size_t size() const { return wall_.size(); }

private:
    std::vector<double> wall_, cpu_;
};

// Runs `action()` and adds what it took to `samples`. For work of this one thread: a Stopwatch sees whole processes, but coarsely.
template <typename Action>
void time_one(Samples& samples, Action action) {
    const double wall = read_clock_ms(CLOCK_MONOTONIC), cpu = read_clock_ms(CLOCK_THREAD_CPUTIME_ID);
    action();
    samples.add({read_clock_ms(CLOCK_MONOTONIC) - wall, read_clock_ms(CLOCK_THREAD_CPUTIME_ID) - cpu});
}

// A part of the table: its title with the names of the columns, then rows. The first column is text.
void print_heading(const std::string& title, const std::vector<std::string>& columns);
void print_row(const std::string& name, const std::vector<std::string>& cells);

std::string number(double value, int digits);
std::string ratio(double value, double baseline);  // "3.1x"

// Xapian's files in a folder, together.
double folder_megabytes(const std::string& folder);

}  // namespace bench
