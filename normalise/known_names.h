// The names that a plan's own key and its area make known, for reading and for resolving its leads.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/plan.h"

namespace actionplan {

class KnownNames {
 public:
    void add(const GlossaryEntry& entry);

    // The abbreviation or expansion that stands at the front of a text, whole words only, the longest one; its size in
    // bytes, 0 when none does.
    std::size_t size_at_front(std::string_view text) const;

    bool is_abbreviation(std::string_view name) const;

    // Short names that the plan's area makes known; those of an earlier call are forgotten.
    void set_area_names(std::vector<std::string> names) { area_names_ = std::move(names); }
    // Known by the plan's own key or by its area: "TBC" may be a council.
    bool is_name(std::string_view name) const;

    // A name that some lead cell of the plan gives by itself.
    void add_lead_name(const std::string& name);
    bool stands_alone(std::string_view name) const { return lead_names_.count(name) > 0; }

    // What the plan's own key says an abbreviation or an expansion stands for.
    std::optional<std::string_view> expansion(std::string_view name) const;

    // Expansions of the key's names that this one is a slip away from: "OCGC" for "OCCG".
    std::vector<std::string_view> near_names(std::string_view name) const;

    // Names that hold a mark or word that parts others: "RB & WFCCG".
    const std::vector<std::string>& names_with_separators() const { return with_separators_; }
    const std::vector<GlossaryEntry>& entries() const { return entries_; }

 private:
    std::vector<GlossaryEntry> entries_;
    std::vector<std::string> with_separators_;
    std::vector<std::string> area_names_;
    std::set<std::string, std::less<>> lead_names_;
};

}  // namespace actionplan
