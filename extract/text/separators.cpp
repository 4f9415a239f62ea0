#include "extract/text/separators.h"

#include "extract/text/cell_shape.h"
#include "extract/text/fields.h"

namespace actionplan {

namespace {

constexpr std::size_t reach_of_slashes = 40;  // lines below in which another row has slashes

const Line* next_filled(std::span<const Line> lines, std::size_t at) {
    while (at < lines.size() && lines[at].blank) ++at;
    return at < lines.size() ? &lines[at] : nullptr;
}

bool parted_by_pipes(const Line& line, const Line* below) {
    return line.pipes >= 2 || (line.pipes == 1 && below != nullptr && below->pipes == 1);
}

// One tab makes two columns only where the lines around agree, or where it closes a title cell ("Key" and a tab).
bool parted_by_tabs(const Line& line, const Line* above, const Line* below) {
    if (line.tabs >= 2 || (line.leading_tab && line.tabs >= 1)) return true;
    const auto has_tabs = [](const Line* other) { return other != nullptr && other->tabs >= 1; };
    return line.tabs == 1 && (has_tabs(below) || has_tabs(above));
}

// A row may go on over lines behind its number: "2.1 / Map the night".
bool parted_by_slashes(std::span<const Line> lines, std::size_t at) {
    const Line& line = lines[at];
    const auto numbered = [&] {
        return line.slashes == 1 &&
               is_row_number(trimmed(first_field(line, Separator::slash)).text);
    };
    if (line.slashes < 2 && !numbered()) return false;
    for (std::size_t near = at + 1; near < lines.size() && near < at + reach_of_slashes; ++near) {
        if (lines[near].slashes >= 2) return true;
    }
    return false;
}

}  // namespace

std::size_t separators_on(const Line& line, Separator separator) {
    switch (separator) {
        case Separator::tab:
            return line.tabs + (line.leading_tab ? 1U : 0U);
        case Separator::pipe:
            return line.pipes;
        case Separator::slash:
            return line.slashes;
    }
    return 0;
}

std::optional<Separator> separator_at(std::span<const Line> lines, std::size_t at) {
    const Line& line = lines[at];
    if (line.blank || (line.pipes == 0 && line.tabs == 0 && line.slashes == 0)) return std::nullopt;
    const Line* const above = at > 0 ? &lines[at - 1] : nullptr;
    const Line* const below = next_filled(lines, at + 1);
    if (parted_by_pipes(line, below)) return Separator::pipe;
    if (parted_by_tabs(line, above, below)) return Separator::tab;
    if (parted_by_slashes(lines, at)) return Separator::slash;
    return std::nullopt;
}

}  // namespace actionplan
