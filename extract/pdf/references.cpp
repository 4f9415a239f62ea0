#include "extract/pdf/references.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extract/pdf/boxes.h"
#include "extract/utf8.h"

namespace actionplan::pdf {
namespace {

struct Footnote {
    std::string_view number;
    double baseline = 0;
    double size = 0;     // of its text
    bool small = false;  // its number is smaller than its text
    bool below = false;  // all that lines part into cells
};

struct ReferenceTolerances {
    double small_number = 0.8;  // share of the text's size
    double small_text = 0.96;   // share of the size of the text that refers to it
    double space = 1.5;      // between two words of it, of the size: more is a gap between columns
    double same_size = 0.6;  // points
};
constexpr ReferenceTolerances tolerances;

std::string_view figures_in_front(std::string_view text) {
    return text.substr(0, std::min(text.find_first_not_of("0123456789"), text.size()));
}

bool in_grid(const PreparedPage& page, const BoundingBox& box) {
    return std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& region) {
        return !region.upright.empty() && holds(region.box, middle_x(box), middle_y(box));
    });
}

std::vector<Footnote> footnotes_of(const PreparedPage& page) {
    std::vector<Footnote> footnotes;
    for (const TextLine& line : page.lines) {
        if (line.direction != Direction::right || line.words.size() < 2 || in_grid(page, line.box))
            continue;
        const PageWord& first = page.words[line.words[0]];
        const PageWord& second = page.words[line.words[1]];
        const std::string_view number = figures_in_front(first.text);
        const std::string_view rest = std::string_view(first.text).substr(number.size());
        if (number.empty() || (!rest.empty() && !is_upper(first_code_point(rest)))) continue;
        const bool below =
            std::none_of(page.regions.begin(), page.regions.end(), [&](const Region& region) {
                return !region.upright.empty() && region.box.bottom > line.baseline;
            });
        footnotes.push_back({number, line.baseline, second.size,
                             first.size < tolerances.small_number * second.size, below});
    }
    return footnotes;
}

// Text that runs on from word to word, as that of a row of a table without lines does not.
bool runs_on(const PreparedPage& page, const TextLine& line) {
    for (std::size_t i = 2; i < line.words.size(); ++i) {
        const double gap =
            page.words[line.words[i]].box.left - page.words[line.words[i - 1]].box.right;
        if (gap > tolerances.space * line.size) return false;
    }
    return true;
}

}  // namespace

void drop_references(PreparedPage& page) {
    const auto raised = [](const PageWord& word) { return word.raised_size > 0; };
    if (std::none_of(page.words.begin(), page.words.end(), raised)) return;
    const std::vector<Footnote> footnotes = footnotes_of(page);
    std::vector<std::size_t> referring;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        const PageWord& word = page.words[i];
        if (!raised(word)) continue;
        const std::string_view number =
            std::string_view(word.text).substr(word.raised_at, word.raised_size);
        bool noted = false;
        for (const Footnote& footnote : footnotes) {
            if (footnote.number != number || footnote.baseline <= word.baseline) continue;
            const bool sure = footnote.small || (footnote.below && in_grid(page, word.box));
            if (sure) page.footnotes.push_back(footnote.baseline);
            noted = noted || sure || footnote.size < tolerances.small_text * word.size;
        }
        if (noted) referring.push_back(i);
    }
    for (const std::size_t i : referring) {
        PageWord& word = page.words[i];
        word.text.erase(word.raised_at, word.raised_size);
        word.raised_size = 0;
    }
}

void mark_footnotes(const PreparedPage& page, std::vector<Role>& roles) {
    if (page.footnotes.empty()) return;
    const auto is_footnote = [&](const TextLine& line) {
        return std::find(page.footnotes.begin(), page.footnotes.end(), line.baseline) !=
               page.footnotes.end();
    };
    std::vector<std::size_t> last;  // the lines from the last but the footnotes on
    double size = 0;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        const TextLine& line = page.lines[i];
        if (roles[i] != Role::body) continue;
        const bool goes_on = !last.empty() && line.size <= size + tolerances.same_size;
        if (!runs_on(page, line) || in_grid(page, line.box) || (!goes_on && !is_footnote(line))) {
            last.clear();
            continue;
        }
        if (last.empty()) size = line.size;
        last.push_back(i);
    }
    for (const std::size_t i : last) roles[i] = Role::footnote;
}

}  // namespace actionplan::pdf
