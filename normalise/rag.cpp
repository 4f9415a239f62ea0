#include "normalise/rag.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "normalise/ascii.h"
#include "normalise/fill_colours.h"
#include "normalise/rag_words.h"

namespace actionplan {

namespace {

// Longer cells are comments, no words of status.
constexpr std::size_t longest_status = 40;

std::string folded(std::string_view text) {
    std::string lower = ascii_lower(text);
    while (!lower.empty() && (lower.back() == '.' || lower.back() == ' ')) lower.pop_back();
    return lower;
}

bool has_words(std::string_view text, std::string_view words) {
    const std::string lower = ascii_lower(text);
    std::size_t found = lower.find(words);
    for (; found != std::string::npos; found = lower.find(words, found + 1)) {
        const std::size_t end = found + words.size();
        const bool starts = found == 0 || !is_ascii_letter(lower[found - 1]);
        const bool ends = end == lower.size() || !is_ascii_letter(lower[end]);
        if (starts && ends) return true;
    }
    return false;
}

// What the plan's own key gives the same kind of status words to.
std::optional<RagValue> value_in_legend(RagValue usual, const std::vector<LegendEntry>& legend) {
    for (const LegendEntry& entry : legend) {
        for (const StatusWords& status : rag_status_words) {
            if (entry.value && status.usual == usual && has_words(entry.meaning, status.words)) {
                return entry.value;
            }
        }
    }
    return std::nullopt;
}

std::optional<RagValue> rag_of_status(std::string_view text,
                                      const std::vector<LegendEntry>& legend) {
    if (text.empty() || text.size() > longest_status) return std::nullopt;
    const std::string whole = folded(text);
    for (const StatusWords& status : rag_status_words) {
        if (status.words == whole) {
            return value_in_legend(status.usual, legend).value_or(status.usual);
        }
    }
    return std::nullopt;
}

// A letter or word that the plan's own key explains ("C": complete), or its meaning.
std::optional<RagValue> rag_of_key_words(std::string_view text,
                                         const std::vector<LegendEntry>& legend) {
    if (legend.empty() || text.empty() || text.size() > longest_status) return std::nullopt;
    const std::string whole = folded(text);
    for (const LegendEntry& entry : legend) {
        if (entry.value && folded(entry.text) == whole) return entry.value;
    }
    for (const LegendEntry& entry : legend) {
        if (entry.value && folded(entry.meaning) == whole) return entry.value;
    }
    return std::nullopt;
}

std::optional<RagValue> rag_of_key_fill(const Colour& fill,
                                        const std::vector<LegendEntry>& legend) {
    const std::string wanted = hexadecimal(fill);
    for (const LegendEntry& entry : legend) {
        if (entry.value && entry.fill == wanted) return entry.value;
    }
    return std::nullopt;
}

std::optional<std::string> meaning_of(const std::optional<RagValue>& value,
                                      const std::vector<LegendEntry>& legend) {
    for (const LegendEntry& entry : legend) {
        if (value && entry.value == value && !entry.meaning.empty()) return entry.meaning;
    }
    return std::nullopt;
}

std::string_view first_words(const DraftCell& cell) {
    for (const Paragraph& paragraph : cell.paragraphs) {
        if (!paragraph.text.empty()) return paragraph.text;
    }
    return {};
}

// "G" by itself, "G: first two are open", "A – late": in a column whose heading speaks of the status as well.
std::optional<ColourInFront> letter_in_front(std::string_view words) {
    if (words.empty() || words.front() < 'A' || words.front() > 'Z') return std::nullopt;
    const std::string_view rest = words.substr(1);
    constexpr std::array<std::string_view, 6> marks{": ",       " - ", " \u2013 ",
                                                    " \u2014 ", "; ",  " / "};
    const bool parted =
        rest.empty() || std::any_of(marks.begin(), marks.end(),
                                    [&](std::string_view mark) { return rest.starts_with(mark); });
    const std::optional<RagValue> value = parted ? rag_of_words(words.substr(0, 1)) : std::nullopt;
    if (!value) return std::nullopt;
    return ColourInFront{*value, words.substr(0, 1)};
}

std::string words_of_paragraphs(DraftCell& cell) {
    std::string words;
    for (Paragraph& paragraph : cell.paragraphs) {
        if (paragraph.text.empty()) continue;
        if (words.empty()) {
            words = std::move(paragraph.text);
        } else {
            words += '\n';
            words += paragraph.text;
        }
    }
    return words;
}

void read_fill(Rag& rag, const std::optional<Colour>& fill, const std::optional<Colour>& row_fill,
               const std::vector<LegendEntry>& legend) {
    if (!fill) return;
    rag.fill = hexadecimal(*fill);
    if (rag.value || fill == row_fill) return;
    rag.value = rag_of_key_fill(*fill, legend);
    if (!rag.value) rag.value = rag_of_fill(*fill);
    if (rag.value) rag.from = RagFrom::fill;
}

// "Complete" is blue unless its cell has another colour of its own. Grey is as often the shade of a stripe or of a
// closed row.
void read_status(Rag& rag, std::string_view words, const std::vector<LegendEntry>& legend) {
    const std::optional<RagValue> status = rag_of_status(words, legend);
    const bool coloured = rag.value && (rag.from == RagFrom::text || rag.value != RagValue::grey);
    if (!status || (coloured && rag.value != status)) return;
    rag.value = status;
    rag.from = RagFrom::text;
}

// "● Some delay", with a dot in its colour: what part of a status has, where only one colour is there.
std::optional<Colour> fill_of_words(const DraftCell& cell) {
    std::optional<Colour> found;
    for (const Paragraph& paragraph : cell.paragraphs) {
        for (const FilledWords& words : paragraph.filled) {
            if (found && *found != words.fill) return std::nullopt;
            found = words.fill;
        }
    }
    return found;
}

}  // namespace

LegendEntry legend_entry(DraftLegendEntry entry) {
    LegendEntry made;
    made.value = rag_of_words(entry.colour);
    if (!made.value && entry.fill) made.value = rag_of_tint(*entry.fill);
    made.text = std::move(entry.colour);
    if (entry.fill) made.fill = hexadecimal(*entry.fill);
    made.meaning = std::move(entry.meaning);
    made.place = std::move(entry.place);
    return made;
}

std::optional<Colour> fill_of(const DraftCell& cell) {
    if (cell.fill) return cell.fill;
    for (const Paragraph& paragraph : cell.paragraphs) {
        if (paragraph.fill) return paragraph.fill;
    }
    return std::nullopt;
}

bool word_differs_from_fill(const Rag& rag, const std::optional<Colour>& fill,
                            const std::optional<Colour>& row_fill,
                            const std::vector<LegendEntry>& legend) {
    if (!rag.value || rag.from != RagFrom::text || !fill || fill == row_fill) return false;
    std::optional<RagValue> filled = rag_of_key_fill(*fill, legend);
    if (!filled) filled = rag_of_fill(*fill);
    // Grey is as often the shade of a stripe or of a closed row as it is a status.
    return filled && filled != RagValue::grey && filled != rag.value;
}

Rag rag_cell(DraftCell cell, const std::optional<Colour>& row_fill,
             const std::vector<LegendEntry>& legend) {
    std::optional<Colour> fill = fill_of(cell);
    if (!fill) fill = fill_of_words(cell);
    Rag rag;
    rag.repeated = cell.repeated;
    rag.text = words_of_paragraphs(cell);
    rag.value = rag_of_key_words(rag.text, legend);
    if (!rag.value) rag.value = rag_of_words(rag.text);
    read_fill(rag, fill, row_fill, legend);
    read_status(rag, rag.text, legend);
    rag.meaning = meaning_of(rag.value, legend);
    return rag;
}

bool names_status(std::string_view heading) {
    const std::string lower = ascii_lower(heading);
    constexpr std::array<std::string_view, 4> words{"rag", "rating", "status", "amber"};
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return lower.find(word) != std::string::npos;
    });
}

bool names_colours(std::string_view heading) {
    constexpr std::array<std::string_view, 3> words{"rag", "brag", "amber"};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return has_words(heading, word); });
}

std::optional<Rag> rag_of_progress(const DraftCell& cell, const std::optional<Colour>& row_fill,
                                   StatusHeading heading, const std::vector<LegendEntry>& legend) {
    const bool joined = heading != StatusHeading::none;
    const std::string_view words = first_words(cell);
    Rag rag;
    std::optional<ColourInFront> front = colour_in_front(words);
    if (joined && !front && !rag_of_key_words(words, legend)) front = letter_in_front(words);
    if (front) {
        rag.value = front->value;
        rag.text = front->word;
        rag.repeated = true;
    } else if (joined) {
        rag.value = rag_of_key_words(words, legend);
    }
    read_fill(rag, fill_of(cell), row_fill, legend);
    const bool coloured = rag.value || !legend.empty() || heading == StatusHeading::colours;
    if (joined && coloured) read_status(rag, words, legend);
    if (!rag.value) return std::nullopt;
    if (rag.from == RagFrom::text && !rag.repeated) {
        rag.text = words;
        rag.repeated = true;
    }
    rag.meaning = meaning_of(rag.value, legend);
    return rag;
}

}  // namespace actionplan
