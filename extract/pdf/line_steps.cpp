#include "extract/pdf/line_steps.h"

#include <cmath>

namespace actionplan::pdf {
namespace {

constexpr double resolution = 0.25;  // points
constexpr int least_count = 3;
constexpr int least_share = 8;  // one in so many distances
constexpr double least = 0.95;  // of the size: lines that are closer overlap
constexpr double most = 2.2;    // of the size: lines that are further apart are not of one text

long bin_of(double points) { return std::lround(points / resolution); }

}  // namespace

void LineSteps::add(const std::vector<TextLine>& lines) {
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const double size = lines[i].size;
        const double step = lines[i].baseline - lines[i - 1].baseline;
        if (bin_of(size) != bin_of(lines[i - 1].size) || step < least * size || step > most * size)
            continue;
        ++counts_[bin_of(size)][bin_of(step)];
    }
}

double LineSteps::regular(double size) const {
    const auto known = counts_.find(bin_of(size));
    if (known == counts_.end()) return 0;
    int all = 0;
    for (const auto& [step, count] : known->second) all += count;
    for (const auto& [step, count] : known->second) {
        const auto next = known->second.find(step + 1);
        const int near = count + (next == known->second.end() ? 0 : next->second);
        if (near >= least_count && near * least_share >= all)
            return static_cast<double>(step) * resolution;
    }
    return 0;
}

}  // namespace actionplan::pdf
