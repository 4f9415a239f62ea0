// What a report says of each plan and of all, counted once.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "quality/report/report_input.h"

namespace actionplan {

inline constexpr std::size_t severity_count = 3;
inline constexpr std::size_t dimension_count = 6;
inline constexpr std::size_t rag_count = 5;

struct RuleCount {
    std::string code;
    std::uint64_t findings = 0;
    std::uint64_t plans = 0;
};

struct PlanFacts {
    std::string name;  // of its area, else its title, else its id
    double score = 0;
    std::array<double, dimension_count> shares{};  // by dimension
    std::array<std::uint64_t, severity_count> findings{};
    std::array<std::uint64_t, rag_count> rag{};
    std::uint64_t past_deadline = 0;
    bool expected = false;  // its area is one of those expected
};

// Plans that explain their colours alike, so that theirs can be added up.
struct LegendGroup {
    std::string legend;  // "green: complete; red: late"; empty for the plans that explain none
    std::vector<std::size_t> plans;
};

struct ReportFacts {
    std::vector<PlanFacts> plans;  // as in the input
    std::vector<ExpectedArea> received;
    std::vector<ExpectedArea> missing;
    std::vector<RuleCount> rules;                    // most findings first
    std::map<std::string, std::uint64_t> deadlines;  // by month, "2016-04"
    std::uint64_t actions = 0;
    std::uint64_t open_ended = 0;  // actions without a deadline
    std::vector<LegendGroup> legends;
    double score = 0;  // mean of the plans'
};

ReportFacts facts_of(const ReportInput& input);

}  // namespace actionplan
