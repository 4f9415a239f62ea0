#include "quality/unfinished_text.h"

#include <algorithm>
#include <array>
#include <string>

#include "quality/plain_text.h"

namespace actionplan {

namespace {

// Words that no sentence ends with.
constexpr std::array<std::string_view, 14> unfinished_words{
    "the", "a",    "an",  "of",    "and",  "or",        "with",
    "at",  "from", "our", "their", "into", "including", "its"};

// What there is no "a" of: behind one, a noun must follow ("a mental health problem"). Folded, and searched at the end of
// the text; a plan in which the whole is cut writes them out or not (Oxfordshire 17: "do not appear to have a MH").
constexpr std::array<std::string_view, 13> attributes{"mental health",    "mh",
                                                      "physical health",  "public health",
                                                      "social care",      "primary care",
                                                      "acute care",       "urgent care",
                                                      "crisis care",      "criminal justice",
                                                      "substance misuse", "domestic abuse",
                                                      "domestic violence"};

bool ends_in_word(std::string_view text) {
    const std::string_view last = closing_word(text);
    if (last.empty() || last.size() == text.size() || last.size() > 9) return false;
    // "Group A" and "RIO OR" end in letters, not in words.
    if (std::any_of(last.begin(), last.end(), is_upper)) return false;
    return std::find(unfinished_words.begin(), unfinished_words.end(), last) !=
           unfinished_words.end();
}

bool ends_in_attribute(std::string_view text) {
    constexpr std::size_t longest = 32;  // bytes that can tell
    const std::string end = folded_ascii(text.substr(text.size() - std::min(text.size(), longest)));
    return std::any_of(attributes.begin(), attributes.end(), [&](std::string_view attribute) {
        if (!end.ends_with(attribute)) return false;
        const std::string_view before =
            std::string_view(end).substr(0, end.size() - attribute.size());
        return before.ends_with(" a ") || before.ends_with(" an ");
    });
}

}  // namespace

bool is_unfinished(std::string_view text) {
    return text.ends_with(',') || ends_in_word(text) || ends_in_attribute(text);
}

std::string quoted_end(std::string_view text) {
    constexpr std::size_t longest = 120;
    if (text.size() <= longest) return std::string(text);
    const std::size_t space = text.find(' ', text.size() - longest);
    return space == std::string_view::npos ? std::string(text)
                                           : "…" + std::string(text.substr(space));
}

}  // namespace actionplan
