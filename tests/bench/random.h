// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace bench {

// Chance with a seed. The distributions are our own: the standard ones differ from library to library.
class Random {
public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}

    double fraction() { return static_cast<double>(engine_() >> 11) * 0x1p-53; }  // [0, 1)
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(fraction() * static_cast<double>(end)); }
    std::size_t between(std::size_t least, std::size_t most) { return least + below(most - least + 1); }
    bool chance(double probability) { return fraction() < probability; }

    template <typename T>
    const T& pick(const std::vector<T>& values) { return values[below(values.size())]; }

private:
    std::mt19937_64 engine_;
};

// Ranks from 0, as often as words have them in a text (Zipf-Mandelbrot).
class Zipf {
public:
    explicit Zipf(std::size_t ranks, double exponent = 1.05, double offset = 2.7) {
        double sum = 0;
        for (std::size_t rank = 0; rank < ranks; ++rank) sums_.push_back(sum += std::pow(static_cast<double>(rank) + offset, -exponent));
    }

    std::size_t operator()(Random& random) const {
        const auto found = std::upper_bound(sums_.begin(), sums_.end(), random.fraction() * sums_.back());
        return std::min(static_cast<std::size_t>(found - sums_.begin()), sums_.size() - 1);
    }

private:
    std::vector<double> sums_;
};

}  // namespace bench
