#include "parse/stitch.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "extract/utf8.h"
#include "parse/content.h"
#include "parse/fold.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_name = 60;  // bytes of a name that a break can cut

// Words that no sentence, date or name ends with.
constexpr std::array<std::string_view, 26> open_words{
    "and", "or",    "of",    "the", "a",   "an",   "to",   "with",   "for",
    "in",  "on",    "by",    "at",  "as",  "from", "that", "is",     "be",
    "who", "which", "their", "our", "its", "into", "per",  "between"};

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

// Words that say what kind of body a name is, and so close it.
constexpr std::array<std::string_view, 24> body_nouns{
    "hospital", "hospitals",  "council", "trust",       "constabulary", "police",
    "ccg",      "ccgs",       "board",   "service",     "services",     "partnership",
    "nhs",      "foundation", "team",    "group",       "university",   "authority",
    "network",  "health",     "forum",   "association", "charity",      "agency"};

bool has_words(const std::optional<DraftCell>& cell) {
    return cell && !cell->repeated &&
           std::any_of(cell->paragraphs.begin(), cell->paragraphs.end(),
                       [](const Paragraph& p) { return !p.text.empty(); });
}

std::string_view last_word(std::string_view words) {
    const std::size_t space = words.rfind(' ');
    return space == std::string_view::npos ? words : words.substr(space + 1);
}

template <typename Words>
bool is_one_of(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_open(std::string_view text) {
    if (text.empty()) return false;
    if (std::string_view(",&/-(").find(text.back()) != std::string_view::npos) return true;
    return is_one_of(open_words, last_word(folded(text)));
}

bool is_closed(std::string_view text) {
    return !text.empty() && std::string_view(".:;!?").find(text.back()) != std::string_view::npos;
}

// "30th", and not "14", which may be a year.
bool is_day(std::string_view word) {
    const std::size_t figures = std::min(word.find_first_not_of("0123456789"), word.size());
    const std::string_view rest = word.substr(figures);
    const bool ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
    return figures >= 1 && figures <= 2 && ordinal;
}

// "31 March" and "2016", "30th" and "September 2022": the year, or the month with it, went over the page.
bool is_rest_of_date(std::string_view above, std::string_view below) {
    const std::string words = folded(below);
    const std::string_view first_word = std::string_view(words).substr(0, words.find(' '));
    if (is_one_of(months, first_word) && is_day(last_word(folded(above)))) return true;
    const bool year = below.size() == 4 && (below.starts_with("19") || below.starts_with("20"));
    return year && is_one_of(months, last_word(folded(above)));
}

// The last of several names: what stands behind the last separator.
std::string_view last_name(std::string_view names) {
    const std::size_t mark = names.find_last_of("/,;&");
    return mark == std::string_view::npos ? names : names.substr(mark + 1);
}

// "Isenbrook Royal" and "Hospital": a name that goes on with what kind of body it is, against the next of two names.
bool is_rest_of_name(std::string_view above, std::string_view below) {
    const std::string words = folded(below);
    const std::string_view first_word = std::string_view(words).substr(0, words.find(' '));
    if (!is_one_of(body_nouns, first_word) || is_closed(above)) return false;
    const std::string_view name = last_name(above);
    const std::string begun = folded(name);
    const std::size_t space = name.rfind(' ');
    const std::string_view last = name.substr(space == std::string_view::npos ? 0 : space + 1);
    return !begun.empty() && name.size() <= longest_name &&
           !is_one_of(body_nouns, last_word(begun)) && !looks_like_abbreviation(last);
}

struct Join {
    std::size_t filled = 0;  // cells of the lower row with words
    std::size_t open = 0;    // of them, those that go on in the middle of a sentence
};

Join join_of(const DraftRow& above, const DraftRow& below) {
    Join join;
    const auto weigh = [&](const std::optional<DraftCell>& upper,
                           const std::optional<DraftCell>& lower, Field field) {
        if (!has_words(lower)) return;
        ++join.filled;
        if (!has_words(upper)) return;
        const Paragraph& end = upper->paragraphs.back();
        const Paragraph& begin = lower->paragraphs.front();
        const bool goes_on =
            is_lower(first_code_point(begin.text)) && continues_paragraph(end, begin, field);
        const bool date = is_rest_of_date(end.text, begin.text);
        if (goes_on || date || is_open(end.text) || begin.text.starts_with('&')) ++join.open;
    };
    for (std::size_t field = 0; field < above.cells.size(); ++field) {
        weigh(above.cells.at(field), below.cells.at(field), static_cast<Field>(field));
    }
    for (std::size_t other = 0; other < std::min(above.others.size(), below.others.size());
         ++other) {
        weigh(above.others[other].cell, below.others[other].cell, Field::other);
    }
    return join;
}

// Items alone in a row go on with the list that ends the row above.
bool is_rest_of_list(const DraftRow& above, const DraftRow& below, std::size_t filled) {
    if (filled != 1 || !has_words(below[Field::action]) || !has_words(above[Field::action]))
        return false;
    const Paragraph& end = above[Field::action]->paragraphs.back();
    return below[Field::action]->paragraphs.front().list_level > 0 &&
           (end.list_level > 0 || end.text.ends_with(':'));
}

void append_cell(DraftCell& above, DraftCell below, Field field) {
    auto from = below.paragraphs.begin();
    if (from != below.paragraphs.end() && !above.paragraphs.empty() &&
        continues_paragraph(above.paragraphs.back(), *from, field)) {
        Paragraph& end = above.paragraphs.back();
        end.text += ' ';
        end.text += from->text;
        end.place = joined(end.place, from->place);
        ++from;
    }
    above.paragraphs.insert(above.paragraphs.end(), std::make_move_iterator(from),
                            std::make_move_iterator(below.paragraphs.end()));
    above.place = joined(above.place, below.place);
    if (!above.fill) above.fill = below.fill;
}

}  // namespace

bool continues_paragraph(const Paragraph& above, const Paragraph& below, Field field) {
    if (above.text.empty() || below.text.empty() || below.list_level > 0) return false;
    const char32_t first = first_code_point(below.text);
    if (is_lower(first)) return above.text.back() != ':';
    if (is_open(above.text)) return true;
    if (first == U'&' || first == U',' || first == U')') return true;
    if (is_closed(above.text)) return false;
    if (is_rest_of_date(above.text, below.text)) return true;
    return field == Field::lead && is_rest_of_name(above.text, below.text);
}

bool continues_row(const DraftRow& above, const DraftRow& below, Break between, bool numbered) {
    if (above.others.size() != below.others.size()) return false;
    if (has_words(below[Field::number])) return false;
    if (between == Break::cut) return true;
    const Join join = join_of(above, below);
    if (join.filled == 0) return false;
    if (!has_words(below[Field::action])) return true;
    switch (between) {
        case Break::none:
            return join.open == join.filled &&
                   is_lower(first_code_point(below[Field::action]->paragraphs.front().text));
        case Break::gap:
            return join.open > 0;
        case Break::page: {
            if (join.open > 0 || is_rest_of_list(above, below, join.filled)) return true;
            const bool whole = has_words(below[Field::timescale]) && has_words(below[Field::lead]);
            return numbered && !whole;
        }
        case Break::cut:
            return true;
    }
    return false;
}

bool is_thin_join(const DraftRow& above, const DraftRow& below, Break between) {
    if (between == Break::cut) return false;
    const Join join = join_of(above, below);
    return 2 * join.open < join.filled;
}

void append_row(DraftRow& above, DraftRow below) {
    // Words of a row's own are not added to its copy of a merged cell: that cell's words are counted where it begins.
    const auto append = [](DraftCell& upper, DraftCell&& lower, Field field) {
        if (!upper.repeated) {
            append_cell(upper, std::move(lower), field);
        } else if (has_words(lower)) {
            upper = std::move(lower);
        }
    };
    for (std::size_t field = 0; field < above.cells.size(); ++field) {
        std::optional<DraftCell>& lower = below.cells.at(field);
        if (!lower || lower->repeated) continue;
        std::optional<DraftCell>& upper = above.cells.at(field);
        if (!upper) {
            upper = std::move(lower);
        } else {
            append(*upper, std::move(*lower), static_cast<Field>(field));
        }
    }
    for (std::size_t other = 0; other < std::min(above.others.size(), below.others.size());
         ++other) {
        if (below.others[other].cell.repeated) continue;
        append(above.others[other].cell, std::move(below.others[other].cell), Field::other);
    }
    above.place = joined(above.place, below.place);
}

}  // namespace actionplan
