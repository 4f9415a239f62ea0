#include "normalise/known_names.h"

#include <algorithm>
#include <array>

#include "normalise/ascii.h"
#include "normalise/misspelt_name.h"

namespace actionplan {

namespace {

// A plan's own key is short; a longer one would be no key and would slow every lead.
constexpr std::size_t most_entries = 500;
constexpr std::size_t most_lead_names = 2000;

bool is_name_letter(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool starts_with_name(std::string_view text, std::string_view name) {
    if (name.empty() || text.substr(0, name.size()) != name) return false;
    return text.size() == name.size() || !is_name_letter(text[name.size()]);
}

bool has_separator(std::string_view name) {
    constexpr std::array<std::string_view, 5> separators{" & ", " and ", "/", ",", " with "};
    return std::any_of(separators.begin(), separators.end(), [&](std::string_view separator) {
        return name.find(separator) != std::string_view::npos;
    });
}

}  // namespace

void KnownNames::add(const GlossaryEntry& entry) {
    if (entry.abbreviation.empty() || entries_.size() >= most_entries) return;
    entries_.push_back(entry);
    for (const std::string& name : {entry.abbreviation, entry.expansion}) {
        if (has_separator(name)) with_separators_.push_back(name);
    }
}

void KnownNames::add_lead_name(const std::string& name) {
    if (lead_names_.size() >= most_lead_names || !lead_names_.insert(name).second) return;
    if (has_separator(name) && with_separators_.size() < most_entries)
        with_separators_.push_back(name);
}

std::size_t KnownNames::size_at_front(std::string_view text) const {
    std::size_t longest = 0;
    for (const GlossaryEntry& entry : entries_) {
        for (const std::string* name : {&entry.abbreviation, &entry.expansion}) {
            if (name->size() > longest && starts_with_name(text, *name)) longest = name->size();
        }
    }
    return longest;
}

bool KnownNames::is_abbreviation(std::string_view name) const {
    return std::any_of(entries_.begin(), entries_.end(),
                       [&](const GlossaryEntry& entry) { return entry.abbreviation == name; });
}

bool KnownNames::is_name(std::string_view name) const {
    return is_abbreviation(name) ||
           std::find(area_names_.begin(), area_names_.end(), name) != area_names_.end();
}

std::optional<std::string_view> KnownNames::expansion(std::string_view name) const {
    for (const GlossaryEntry& entry : entries_) {
        if (entry.abbreviation == name || entry.expansion == name) return entry.expansion;
    }
    return std::nullopt;
}

std::vector<std::string_view> KnownNames::near_names(std::string_view name) const {
    std::vector<std::string_view> near;
    for (const GlossaryEntry& entry : entries_) {
        const bool is_near =
            may_be_misspelt(name, entry.abbreviation) || may_be_misspelt(name, entry.expansion);
        if (is_near && !entry.expansion.empty()) near.push_back(entry.expansion);
    }
    return near;
}

}  // namespace actionplan
