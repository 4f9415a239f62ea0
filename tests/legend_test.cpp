#include "parse/legend.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace actionplan;

namespace {

constexpr Colour red{0xFF, 0, 0};
constexpr Colour amber{0xFF, 0xC0, 0};
constexpr Colour green{0, 0xB0, 0x50};
constexpr Colour stripe{0xD9, 0xE2, 0xF3};

Paragraph paragraph(std::string text, std::optional<Colour> fill = std::nullopt) {
    Paragraph result;
    result.text = std::move(text);
    result.fill = fill;
    return result;
}

// "[" and "]" stand around what has the next of the fills.
Paragraph with_fills(const std::string& marked, const std::vector<Colour>& fills) {
    Paragraph result;
    std::size_t next = 0;
    for (const char c : marked) {
        if (c == '[') {
            result.filled.push_back({result.text.size(), 0, fills.at(next++)});
        } else if (c == ']') {
            result.filled.back().end = result.text.size();
        } else {
            result.text += c;
        }
    }
    return result;
}

std::string shown(const std::vector<DraftLegendEntry>& entries) {
    std::string text;
    for (const DraftLegendEntry& entry : entries) {
        if (!text.empty()) text += "; ";
        text += entry.colour + (entry.fill ? "*=" : "=") + entry.meaning;
    }
    return text;
}

std::string in_line(const Paragraph& line) {
    const auto legend = legend_of(line);
    if (!legend) return "";
    return (legend->before.empty() ? "" : legend->before + " | ") + shown(legend->entries);
}

std::string in_lines(const std::vector<Paragraph>& lines, std::string_view above = "") {
    return shown(legend_lines(std::vector<Block>(lines.begin(), lines.end()), above));
}

struct TestCell {
    std::string text;
    std::optional<Colour> fill = std::nullopt;
};

std::string in_table(const std::vector<std::vector<TestCell>>& rows) {
    Table table;
    for (const auto& cells : rows) {
        Row row;
        for (const TestCell& one : cells) {
            Cell cell;
            cell.column = static_cast<int>(row.cells.size());
            cell.fill = one.fill;
            if (!one.text.empty()) cell.paragraphs.push_back(paragraph(one.text));
            row.cells.push_back(std::move(cell));
        }
        table.columns = static_cast<int>(row.cells.size());
        table.rows.push_back(std::move(row));
    }
    const auto legend = legend_of_table(grid_of(table));
    if (!legend) return "";
    return std::to_string(legend->headings.size()) + "| " + shown(legend->entries);
}

}  // namespace

TEST_CASE("a key of colours in one line") {
    struct Line {
        std::string text;
        std::string legend;
    };
    for (const Line& line : {
             Line{"R – late or stopped; A – begun, some risk; G – done",
                  "R=late or stopped; A=begun, some risk; G=done"                                                 },
             Line{"Key: Red = off track, Amber = at risk, Green = on track",
                  "Key: | Red=off track; Amber=at risk; Green=on track"                                           },
             Line{"RAG status: Green (done) Red (not started)",
                  "RAG status: | Green=done; Red=not started"                                                     },
             Line{"Red: late / Green: done / Blue: closed",                    "Red=late; Green=done; Blue=closed"},
             Line{"Section A – before a crisis",                             ""                                 },
             Line{"Red – late",                                              ""                                 },
             Line{"The Red Cross - A charity - will meet",                     ""                                 },
             Line{"Blue: north; Grey: south",                                  ""                                 },
             Line{"Red – late; Red – stopped",                             ""                                 },
    }) {
        CAPTURE(line.text);
        CHECK(in_line(paragraph(line.text)) == line.legend);
    }
}

TEST_CASE("a key of words on their colours") {
    CHECK(in_line(with_fills("Key to the RAG column: [on course] [slipping] [stalled]",
                             {green, amber, red})) ==
          "Key to the RAG column: | *=on course; *=slipping; *=stalled");
    CHECK(in_line(with_fills("[] Late [] Done", {red, green})) == "*=Late; *=Done");
    CHECK(in_line(with_fills("[Red] – late, [Green] – done", {red, green})) ==
          "Red*=late; Green*=done");
    CHECK(in_line(with_fills("[Red – late] [Green – done]", {red, green})) ==
          "Red*=late; Green*=done");
    CHECK(in_line(with_fills("We met [the council] and [the trust] in May", {red, green})) == "");
    CHECK(in_line(with_fills("Key: [late] [done]", {stripe, stripe})) == "");
    CHECK(in_line(with_fills("Key: [late] [done]", {red, red})) == "");
}

TEST_CASE("a key of a line each") {
    CHECK(in_lines({paragraph("Red: stuck"), paragraph("Blue: finished"), paragraph("Then")}) ==
          "Red=stuck; Blue=finished");
    CHECK(in_lines({paragraph("Red: stuck"), paragraph("Then")}) == "");
    CHECK(in_lines({paragraph("Late", red), paragraph("Done", green)}, "Key") == "*=Late; *=Done");
    CHECK(in_lines({paragraph("Late", red), paragraph("Done", green)}, "Introduction") == "");
    CHECK(in_lines({with_fills("[Late] not done by its date", {red}),
                    with_fills("[Done] and reported", {green})},
                   "RAG key") == "Late*=not done by its date; Done*=and reported");
}

TEST_CASE("a key in a table") {
    CHECK(in_table({
              {{"Colour"}, {"Meaning"}},
              {{"Red"},    {"late"}   },
              {{"Green"},  {"done"}   }
    }) ==
          "1| Red=late; Green=done");
    CHECK(in_table({
              {{"", red},   {"late"}},
              {{"", green}, {"done"}}
    }) == "0| *=late; *=done");
    CHECK(in_table({
              {{"met", green}, {"may be missed", amber}, {"missed", red}}
    }) ==
          "0| *=met; *=may be missed; *=missed");
    CHECK(in_table({
              {{"", red}, {"late"}, {"", green}, {"done"}}
    }) == "0| *=late; *=done");
    CHECK(in_table({
              {{"Red", red}, {"Green", green}},
              {{"late"},     {"done"}        }
    }) ==
          "0| Red*=late; Green*=done");
    CHECK(in_table({
              {{"Complete", green}, {"All of it is done"}},
              {{"Late", red},       {"It is not"}        }
    }) ==
          "0| Complete*=All of it is done; Late*=It is not");
    CHECK(in_table({
              {{"R"}, {"", red},   {"late"}},
              {{"G"}, {"", green}, {"done"}}
    }) ==
          "0| R*=late; G*=done");
    CHECK(in_table({
              {{"Open a clinic"},     {"Green", green}},
              {{"Train the drivers"}, {"Red", red}    }
    }) == "");
    CHECK(in_table({
              {{"Red"}, {"one"}},
              {{"Red"}, {"two"}}
    }) == "");
    CHECK(in_table({
              {{"CCG"}, {"Clinical Commissioning Group"}},
              {{"A"},   {"Area"}                        }
    }) == "");
}
