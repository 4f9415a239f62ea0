// The comparisons of one run of the command, and the plans that had nothing to be set against.
#pragma once

#include <string>
#include <vector>

#include "quality/compare/comparison.h"

namespace actionplan {

struct ComparisonSet {
    std::vector<Comparison> pairs;
    std::vector<EditionHead> only_before;
    std::vector<EditionHead> only_after;
    bool folders = false;  // folder against folder: there is a trend to show
};

// `folders` is false for one plan against another.
ComparisonSet compare_editions(const std::vector<Plan>& before, const std::vector<Plan>& after,
                               bool folders);

// The comparison as JSON: UTF-8, two spaces a level, keys in one order; same input, same bytes.
std::string json_comparison(const ComparisonSet& set);
// One page that needs no network and no script.
std::string html_comparison(const ComparisonSet& set);

}  // namespace actionplan
