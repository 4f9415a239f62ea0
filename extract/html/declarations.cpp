#include "extract/html/declarations.h"

#include <string>

#include "extract/html/ascii.h"
#include "extract/html/style_properties.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_value = 256;  // bytes; a longer one is a picture or a gradient

void declare(Declarations& declarations, std::string_view name, std::string_view value) {
    if (name.empty() || value.empty() || value.size() > longest_value) return;
    const SetProperty set = property_of(name);
    if (set == nullptr) return;
    std::string lower = ascii_lower(value);
    bool important = false;
    if (const std::size_t mark = lower.find('!'); mark != std::string::npos) {
        important = contains(std::string_view(lower).substr(mark), "important");
        lower.resize(mark);
    }
    set(important ? declarations.important : declarations.normal, trimmed(lower));
}

// Where the value ends: at a semicolon outside quotes and brackets.
std::size_t value_end(std::string_view css, std::size_t at) {
    char quote = '\0';
    int depth = 0;
    for (; at < css.size(); ++at) {
        const char c = css[at];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')') {
            --depth;
        } else if (c == ';' && depth <= 0) {
            return at;
        }
    }
    return at;
}

}  // namespace

Declarations declarations_of(std::string_view css) {
    Declarations declarations;
    std::size_t at = 0;
    while (at < css.size()) {
        const std::size_t colon = css.find_first_of(":;", at);
        if (colon == std::string_view::npos) break;
        if (css[colon] == ';') {
            at = colon + 1;
            continue;
        }
        const std::size_t end = value_end(css, colon + 1);
        declare(declarations, trimmed(css.substr(at, colon - at)),
                trimmed(css.substr(colon + 1, end - colon - 1)));
        at = end + 1;
    }
    return declarations;
}

}  // namespace actionplan
