// What stands at a place of a cell's tokens. Behind the last one is the end of a line.
#pragma once

#include <cstddef>
#include <span>

#include "normalise/date_tokens.h"

namespace actionplan {

inline Sense sense_at(std::span<const DateToken> tokens, std::size_t at) {
    return at < tokens.size() ? tokens[at].sense : Sense::line_break;
}

inline bool is_number(std::span<const DateToken> tokens, std::size_t at, int least_digits,
                      int most_digits) {
    return sense_at(tokens, at) == Sense::number && tokens[at].digits >= least_digits &&
           tokens[at].digits <= most_digits;
}

// No white space stands in front.
inline bool is_tight(std::span<const DateToken> tokens, std::size_t at) {
    return at < tokens.size() && !tokens[at].spaced;
}

inline bool is_dash_or_slash(std::span<const DateToken> tokens, std::size_t at) {
    return sense_at(tokens, at) == Sense::dash || sense_at(tokens, at) == Sense::slash;
}

inline bool is_comma(std::span<const DateToken> tokens, std::size_t at) {
    return sense_at(tokens, at) == Sense::conjunction && tokens[at].value == ',';
}

}  // namespace actionplan
