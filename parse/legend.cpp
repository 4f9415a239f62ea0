#include "parse/legend.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/colour_signs.h"
#include "parse/fold.h"
#include "parse/legend_rules.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_line = 800;  // bytes, of a key in one paragraph
constexpr std::size_t most_lines = 12;     // of a key; plans have up to seven colours

// Words that announce a key of colours.
constexpr std::array<std::string_view, 11> announcing_words{"key",
                                                            "legend",
                                                            "rag",
                                                            "brag",
                                                            "colour",
                                                            "colours",
                                                            "status",
                                                            "rating",
                                                            "ratings",
                                                            "progress",
                                                            "what the colours mean"};

bool announces_colours(std::string_view text) {
    // Of a paragraph the last sentence: "The plan has three themes. Status:".
    const std::size_t stop = text.rfind(". ");
    const std::string words = folded(text.substr(stop == std::string_view::npos ? 0 : stop + 1));
    if (word_count(words) > 10) return false;
    return std::any_of(announcing_words.begin(), announcing_words.end(),
                       [&](std::string_view word) { return has_phrase(words, word); });
}

std::string without_space_behind(std::string text) {
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

// "Key: Red – late; Amber – begun".
std::optional<Legend> legend_in_words(const Paragraph& paragraph) {
    std::vector<NamedColour> named = named_colours(paragraph.text);
    std::size_t begin = named.empty() ? 0 : named.front().at;
    if (named.size() < 2) {
        // "Status: B done, G on course", or the key without the word.
        const std::size_t colon = paragraph.text.find(": ");
        begin = colon == std::string::npos ? 0 : colon + 2;
        named = colours_before_phrases(std::string_view(paragraph.text).substr(begin));
    }
    if (named.empty()) return std::nullopt;
    Legend legend;
    legend.before = without_space_behind(paragraph.text.substr(0, begin));
    if (!bare(legend.before).empty() && !announces_colours(legend.before)) return std::nullopt;
    for (const NamedColour& one : named)
        legend.entries.push_back(entry_of(one, std::nullopt, paragraph.place));
    if (!is_key_of_colours(legend.entries)) return std::nullopt;
    return legend;
}

// A word on a background, and what follows it.
struct Swatch {
    Colour fill;
    std::string_view words;
    std::string_view behind;
};

// Greys and pale tints are colours where two others are there.
bool is_swatch(const FilledWords& filled, const Paragraph& paragraph) {
    if (status_fill(filled.fill)) return true;
    const auto coloured =
        std::count_if(paragraph.filled.begin(), paragraph.filled.end(),
                      [](const FilledWords& other) { return status_fill(other.fill).has_value(); });
    return tint_fill(filled.fill) && coloured >= 2;
}

std::vector<Swatch> swatches_of(const Paragraph& paragraph) {
    const std::string_view text = paragraph.text;
    std::vector<Swatch> swatches;
    std::size_t end = 0;  // of the one before
    for (const FilledWords& filled : paragraph.filled) {
        if (!is_swatch(filled, paragraph) || filled.end > text.size()) continue;
        if (!swatches.empty()) swatches.back().behind = bare(text.substr(end, filled.begin - end));
        end = filled.end;
        swatches.push_back(
            {filled.fill, bare(text.substr(filled.begin, filled.end - filled.begin)), {}});
        // A dot says nothing but its colour.
        if (is_plain_sign(swatches.back().words)) swatches.back().words = {};
    }
    if (!swatches.empty()) swatches.back().behind = bare(text.substr(end));
    return swatches;
}

std::string_view before_swatches(const Paragraph& paragraph) {
    for (const FilledWords& filled : paragraph.filled) {
        if (is_swatch(filled, paragraph))
            return std::string_view(paragraph.text).substr(0, filled.begin);
    }
    return {};
}

// "Key: late  begun  done", each word on its colour; or each colour's name, or a blank, on it and the meaning behind.
std::optional<Legend> legend_on_fills(const Paragraph& paragraph) {
    const std::vector<Swatch> swatches = swatches_of(paragraph);
    if (swatches.size() < 2) return std::nullopt;
    Legend legend;
    legend.before = without_space_behind(std::string(before_swatches(paragraph)));
    if (!bare(legend.before).empty() && !announces_colours(legend.before)) return std::nullopt;
    const bool meanings_behind = std::all_of(swatches.begin(), swatches.end(),
                                             [](const Swatch& one) { return !one.behind.empty(); });
    const bool nothing_behind = std::all_of(swatches.begin(), swatches.end(),
                                            [](const Swatch& one) { return one.behind.empty(); });
    if (!meanings_behind && !nothing_behind) return std::nullopt;
    for (const Swatch& one : swatches) {
        DraftLegendEntry entry{"", one.fill, std::string(one.words), paragraph.place};
        if (meanings_behind) {
            entry.colour = one.words;
            entry.meaning = one.behind;
        } else if (const auto named = named_colours(one.words); named.size() == 1) {
            entry = entry_of(named.front(), one.fill, paragraph.place);
        }
        legend.entries.push_back(std::move(entry));
    }
    if (!is_key_of_colours(legend.entries)) return std::nullopt;
    return legend;
}

// "Red – late" as a paragraph; on a background, the meaning alone where `announced`.
std::optional<DraftLegendEntry> entry_in(const Paragraph& paragraph, bool announced) {
    if (paragraph.role != Role::body || paragraph.heading_level > 0 ||
        paragraph.text.size() > longest_meaning) {
        return std::nullopt;
    }
    const std::vector<Swatch> swatches = swatches_of(paragraph);
    const std::vector<NamedColour> named = named_colours(paragraph.text);
    const std::optional<Colour> fill =
        swatches.size() == 1 ? swatches.front().fill : status_fill(paragraph.fill);
    if (named.size() == 1 && named.front().at == 0)
        return entry_of(named.front(), fill, paragraph.place);
    if (!announced || !fill) return std::nullopt;
    if (!swatches.empty() && !swatches.front().behind.empty()) {
        if (!bare(before_swatches(paragraph)).empty()) return std::nullopt;
        return DraftLegendEntry{std::string(swatches.front().words), fill,
                                std::string(swatches.front().behind), paragraph.place};
    }
    return DraftLegendEntry{"", fill, paragraph.text, paragraph.place};
}

}  // namespace

std::optional<Legend> legend_of(const Paragraph& paragraph) {
    if (paragraph.text.size() > longest_line) return std::nullopt;
    if (auto legend = legend_on_fills(paragraph)) return legend;
    return legend_in_words(paragraph);
}

std::vector<DraftLegendEntry> legend_lines(std::span<const Block> blocks,
                                           std::string_view words_above) {
    std::vector<DraftLegendEntry> entries;
    const bool announced = announces_colours(words_above);
    for (const Block& block : blocks) {
        const auto* const paragraph = std::get_if<Paragraph>(&block);
        if (paragraph == nullptr || entries.size() > most_lines) break;
        auto entry = entry_in(*paragraph, announced);
        if (!entry) break;
        entries.push_back(std::move(*entry));
    }
    if (!is_key_of_colours(entries)) entries.clear();
    return entries;
}

std::vector<DraftLegendEntry> take_key(Cell& heading) {
    std::vector<Paragraph>& paragraphs = heading.paragraphs;
    for (std::size_t at = 0; at < paragraphs.size(); ++at) {
        const std::vector<Block> below(paragraphs.begin() + static_cast<std::ptrdiff_t>(at),
                                       paragraphs.end());
        std::vector<DraftLegendEntry> lines = legend_lines(below, paragraphs.front().text);
        const bool heads = at > 0 && lines.size() == below.size();
        if (heads) {
            paragraphs.resize(at);
            return lines;
        }
        std::optional<Legend> legend = legend_of(paragraphs[at]);
        if (!legend) continue;
        Paragraph& before = paragraphs[at];
        before.text = std::move(legend->before);
        while (before.text.ends_with('(') || before.text.ends_with(' ')) before.text.pop_back();
        before.filled.clear();
        return std::move(legend->entries);
    }
    return {};
}

}  // namespace actionplan
