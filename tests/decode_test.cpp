#include "extract/text/decode.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using actionplan::Decoder;
using actionplan::Encoding;
using actionplan::encoding_of;

namespace {

// The text of the bytes, decoded in chunks of this length.
std::string decoded(const std::string& bytes, std::size_t chunk) {
    const auto encoding = encoding_of(bytes);
    REQUIRE(encoding);
    Decoder decoder(*encoding);
    std::string text;
    for (std::size_t at = encoding->mark_bytes; at < bytes.size(); at += chunk) {
        decoder.decode(std::string_view(bytes).substr(at, chunk), at + chunk >= bytes.size(), text);
    }
    return text;
}

std::string utf16(std::u16string_view text, bool big_endian) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFF);
        const char high = static_cast<char>(unit >> 8);
        bytes += big_endian ? high : low;
        bytes += big_endian ? low : high;
    }
    return bytes;
}

}  // namespace

TEST_CASE("the encoding is settled by marks, by form, or guessed") {
    CHECK(encoding_of("\xEF\xBB\xBFNo.")->name == "UTF-8");
    CHECK(encoding_of("\xEF\xBB\xBFNo.")->mark_bytes == 3);
    CHECK(encoding_of("plain")->name == "UTF-8");
    CHECK_FALSE(encoding_of("caf\xC3\xA9")->guessed);
    CHECK(encoding_of("\xFF\xFE" "a")->name == "UTF-16LE");
    CHECK(encoding_of(utf16(u"No. Action", false))->name == "UTF-16LE");
    CHECK(encoding_of(utf16(u"No. Action", true))->name == "UTF-16BE");
    const auto windows = encoding_of("the Trust\x92s \x93second\x94 clinic \x96 now");
    CHECK(windows->name == "windows-1252");
    CHECK(windows->guessed);
    CHECK_FALSE(encoding_of(std::string(400, '\0')));
    CHECK_FALSE(encoding_of("\x01\x02\x03\x04\x05\x06 PK\x03\x04"));
    CHECK(encoding_of("one stray " + std::string(1, '\0') + " NUL in a text of a hundred words does not make it binary"));
}

TEST_CASE("text is the same in chunks of any length") {
    const std::string text = "1.1\tOpen the café – now £5 \xF0\x9F\x98\x80 end";
    const std::string wide = "\xFF\xFE" + utf16(u"1.1\tOpen the café – now £5 😀 end", false);
    for (std::size_t chunk = 1; chunk < 12; ++chunk) {
        CAPTURE(chunk);
        CHECK(decoded(text, chunk) == text);
        CHECK(decoded(wide, chunk) == text);
    }
}

TEST_CASE("a byte that is no UTF-8 stands as its windows-1252 character") {
    const std::string mixed = "caf\xC3\xA9 \xE2\x80\x93 the Trust\x92s";
    for (std::size_t chunk = 1; chunk < 8; ++chunk) {
        CAPTURE(chunk);
        CHECK(decoded(mixed, chunk) == "café – the Trust’s");
    }
}
