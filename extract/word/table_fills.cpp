#include "extract/word/table_fills.h"

#include <charconv>

namespace actionplan {

namespace {

struct LookBit {
    unsigned bit;
    std::string_view name;
    bool TableLook::*member;
    bool when_clear;  // "no bands" is what the bit says
};

constexpr std::array look_bits{
    LookBit{0x0020, "firstRow",    &TableLook::first_row,    false},
    LookBit{0x0040, "lastRow",     &TableLook::last_row,     false},
    LookBit{0x0080, "firstColumn", &TableLook::first_column, false},
    LookBit{0x0100, "lastColumn",  &TableLook::last_column,  false},
    LookBit{0x0200, "noHBand",     &TableLook::row_bands,    true },
    LookBit{0x0400, "noVBand",     &TableLook::column_bands, true },
};

// Whether the band that a row or column falls in is the second of two; nothing when it is in neither.
std::optional<bool> second_band(int at, bool first_apart, int band) {
    const int counted = first_apart ? at - 1 : at;
    if (counted < 0 || band < 1) return std::nullopt;
    return counted / band % 2 == 1;
}

std::array<bool, table_parts> parts_of(const TableFormat& style, const TableLook& look,
                                       const GridPlace& at) {
    std::array<bool, table_parts> on{};
    const auto set = [&](TablePart part, bool value) {
        on.at(static_cast<std::size_t>(part)) = value;
    };
    const bool top = look.first_row && at.row == 0;
    const bool bottom = look.last_row && at.row + 1 == at.rows && !top;
    const bool left = look.first_column && at.column == 0;
    const bool right = look.last_column && at.column + at.column_span == at.columns;
    const auto row_band =
        second_band(static_cast<int>(at.row), look.first_row, style.row_band.value_or(1));
    const auto column_band =
        second_band(at.column, look.first_column, style.column_band.value_or(1));
    set(TablePart::whole, true);
    set(TablePart::column_band_1, look.column_bands && column_band && !*column_band && !right);
    set(TablePart::column_band_2, look.column_bands && column_band && *column_band && !right);
    set(TablePart::row_band_1, look.row_bands && row_band && !*row_band && !bottom);
    set(TablePart::row_band_2, look.row_bands && row_band && *row_band && !bottom);
    set(TablePart::last_column, right);
    set(TablePart::first_column, left);
    set(TablePart::last_row, bottom);
    set(TablePart::first_row, top);
    set(TablePart::bottom_left, bottom && left);
    set(TablePart::bottom_right, bottom && right);
    set(TablePart::top_left, top && left);
    set(TablePart::top_right, top && right);
    return on;
}

}  // namespace

TableLook table_look(const WordAttributes& attributes) {
    TableLook look;
    unsigned mask = 0;
    const std::string_view said = attributes.value();
    std::from_chars(said.data(), said.data() + said.size(), mask, 16);
    for (const LookBit& bit : look_bits) {
        const bool set =
            attributes.find(bit.name) ? attributes.on(bit.name) : (mask & bit.bit) != 0;
        look.*bit.member = set != bit.when_clear;
    }
    return look;
}

std::optional<WordShading> style_shading(const TableFormat& style, const TableLook& look,
                                         const GridPlace& at) {
    const std::array<bool, table_parts> on = parts_of(style, look, at);
    std::optional<WordShading> shading;
    for (std::size_t part = 0; part < table_parts; ++part) {
        if (on.at(part) && style.shadings.at(part)) shading = style.shadings.at(part);
    }
    return shading;
}

}  // namespace actionplan
