// What styles.xml says: how a paragraph, run or table looks that names a style.
//
// Takes    the part's XML.
// Gives    each style with what it is based on already added, nearest first; asking for a style that is not there
//          gives the default one of its kind.
// Errors   as extract/word/word_xml.h. Styles that are based on each other in a ring keep what they state themselves.
// Source   ECMA-376 part 1, 17.7.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "extract/result.h"
#include "extract/word/formats.h"

namespace actionplan {

// Parts of a table that a style may colour apart, in the order in which one lies over another: the last wins.
enum class TablePart : std::uint8_t {
    whole,
    column_band_1,
    column_band_2,
    row_band_1,
    row_band_2,
    last_column,
    first_column,
    last_row,
    first_row,
    bottom_left,
    bottom_right,
    top_left,
    top_right,
};
inline constexpr std::size_t table_parts = 13;

struct TableFormat {
    std::array<std::optional<WordShading>, table_parts> shadings;
    std::optional<int> row_band;     // rows in a band
    std::optional<int> column_band;  // columns in a band
};

enum class StyleKind : std::uint8_t { paragraph, character, table, numbering };

struct WordStyle {
    StyleKind kind = StyleKind::paragraph;
    std::string name;
    std::string based_on;
    ParagraphFormat paragraph;
    RunFormat run;
    TableFormat table;
    int heading_level = 0;  // 1-9 for a heading, by its outline level or its built-in name
    bool caption = false;
};

class WordStyles {
 public:
    const WordStyle& paragraph(std::string_view id) const {
        return style(StyleKind::paragraph, id);
    }
    const WordStyle& character(std::string_view id) const {
        return style(StyleKind::character, id);
    }
    const WordStyle& table(std::string_view id) const { return style(StyleKind::table, id); }
    // The list that a numbering style stands for.
    std::optional<int> list_of(const std::string& numbering_style) const;

 private:
    friend class StylesHandler;
    const WordStyle& style(StyleKind kind, std::string_view id) const;

    std::map<std::string, WordStyle, std::less<>> styles_;
    std::array<std::string, 4> defaults_;  // by kind
    RunFormat run_defaults_;
};

Result<WordStyles> read_styles(std::string_view part, std::string_view xml,
                               const WordLimits& limits);

}  // namespace actionplan
