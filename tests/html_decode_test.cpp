#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

#include "extract/html/decode.h"

using namespace actionplan;

TEST_CASE("the encoding is the mark's, the label's or the bytes' own") {
    struct Row {
        std::string_view page;
        std::string_view encoding;
        std::string_view text;
        std::string_view warning;
    };
    // clang-format off
    const std::array rows{
        Row{"\xEF\xBB\xBF<p>\xC3\xA9", "UTF-8", "<p>\u00E9", ""},
        Row{"<meta charset=utf-8><p>\xC3\xA9", "UTF-8", "<meta charset=utf-8><p>\u00E9", ""},
        Row{"<meta charset='ISO-8859-1'>\x92", "windows-1252", "<meta charset='ISO-8859-1'>\u2019", ""},
        Row{"<meta http-equiv=x content=\"text/html; charset=us-ascii\">\x96", "windows-1252",
            "<meta http-equiv=x content=\"text/html; charset=us-ascii\">\u2013", ""},
        Row{"<?xml version='1.0' encoding='iso-8859-15'?>\xA4", "ISO-8859-15",
            "<?xml version='1.0' encoding='iso-8859-15'?>\u20AC", ""},
        Row{"<meta charset=iso-8859-1>\xE2\x80\x99", "UTF-8", "<meta charset=iso-8859-1>\u2019", "encoding-guessed"},
        Row{"<meta charset=utf-8>\x92s", "windows-1252", "<meta charset=utf-8>\u2019s", "encoding-guessed"},
        Row{"<meta charset=utf-8>\xE2\x80\x99\xC3\xA9\xFF", "UTF-8", "<meta charset=utf-8>\u2019\u00E9\uFFFD",
            "replaced-characters"},
        Row{"<meta charset=nonesuch>\x92", "windows-1252", "<meta charset=nonesuch>\u2019", "encoding-guessed"},
        Row{"<p>Council\x92s plan", "windows-1252", "<p>Council\u2019s plan", "encoding-guessed"},
        Row{std::string_view("\xFF\xFE<\0p\0>\0\x19\x20", 10), "UTF-16LE", "<p>\u2019", ""},
        Row{std::string_view("\0<\0p\0>", 6), "UTF-16BE", "<p>", ""},
        Row{std::string_view("a\0b", 3), "UTF-8", "a b", ""},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(std::string(row.page));
        DecodedPage page;
        decode_page(row.page, page);
        CHECK(page.encoding == row.encoding);
        CHECK(page.text == row.text);
        CHECK((page.warnings.empty() ? "" : page.warnings.front().code) == row.warning);
    }
}
