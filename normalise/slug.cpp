#include "normalise/slug.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace actionplan {

namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Letters without their marks, wide and ligature forms as plain ones; what has no ASCII form becomes a space.
std::string ascii_form(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(status);
    if (U_FAILURE(status)) return std::string(text);
    const auto size = static_cast<std::int32_t>(std::min<std::size_t>(text.size(), 4096));
    const icu::UnicodeString whole =
        decompose->normalize(icu::UnicodeString::fromUTF8({text.data(), size}), status);
    std::string ascii;
    for (std::int32_t i = 0; i < whole.length(); i = whole.moveIndex32(i, 1)) {
        const UChar32 character = whole.char32At(i);
        if (u_charType(character) == U_NON_SPACING_MARK) continue;
        ascii += character < 0x80 ? static_cast<char>(character) : ' ';
    }
    return ascii;
}

void add(std::string& made, char c) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept) {
        made += c;
    } else if (c == '.' && !made.empty() && made.back() != '.' && made.back() != '-') {
        made += '.';
    } else if (c != '.' && !made.empty() && made.back() != '-') {
        if (made.back() == '.') made.pop_back();
        made += '-';
    }
}

}  // namespace

std::string slug(std::string_view words) {
    std::string made;
    made.reserve(words.size());
    if (is_ascii(words)) {
        for (const char c : words) add(made, c);
    } else {
        for (const char c : ascii_form(words)) add(made, c);
    }
    while (!made.empty() && (made.back() == '-' || made.back() == '.')) made.pop_back();
    return made;
}

}  // namespace actionplan
