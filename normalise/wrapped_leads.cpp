#include "normalise/wrapped_leads.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "normalise/ascii.h"
#include "normalise/lead_names.h"
#include "normalise/lead_parts.h"
#include "normalise/words/lead_words.h"

namespace actionplan {

namespace {

constexpr std::string_view name_marks = "/;|";

// Words that are nobody's whole name, as "Council" and "Board" may be.
constexpr std::array<std::string_view, 5> bare_ends{"department", "service", "services", "team",
                                                    "unit"};

bool has_marks(std::span<const TextBlock> blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [](const TextBlock& block) {
        return block.text.find_first_of(name_marks) != std::string::npos;
    });
}

std::string last_name(std::string_view line) {
    const std::size_t mark = line.find_last_of(name_marks);
    return one_spaced(mark == std::string_view::npos ? line : line.substr(mark + 1));
}

std::string first_name(std::string_view line) {
    return one_spaced(line.substr(0, line.find_first_of(name_marks)));
}

bool ends_with_mark(std::string_view line) {
    const std::size_t last = line.find_last_not_of(' ');
    return last == std::string_view::npos ||
           std::string_view("/;|,:").find(line[last]) != std::string_view::npos;
}

bool is_nhs_body(std::string_view name) {
    const BodyKind kind = kind_of_body(name);
    return kind == BodyKind::ccg || kind == BodyKind::icb || kind == BodyKind::nhs_trust;
}

bool goes_on(std::string_view line, std::string_view next, bool marks, const KnownNames& known) {
    if (ends_with_mark(line) || next.empty() || name_marks.find(next.front()) != std::string::npos)
        return false;
    const std::string before = last_name(line);
    const std::string after = first_name(next);
    if (before.empty() || after.empty()) return false;
    const std::string hanging = ascii_lower(words_of(before).back());
    if (hanging == "of" || hanging == "for" || hanging == "the") return true;
    const std::string whole = before + " " + after;
    if (known.stands_alone(whole) || known.expansion(whole)) return true;
    if (next == after && is_one_of(bare_ends, after)) return true;
    if (!marks) return false;
    if (before == "NHS") return is_nhs_body(after);
    const NameKind kind = kind_of_name(before);
    return (kind == NameKind::unknown || kind == NameKind::department) &&
           is_one_of(name_ends, after);
}

}  // namespace

std::vector<LeadLine> unwrapped_lines(std::span<const TextBlock> blocks, const KnownNames& known) {
    const bool marks = has_marks(blocks);
    std::vector<LeadLine> lines;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const TextBlock& block = blocks[i];
        if (!lines.empty() && block.kind == TextKind::paragraph &&
            goes_on(lines.back().text, block.text, marks, known)) {
            lines.back().text += " " + block.text;
            continue;
        }
        lines.push_back({block.text, static_cast<std::uint32_t>(i)});
    }
    return lines;
}

}  // namespace actionplan
