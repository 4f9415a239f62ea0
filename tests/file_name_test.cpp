#include "engine/file_name.h"

#include <doctest/doctest.h>

#include <array>

using namespace actionplan;

TEST_CASE("an extension is a word after the last stop") {
    struct Row {
        std::string_view name;
        std::string_view stem;
        std::string_view extension;
    };
    constexpr std::array rows{
        Row{"plan.txt",        "plan",            ".txt" },
        Row{"Plan.DOCX",       "Plan",            ".docx"},
        Row{"plan v1.2",       "plan v1.2",       ""     },
        Row{"plan.2015",       "plan.2015",       ""     },
        Row{"plan",            "plan",            ""     },
        Row{".profile",        ".profile",        ""     },
        Row{"plan.",           "plan.",           ""     },
        Row{"plan.final copy", "plan.final copy", ""     },
        Row{"plan.tar.gz",     "plan.tar",        ".gz"  },
        Row{"",                "",                ""     },
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(stem_of(row.name) == row.stem);
        CHECK(extension_of(row.name) == row.extension);
    }
}

TEST_CASE("a path's name is what follows its last slash") {
    CHECK(name_of_path("a/b/plan.txt") == "plan.txt");
    CHECK(name_of_path("plan.txt") == "plan.txt");
}

TEST_CASE("a name of any bytes is printable as UTF-8") {
    CHECK(printable("Plân.txt") == "Plân.txt");
    CHECK(printable("Pl\xE2n.txt") == "Pl\xEF\xBF\xBDn.txt");
}
