#include "tests/support/line_diff.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace actionplan::test {

namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t shown_around = 3;       // lines before and after a change
constexpr std::size_t most_cells = 64 << 20;  // of the table of common lines

Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

struct Step {
    char mark = ' ';
    std::string_view line;
};

// The steps from the first text to the second with the fewest changes.
std::vector<Step> steps_between(const Lines& first, const Lines& second) {
    const std::size_t width = second.size() + 1;
    std::vector<Step> steps;
    if ((first.size() + 1) * width > most_cells) {
        for (const std::string_view line : first) steps.push_back({'-', line});
        for (const std::string_view line : second) steps.push_back({'+', line});
        return steps;
    }
    std::vector<std::uint32_t> common((first.size() + 1) * width);
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& {
        return common[i * width + j];
    };
    for (std::size_t i = first.size(); i-- > 0;) {
        for (std::size_t j = second.size(); j-- > 0;) {
            at(i, j) =
                first[i] == second[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < first.size() || j < second.size()) {
        if (i < first.size() && j < second.size() && first[i] == second[j]) {
            steps.push_back({' ', first[i++]});
            ++j;
        } else if (i < first.size() && (j == second.size() || at(i + 1, j) >= at(i, j + 1))) {
            steps.push_back({'-', first[i++]});
        } else {
            steps.push_back({'+', second[j++]});
        }
    }
    return steps;
}

bool near_change(const std::vector<Step>& steps, std::size_t index) {
    const std::size_t begin = index < shown_around ? 0 : index - shown_around;
    const std::size_t end = std::min(steps.size(), index + shown_around + 1);
    return std::any_of(steps.begin() + static_cast<std::ptrdiff_t>(begin),
                       steps.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Step& step) { return step.mark != ' '; });
}

}  // namespace

LineDiff line_diff(std::string_view first, std::string_view second) {
    Lines before = lines_of(first);
    Lines after = lines_of(second);
    // What is alike at both ends needs no table, and most of it is.
    const auto [left, right] =
        std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto alike = static_cast<std::size_t>(left - before.begin());
    const std::size_t kept = alike - std::min(alike, shown_around);
    before.erase(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(kept));
    after.erase(after.begin(), after.begin() + static_cast<std::ptrdiff_t>(kept));

    const std::vector<Step> steps = steps_between(before, after);
    LineDiff diff;
    std::size_t line = kept;
    bool gap = true;
    for (std::size_t index = 0; index < steps.size(); ++index) {
        const Step& step = steps[index];
        if (step.mark != '+') ++line;
        if (step.mark != ' ') ++diff.lines;
        if (!near_change(steps, index)) {
            gap = true;
            continue;
        }
        if (gap) diff.text += "line " + std::to_string(line) + ":\n";
        gap = false;
        diff.text += std::string(1, step.mark) + " " + std::string(step.line) + "\n";
    }
    return diff;
}

}  // namespace actionplan::test
