#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "schema/json_text.h"

using namespace actionplan;

namespace {

template <typename Number>
std::string number_text(Number value) {
    std::string text;
    JsonText(text).number(value);
    return text;
}

std::string escaped(std::string_view text) {
    std::string out;
    JsonText(out).escaped(text);
    return out;
}

}  // namespace

TEST_CASE("what JSON wants escaped is escaped, and nothing else") {
    struct Row {
        std::string_view text;
        std::string_view escaped;
    };
    constexpr std::array rows{
        Row{"", ""},
        Row{"plain", "plain"},
        Row{"\"", "\\\""},
        Row{"a\\b", "a\\\\b"},
        Row{"\b\f\n\r\t", "\\b\\f\\n\\r\\t"},
        Row{std::string_view("\0\x01\x1F", 3), "\\u0000\\u0001\\u001f"},
        Row{"\x7F /", "\x7F /"},
        Row{"\u2028\u2029 é 😀 \uFFFE", "\u2028\u2029 é 😀 \uFFFE"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(escaped(row.text) == row.escaped);
        CHECK(nlohmann::json::parse('"' + escaped(row.text) + '"') == row.text);
    }
}

TEST_CASE("an escape is found wherever it stands among the bytes that are looked at together") {
    for (std::size_t length = 1; length <= 40; ++length) {
        for (std::size_t at = 0; at < length; ++at) {
            for (int c = 1; c < 0x80; ++c) {
                std::string text(length, ' ');
                text[at] = static_cast<char>(c);
                CHECK('"' + escaped(text) + '"' == nlohmann::json(text).dump());
            }
        }
    }
}

TEST_CASE("bytes above ASCII hide no escape and are none") {
    for (const std::string_view neighbour : {"é", "\u2028", "😀", "\x7F", "!", "#", "["}) {
        std::string text;
        for (int i = 0; i < 9; ++i) {
            text += neighbour;
            CHECK(escaped(text) == text);
            CHECK(escaped(text + '"') == text + "\\\"");
            CHECK(escaped(std::string(text).append("\x1F").append(text)) ==
                  std::string(text).append("\\u001f").append(text));
        }
    }
}

TEST_CASE("numbers are the shortest that read back the same, and a double looks like one") {
    CHECK(number_text(std::uint64_t{0}) == "0");
    CHECK(number_text(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
    struct Row {
        double value;
        std::string_view text;
    };
    constexpr std::array rows{
        Row{0.0,               "0.0"              },
        Row{-0.0,              "-0.0"             },
        Row{1.0,               "1.0"              },
        Row{0.1,               "0.1"              },
        Row{612.25,            "612.25"           },
        Row{-36.5,             "-36.5"            },
        Row{0.0001,            "0.0001"           },
        Row{0.00001,           "1e-05"            },
        Row{123456.0,          "123456.0"         },
        Row{1e300,             "1e+300"           },
        Row{1e15,              "1e+15"            },
        Row{0.9999999,         "0.9999999"        },
        Row{100000000000000.5, "100000000000000.5"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.value);
        CHECK(number_text(row.value) == row.text);
        CHECK(number_text(row.value) == nlohmann::json(row.value).dump());
        CHECK(nlohmann::json::parse(row.text).get<double>() == row.value);
    }
}
