#include "normalise/rag.h"

#include <doctest/doctest.h>

#include <array>
#include <string_view>

#include "normalise/fill_colours.h"
#include "normalise/rag_words.h"

using namespace actionplan;

namespace {

struct WordRow {
    std::string_view words;
    std::optional<RagValue> value;
};

constexpr std::array word_rows{
    WordRow{"Green",               RagValue::green},
    WordRow{"GREEN",               RagValue::green},
    WordRow{" g ",                 RagValue::green},
    WordRow{"R",                   RagValue::red  },
    WordRow{"(A)",                 RagValue::amber},
    WordRow{"RAG: Blue",           RagValue::blue },
    WordRow{"Status – A",        RagValue::amber},
    WordRow{"orange",              RagValue::amber},
    WordRow{"Yellow.",             RagValue::amber},
    WordRow{"Gray",                RagValue::grey },
    WordRow{"Green – on course", RagValue::green},
    WordRow{"Green (was amber)",   RagValue::green},
    WordRow{"Amber / Green",       std::nullopt   },
    WordRow{"Red-Amber",           std::nullopt   },
    WordRow{"Amber → Green",     RagValue::green},
    WordRow{"\U0001F534",          RagValue::red  },
    WordRow{"\U0001F7E0 Behind",   RagValue::amber},
    WordRow{"\u26AA",              std::nullopt   },
    WordRow{"A full report",       std::nullopt   },
    WordRow{"Greenfield",          std::nullopt   },
    WordRow{"-",                   std::nullopt   },
    WordRow{"",                    std::nullopt   },
};

DraftCell words_cell(std::string_view words) {
    DraftCell cell;
    cell.paragraphs.emplace_back();
    cell.paragraphs.back().text = words;
    return cell;
}

std::optional<RagValue> value_in(std::string_view words, const std::vector<LegendEntry>& legend) {
    return rag_cell(words_cell(words), std::nullopt, legend).value;
}

LegendEntry key(std::string_view colour, std::string_view meaning) {
    DraftLegendEntry entry;
    entry.colour = colour;
    entry.meaning = meaning;
    return legend_entry(entry);
}

}  // namespace

TEST_CASE("words and letters name a colour") {
    for (const WordRow& row : word_rows) {
        CAPTURE(row.words);
        CHECK(rag_of_words(row.words) == row.value);
    }
}

TEST_CASE("fills are status colours by hue, and pale ones are none") {
    struct FillRow {
        Colour fill;
        std::optional<RagValue> value;
    };
    constexpr std::array rows{
        FillRow{{0xFF, 0x00, 0x00}, RagValue::red  },
        FillRow{{0xC0, 0x00, 0x00}, RagValue::red  },
        FillRow{{0xFF, 0xC7, 0xCE}, RagValue::red  },
        FillRow{{0xFF, 0xC0, 0x00}, RagValue::amber},
        FillRow{{0xFF, 0xFF, 0x00}, RagValue::amber},
        FillRow{{0xED, 0x7D, 0x31}, RagValue::amber},
        FillRow{{0xFF, 0xEB, 0x9C}, RagValue::amber},
        FillRow{{0x00, 0xB0, 0x50}, RagValue::green},
        FillRow{{0x92, 0xD0, 0x50}, RagValue::green},
        FillRow{{0xC6, 0xEF, 0xCE}, RagValue::green},
        FillRow{{0x00, 0x70, 0xC0}, RagValue::blue },
        FillRow{{0x00, 0xB0, 0xF0}, RagValue::blue },
        FillRow{{0xA6, 0xA6, 0xA6}, RagValue::grey },
        FillRow{{0xFF, 0xFF, 0xFF}, std::nullopt   },
        FillRow{{0xF2, 0xF2, 0xF2}, std::nullopt   },
        FillRow{{0xE2, 0xEF, 0xD9}, std::nullopt   },
        FillRow{{0xDE, 0xEA, 0xF6}, std::nullopt   },
        FillRow{{0x00, 0x00, 0x00}, std::nullopt   },
        FillRow{{0x70, 0x30, 0xA0}, std::nullopt   },
        FillRow{{0x50, 0x5A, 0x5F}, RagValue::grey },
    };
    for (const FillRow& row : rows) {
        const std::string colour = hexadecimal(row.fill);
        CAPTURE(colour);
        CHECK(rag_of_fill(row.fill) == row.value);
    }
}

TEST_CASE("the plan's own key leads over what words usually mean") {
    CHECK(value_in("Complete", {}) == RagValue::blue);
    CHECK(value_in("On track", {}) == RagValue::green);
    CHECK(value_in("Complete", {key("Green", "complete"), key("Amber", "under way")}) ==
          RagValue::green);
    CHECK(value_in("Complete", {key("Blue", "finished")}) == RagValue::blue);
    CHECK(value_in("Under way", {key("Amber", "under way")}) == RagValue::amber);
    CHECK_FALSE(value_in("Under way", {}));
    const Rag rag = rag_cell(words_cell("Red"), std::nullopt, {key("Red", "in trouble")});
    CHECK(rag.meaning == "in trouble");
}

TEST_CASE("a fill speaks where words don't, unless the whole row has it") {
    DraftCell cell = words_cell("");
    cell.fill = Colour{0x00, 0xB0, 0x50};
    const Rag filled = rag_cell(cell, std::nullopt, {});
    CHECK(filled.text.empty());
    CHECK(filled.value == RagValue::green);
    CHECK(filled.from == RagFrom::fill);
    CHECK(filled.fill == "#00B050");
    CHECK_FALSE(rag_cell(cell, cell.fill, {}).value);
    cell.paragraphs.front().text = "Amber";
    CHECK(rag_cell(cell, std::nullopt, {}).value == RagValue::amber);
    CHECK_FALSE(rag_cell(words_cell(""), std::nullopt, {}).value);
}

TEST_CASE(
    "a cell's own colour leads over what status words usually mean, not over the plan's key") {
    DraftCell cell = words_cell("Complete");
    cell.fill = Colour{0x00, 0xB0, 0x50};
    CHECK(rag_cell(cell, std::nullopt, {}).value == RagValue::green);
    CHECK(rag_cell(cell, std::nullopt, {}).from == RagFrom::fill);
    CHECK(rag_cell(cell, cell.fill, {}).value == RagValue::blue);
    CHECK(rag_cell(cell, std::nullopt, {key("Blue", "complete")}).value == RagValue::blue);
    CHECK(rag_of_progress(cell, std::nullopt, StatusHeading::status, {})->value == RagValue::green);
    cell.fill = Colour{0xA6, 0xA6, 0xA6};
    CHECK(rag_cell(cell, std::nullopt, {}).value == RagValue::blue);
}

TEST_CASE("a progress cell gives a status when a colour stands in front") {
    struct Row {
        std::string_view words;
        StatusHeading heading;
        std::optional<RagValue> value;
    };
    using enum StatusHeading;
    constexpr std::array rows{
        Row{"Green",                   none,    RagValue::green},
        Row{"Green – on course",     none,    RagValue::green},
        Row{"Amber: two to go",        none,    RagValue::amber},
        Row{"Green spaces are mapped", none,    std::nullopt   },
        Row{"Red-flag patients only",  none,    std::nullopt   },
        Row{"Complete",                colours, RagValue::blue },
        Row{"Complete",                none,    std::nullopt   },
        Row{"Complete",                status,  std::nullopt   },
        Row{"Amber",                   status,  RagValue::amber},
        Row{"",                        colours, std::nullopt   },
    };
    for (const Row& row : rows) {
        CAPTURE(row.words);
        const std::optional<Rag> rag =
            rag_of_progress(words_cell(row.words), std::nullopt, row.heading, {});
        CHECK((rag ? rag->value : std::nullopt) == row.value);
        if (rag) CHECK(rag->repeated);
    }
}
