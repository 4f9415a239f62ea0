#include "extract/text/hash_heading.h"

#include <doctest/doctest.h>

using namespace actionplan;

TEST_CASE("headings that hashes mark") {
    struct Row {
        std::string_view line;
        int level;
        std::string_view text;
    };
    const Row rows[] = {
        {"# Cove plan",       1, "Cove plan"    },
        {"## Theme 2: Food",  2, "Theme 2: Food"},
        {"### Food ###",      3, "Food"         },
        {"####### Food",      0, ""             },
        {"#Food",             0, ""             },
        {"#",                 0, ""             },
        {"# #",               0, ""             },
        {"Food # 2",          0, ""             },
        {"# | Action | Lead", 0, ""             },
        {"#\tAction\tLead",   0, ""             },
        {"# / Action / Lead", 0, ""             },
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const std::vector<Line> lines = lines_of(row.line, 1);
        const HashHeading heading = hash_heading_of(lines.front());
        CHECK(heading.level == row.level);
        CHECK(heading.text == row.text);
    }
}
