// What numbering.xml says: the lists of a document and how each level of them is numbered.
//
// Takes    the part's XML.
// Gives    the levels of a list by its numId, with the list's own overrides applied.
// Units    levels count from 0, as w:ilvl does; there are nine.
// Errors   as extract/word/word_xml.h.
// Source   ECMA-376 part 1, 17.9.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "extract/result.h"
#include "extract/word/number_format.h"
#include "extract/word/symbol_fonts.h"
#include "extract/word/word_options.h"

namespace actionplan {

inline constexpr int list_levels = 9;

struct NumberLevel {
    int start = 0;
    NumberFormat format = NumberFormat::decimal;
    std::string text;            // "%1.%2": each %n is the count of level n, from 1
    bool legal = false;          // the counts of the levels above print as decimals
    std::optional<int> restart;  // 0: never; n: only when level n (from 1) or one above it counts
    std::string suffix = "tab";  // what stands between number and text: "tab", "space", "nothing"
    SymbolFont font = SymbolFont::ordinary;
    std::string style;  // of the paragraphs that have this level without saying so

    bool operator==(const NumberLevel&) const = default;
};

struct NumberLevelOverride {
    std::optional<int> start;
    std::optional<NumberLevel> level;
};

struct AbstractList {
    std::array<NumberLevel, list_levels> levels;
    std::string style_link;  // the levels are those of the list that this numbering style names
};

struct WordList {
    int abstract = 0;
    std::array<NumberLevelOverride, list_levels> overrides;
};

class Numbering {
 public:
    std::map<int, AbstractList> abstract_lists;
    std::map<int, WordList> lists;

    // A list whose levels stand elsewhere is led there: `list_of_style` gives a numbering style's numId.
    template <typename ListOfStyle>
    void resolve_links(const ListOfStyle& list_of_style);

    const NumberLevel* level(int list, int level) const;
    // The level that a paragraph style has in a list; nullopt when none names it.
    std::optional<int> level_of_style(int list, std::string_view style) const;
};

template <typename ListOfStyle>
void Numbering::resolve_links(const ListOfStyle& list_of_style) {
    for (auto& [id, list] : lists) {
        const auto abstract = abstract_lists.find(list.abstract);
        if (abstract == abstract_lists.end() || abstract->second.style_link.empty()) continue;
        const std::optional<int> target = list_of_style(abstract->second.style_link);
        const auto linked = target ? lists.find(*target) : lists.end();
        if (linked != lists.end()) list.abstract = linked->second.abstract;
    }
}

Result<Numbering> read_numbering(std::string_view part, std::string_view xml,
                                 const WordLimits& limits);

}  // namespace actionplan
