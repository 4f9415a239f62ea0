// The numbers of a plan's actions as the series that they run in: 1.1, 1.2, …; 1001, 1002, …; A1, A2, ….
//
// Takes    the numbers as printed, in the order of the plan. Those that end in no figure or letter ("(iv)") have no place
//          in a series.
// Gives    which numbers are missing, repeated or out of order. A series that begins again in a new section or
//          subsection is a new one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "quality/verdict.h"

namespace actionplan {

// "1.10" is "1." and 10; "3b" is "3" and 2.
struct NumberParts {
    std::string prefix;
    std::uint64_t ordinal = 0;
    bool letter = false;
};

std::optional<NumberParts> number_parts(std::string_view number);

// The kind of a number, whatever it counts: "1.10" is "9.9", "Priority 3" is "a 9".
std::string number_form(std::string_view number);

enum class NumberFit { in_order, out_of_order, repeated, no_series };

class NumberSeries {
 public:
    // `section` and `subsection` are those of the action; `number_of_section` is the section's, as printed.
    NumberFit add(const Action& action, std::string_view number_of_section);

    struct Missing {
        std::string number;
        std::string before;  // the numbers between which it should stand; empty at the beginning
        std::string after;
        Spot spot;  // of the one after it
    };
    std::vector<Missing> missing() const;

    bool has(std::string_view number) const;  // as printed, in any series
    std::uint64_t size() const { return size_; }

 private:
    struct Entry {
        std::uint64_t ordinal = 0;
        std::string number;
        Spot spot;
    };
    struct Run {
        std::string prefix;
        bool letter = false;
        bool opens_section = false;  // its prefix is the number of its section: "3." in section 3
        std::string section;
        std::string subsection;  // of its last number
        std::uint64_t highest = 0;
        std::vector<Entry> entries;
    };

    Run& run_for(const NumberParts& parts, const Action& action, std::string_view section_number);
    static void find_gaps(const Run& run, std::vector<Missing>& found);

    static constexpr std::size_t most_kept =
        20'000;  // no plan that people wrote has as many actions

    std::vector<Run> runs_;
    std::unordered_map<std::string, std::size_t> latest_;  // run of a prefix
    std::unordered_map<std::string, std::size_t> printed_;
    std::uint64_t size_ = 0;
};

}  // namespace actionplan
