#include "quality/kinds_of_bodies.h"

#include <algorithm>
#include <array>
#include <string>

#include "quality/plain_text.h"

namespace actionplan {

namespace {

// The text's last word, folded and without an apostrophe. Words that proper names end in are left out: "services",
// "hospitals", "partners", "Samaritans".
constexpr std::array<std::string_view, 16> plurals{
    "ccgs",    "icbs",          "las",       "vsos",  "councils",  "authorities",
    "trusts",  "forces",        "practices", "gps",   "charities", "agencies",
    "schools", "commissioners", "boroughs",  "boards"};

// "CCG’s" is no genitive at the end of a name.
std::string without_apostrophe(std::string_view text) {
    std::string plain;
    constexpr std::array<std::string_view, 2> apostrophes{"'", "\xE2\x80\x99"};
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto* const sign =
            std::find_if(apostrophes.begin(), apostrophes.end(),
                         [&](std::string_view one) { return text.substr(at).starts_with(one); });
        if (sign == apostrophes.end()) {
            plain += text[at];
        } else {
            at += sign->size() - 1;
        }
    }
    return plain;
}

}  // namespace

bool names_a_kind_of_body(std::string_view text) {
    const std::string plain = folded_ascii(without_apostrophe(text));
    const std::string_view last = std::string_view(plain).substr(plain.rfind(' ') + 1);
    return std::find(plurals.begin(), plurals.end(), last) != plurals.end();
}

}  // namespace actionplan
