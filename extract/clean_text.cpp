#include "extract/clean_text.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace actionplan {

namespace {

enum class Kind : std::uint8_t { keep, space, drop, hyphen, look };

// By first byte; `look` opens sequences of which some are spaces or invisible.
constexpr std::array<Kind, 256> kinds = [] {
    std::array<Kind, 256> table{};
    for (std::size_t byte = 0; byte < 0x20; ++byte) table.at(byte) = Kind::drop;
    for (const char c : {' ', '\t', '\n', '\r', '\f', '\v'}) {
        table.at(static_cast<unsigned char>(c)) = Kind::space;
    }
    table.at(0x1E) = Kind::hyphen;
    table.at(0x7F) = Kind::drop;
    for (const std::size_t lead : {0xC2U, 0xE1U, 0xE2U, 0xE3U, 0xEFU}) table.at(lead) = Kind::look;
    return table;
}();

struct Sequence {
    std::string_view bytes;
    Kind kind;
};

constexpr std::array sequences{
    Sequence{"\u00A0", Kind::space},
    Sequence{"\u00AD", Kind::drop },
    Sequence{"\u1680", Kind::space},
    Sequence{"\u2000", Kind::space},
    Sequence{"\u2001", Kind::space},
    Sequence{"\u2002", Kind::space},
    Sequence{"\u2003", Kind::space},
    Sequence{"\u2004", Kind::space},
    Sequence{"\u2005", Kind::space},
    Sequence{"\u2006", Kind::space},
    Sequence{"\u2007", Kind::space},
    Sequence{"\u2008", Kind::space},
    Sequence{"\u2009", Kind::space},
    Sequence{"\u200A", Kind::space},
    Sequence{"\u200B", Kind::drop },
    Sequence{"\u200C", Kind::drop },
    Sequence{"\u200D", Kind::drop },
    Sequence{"\u200E", Kind::drop },
    Sequence{"\u200F", Kind::drop },
    Sequence{"\u2028", Kind::space},
    Sequence{"\u2029", Kind::space},
    Sequence{"\u202A", Kind::drop },
    Sequence{"\u202C", Kind::drop },
    Sequence{"\u202F", Kind::space},
    Sequence{"\u205F", Kind::space},
    Sequence{"\u2060", Kind::drop },
    Sequence{"\u3000", Kind::space},
    Sequence{"\uFEFF", Kind::drop },
};

struct Step {
    Kind kind;
    std::size_t length;
};

Step step_at(std::string_view raw, std::size_t at) {
    const auto byte = static_cast<unsigned char>(raw[at]);
    if (kinds[byte] != Kind::look) return {kinds[byte], 1};
    const std::string_view rest = raw.substr(at);
    if (byte == 0xC2) {  // U+0080-U+009F are control characters
        if (rest.size() >= 2 && static_cast<unsigned char>(rest[1]) < 0xA0) return {Kind::drop, 2};
    }
    for (const Sequence& sequence : sequences) {
        if (rest.starts_with(sequence.bytes)) return {sequence.kind, sequence.bytes.size()};
    }
    return {Kind::keep, 1};
}

}  // namespace

std::string clean_text(std::string_view raw) {
    std::string text;
    // A stretch of kept characters and single spaces between them is copied as it stands; most texts are one.
    const auto stretch_end = [&](std::size_t at) {
        while (at < raw.size()) {
            if (kinds[static_cast<unsigned char>(raw[at])] == Kind::keep) {
                ++at;
                continue;
            }
            const bool single_space = raw[at] == ' ' && at + 1 < raw.size() &&
                                      kinds[static_cast<unsigned char>(raw[at + 1])] == Kind::keep;
            if (!single_space) break;
            at += 2;
        }
        return at;
    };
    bool space = false;
    std::size_t begin = 0;  // of the stretch that is kept as it is
    std::size_t at = 0;
    const auto flush = [&](std::size_t end) {
        if (end == begin) return;
        const bool own_space =
            raw[begin] == ' ';  // a stretch may begin with the single space before its first word
        if ((space || own_space) && !text.empty()) text += ' ';
        space = false;
        text.append(raw, begin + (own_space ? 1 : 0), end - begin - (own_space ? 1 : 0));
    };
    while (at < raw.size()) {
        at = stretch_end(at);
        if (at == raw.size()) break;
        const Step step = step_at(raw, at);
        if (step.kind == Kind::keep) {
            at += step.length;
            continue;
        }
        flush(at);
        if (step.kind == Kind::space) space = true;
        if (step.kind == Kind::hyphen) text += space && !text.empty() ? " -" : "-";
        if (step.kind == Kind::hyphen) space = false;
        at += step.length;
        begin = at;
    }
    flush(at);
    return text;
}

}  // namespace actionplan
