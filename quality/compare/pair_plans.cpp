#include "quality/compare/pair_plans.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>

#include "quality/plain_text.h"

namespace actionplan {

namespace {

using PlanSpan = std::span<const Plan* const>;

constexpr std::array<std::string_view, 8> edition_words{"final", "draft",   "update",  "updated",
                                                        "new",   "revised", "version", "refresh"};

// A year, a version ("v2"), or a word that tells editions apart.
bool is_edition(std::string_view part) {
    if (std::find(edition_words.begin(), edition_words.end(), part) != edition_words.end())
        return true;
    if (part.starts_with('v') && part.size() > 1) part.remove_prefix(1);
    return !part.empty() && std::all_of(part.begin(), part.end(), is_figure);
}

std::string key_of_area(const Plan& plan) {
    if (!plan.plan.area) return {};
    const Area& area = *plan.plan.area;
    std::string name = folded_ascii(area.locality.value_or(area.name.value_or("")));
    // A locality is within an area, so the code alone does not tell it.
    if (area.code && !area.locality) return *area.code;
    return name;
}

std::string key_of_area_and_title(const Plan& plan) {
    const std::string area = key_of_area(plan);
    return area.empty() || !plan.plan.title ? std::string()
                                            : area + ' ' + folded_ascii(*plan.plan.title);
}

std::string key_of_id(const Plan& plan) { return plan.plan.id; }
std::string key_of_stem(const Plan& plan) { return id_without_edition(plan.plan.id); }

constexpr std::array plan_keys{key_of_id, key_of_area_and_title, key_of_area, key_of_stem};

// Where each key stands that one plan only has; those that several have are mapped to nothing.
using Owners = std::map<std::string, std::optional<std::size_t>>;

Owners owners_of(PlanSpan plans, const std::vector<bool>& taken, std::string (*key)(const Plan&)) {
    Owners owners;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        if (taken[i]) continue;
        const auto [at, fresh] = owners.emplace(key(*plans[i]), i);
        if (!fresh) at->second.reset();
    }
    owners.erase("");
    return owners;
}

std::vector<std::size_t> left(const std::vector<bool>& taken) {
    std::vector<std::size_t> rest;
    for (std::size_t i = 0; i < taken.size(); ++i) {
        if (!taken[i]) rest.push_back(i);
    }
    return rest;
}

}  // namespace

std::string id_without_edition(const std::string& id) {
    std::string stem;
    for (std::size_t at = 0; at <= id.size();) {
        const std::size_t end = std::min(id.find_first_of("-_ ", at), id.size());
        const std::string part = folded_ascii(std::string_view(id).substr(at, end - at));
        if (!part.empty() && !is_edition(part)) stem += (stem.empty() ? "" : "-") + part;
        at = end + 1;
    }
    return stem.empty() ? id : stem;
}

PlanPairs pair_plans(PlanSpan before, PlanSpan after) {
    std::vector<bool> before_taken(before.size());
    std::vector<bool> after_taken(after.size());
    PlanPairs result;
    for (const auto key : plan_keys) {
        const Owners old_owners = owners_of(before, before_taken, key);
        for (const auto& [name, owner] : owners_of(after, after_taken, key)) {
            const auto same = old_owners.find(name);
            if (!owner || same == old_owners.end() || !same->second) continue;
            result.pairs.emplace_back(*same->second, *owner);
            before_taken[*same->second] = true;
            after_taken[*owner] = true;
        }
    }
    std::sort(result.pairs.begin(), result.pairs.end(),
              [](const auto& a, const auto& b) { return a.second < b.second; });
    result.only_before = left(before_taken);
    result.only_after = left(after_taken);
    return result;
}

}  // namespace actionplan
