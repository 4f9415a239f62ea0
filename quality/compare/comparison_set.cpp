#include "quality/compare/comparison_set.h"

#include "quality/compare/pair_plans.h"

namespace actionplan {

namespace {

std::vector<const Plan*> pointers_to(const std::vector<Plan>& plans) {
    std::vector<const Plan*> pointers;
    pointers.reserve(plans.size());
    for (const Plan& plan : plans) pointers.push_back(&plan);
    return pointers;
}

}  // namespace

ComparisonSet compare_editions(const std::vector<Plan>& before, const std::vector<Plan>& after,
                               bool folders) {
    ComparisonSet set;
    set.folders = folders;
    if (!folders && before.size() == 1 && after.size() == 1) {
        set.pairs.push_back(compare_plans(before.front(), after.front()));
        return set;
    }
    const PlanPairs pairs = pair_plans(pointers_to(before), pointers_to(after));
    for (const auto& [first, second] : pairs.pairs)
        set.pairs.push_back(compare_plans(before.at(first), after.at(second)));
    for (const std::size_t i : pairs.only_before)
        set.only_before.push_back(edition_head(before.at(i)));
    for (const std::size_t i : pairs.only_after)
        set.only_after.push_back(edition_head(after.at(i)));
    return set;
}

}  // namespace actionplan
