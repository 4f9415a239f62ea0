// The abbreviations and bodies that a plan uses, each with where it stands first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "quality/verdict.h"

namespace actionplan {

struct UsedName {
    std::string text;
    std::string field;
    Spot spot;  // of the first use
    std::uint64_t uses = 0;
};

// Names in the order of their first use. Keeps the first thousand.
class UsedNames {
 public:
    // True at the first use.
    bool add(std::string_view text, std::string_view field, const Action& action);
    bool has(std::string_view text) const { return index_.contains(std::string(text)); }
    const std::vector<UsedName>& names() const { return names_; }

 private:
    static constexpr std::size_t most_kept = 1'000;

    std::vector<UsedName> names_;
    std::unordered_map<std::string, std::size_t> index_;
};

}  // namespace actionplan
