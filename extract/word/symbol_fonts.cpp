#include "extract/word/symbol_fonts.h"

#include <algorithm>
#include <array>

#include "extract/word/visible_lines.h"

namespace actionplan {

namespace {

struct FontName {
    std::string_view name;
    SymbolFont font;
};

constexpr std::array font_names{
    FontName{"Symbol",      SymbolFont::symbol    },
    FontName{"Wingdings",   SymbolFont::wingdings },
    FontName{"Wingdings 2", SymbolFont::wingdings2},
    FontName{"Wingdings 3", SymbolFont::wingdings3},
    FontName{"Webdings",    SymbolFont::webdings  },
};

struct Glyph {
    SymbolFont font;
    std::uint8_t code;
    char32_t character;
};

using enum SymbolFont;

// Searched by font and code, each at most once.
constexpr std::array glyphs{
    Glyph{symbol,     0x2A, U'*'   },
    Glyph{symbol,     0x2B, U'+'   },
    Glyph{symbol,     0x2D, U'−' },
    Glyph{symbol,     0x3C, U'<'   },
    Glyph{symbol,     0x3D, U'='   },
    Glyph{symbol,     0x3E, U'>'   },
    Glyph{symbol,     0x44, U'Δ'  },
    Glyph{symbol,     0x57, U'Ω'  },
    Glyph{symbol,     0x61, U'α'  },
    Glyph{symbol,     0x62, U'β'  },
    Glyph{symbol,     0x67, U'γ'  },
    Glyph{symbol,     0x64, U'δ'  },
    Glyph{symbol,     0x6D, U'μ'  },
    Glyph{symbol,     0x70, U'π'  },
    Glyph{symbol,     0xA3, U'≤' },
    Glyph{symbol,     0xA5, U'∞' },
    Glyph{symbol,     0xA7, U'♣' },
    Glyph{symbol,     0xA8, U'♦' },
    Glyph{symbol,     0xAB, U'↔' },
    Glyph{symbol,     0xAC, U'←' },
    Glyph{symbol,     0xAD, U'↑' },
    Glyph{symbol,     0xAE, U'→' },
    Glyph{symbol,     0xAF, U'↓' },
    Glyph{symbol,     0xB0, U'°'  },
    Glyph{symbol,     0xB1, U'±'  },
    Glyph{symbol,     0xB3, U'≥' },
    Glyph{symbol,     0xB4, U'×'  },
    Glyph{symbol,     0xB7, U'•' },
    Glyph{symbol,     0xB8, U'÷'  },
    Glyph{symbol,     0xB9, U'≠' },
    Glyph{symbol,     0xBB, U'≈' },
    Glyph{symbol,     0xBC, U'…' },
    Glyph{symbol,     0xD2, U'®'  },
    Glyph{symbol,     0xD3, U'©'  },
    Glyph{symbol,     0xD4, U'™' },
    Glyph{symbol,     0xD6, U'√' },
    Glyph{symbol,     0xDE, U'⇒' },
    Glyph{symbol,     0xE2, U'®'  },
    Glyph{symbol,     0xE3, U'©'  },
    Glyph{symbol,     0xE4, U'™' },
    Glyph{wingdings,  0x22, U'✂' },
    Glyph{wingdings,  0x28, U'☎' },
    Glyph{wingdings,  0x29, U'✆' },
    Glyph{wingdings,  0x2A, U'✉' },
    Glyph{wingdings,  0x36, U'⌛' },
    Glyph{wingdings,  0x3F, U'✍' },
    Glyph{wingdings,  0x41, U'✌' },
    Glyph{wingdings,  0x43, U'👍'},
    Glyph{wingdings,  0x44, U'👎'},
    Glyph{wingdings,  0x46, U'☞' },
    Glyph{wingdings,  0x4A, U'☺' },
    Glyph{wingdings,  0x4B, U'😐'},
    Glyph{wingdings,  0x4C, U'☹' },
    Glyph{wingdings,  0x4F, U'🏳'},
    Glyph{wingdings,  0x6C, U'●' },
    Glyph{wingdings,  0x6D, U'❍' },
    Glyph{wingdings,  0x6E, U'■' },
    Glyph{wingdings,  0x6F, U'☐' },
    Glyph{wingdings,  0x70, U'☐' },
    Glyph{wingdings,  0x71, U'❑' },
    Glyph{wingdings,  0x72, U'❒' },
    Glyph{wingdings,  0x73, U'⬧' },
    Glyph{wingdings,  0x74, U'⧫' },
    Glyph{wingdings,  0x75, U'◆' },
    Glyph{wingdings,  0x76, U'❖' },
    Glyph{wingdings,  0x77, U'⬥' },
    Glyph{wingdings,  0x9E, U'·'  },
    Glyph{wingdings,  0x9F, U'•' },
    Glyph{wingdings,  0xA0, U'▪' },
    Glyph{wingdings,  0xA1, U'○' },
    Glyph{wingdings,  0xA4, U'◉' },
    Glyph{wingdings,  0xA7, U'▪' },
    Glyph{wingdings,  0xA8, U'☐' },
    Glyph{wingdings,  0xAB, U'★' },
    Glyph{wingdings,  0xD8, U'➢' },
    Glyph{wingdings,  0xDF, U'←' },
    Glyph{wingdings,  0xE0, U'→' },
    Glyph{wingdings,  0xE1, U'↑' },
    Glyph{wingdings,  0xE2, U'↓' },
    Glyph{wingdings,  0xE8, U'➔' },
    Glyph{wingdings,  0xE9, U'↑' },
    Glyph{wingdings,  0xEA, U'↓' },
    Glyph{wingdings,  0xF0, U'⇨' },
    Glyph{wingdings,  0xF3, U'⬄' },
    Glyph{wingdings,  0xFB, U'✘' },
    Glyph{wingdings,  0xFC, U'✔' },
    Glyph{wingdings,  0xFD, U'☒' },
    Glyph{wingdings,  0xFE, U'☑' },
    Glyph{wingdings2, 0x4F, U'✘' },
    Glyph{wingdings2, 0x50, U'✔' },
    Glyph{wingdings2, 0x51, U'☒' },
    Glyph{wingdings2, 0x52, U'☑' },
    Glyph{wingdings2, 0x53, U'☒' },
    Glyph{wingdings2, 0x54, U'☒' },
    Glyph{wingdings2, 0x97, U'●' },
    Glyph{wingdings2, 0x98, U'●' },
    Glyph{wingdings2, 0xA2, U'■' },
    Glyph{wingdings2, 0xA3, U'☐' },
    Glyph{wingdings2, 0xAE, U'◆' },
    Glyph{wingdings3, 0x21, U'←' },
    Glyph{wingdings3, 0x22, U'→' },
    Glyph{wingdings3, 0x23, U'↑' },
    Glyph{wingdings3, 0x24, U'↓' },
    Glyph{wingdings3, 0x67, U'▸' },
    Glyph{wingdings3, 0x70, U'▲' },
    Glyph{wingdings3, 0x71, U'▼' },
    Glyph{wingdings3, 0x74, U'◀' },
    Glyph{wingdings3, 0x75, U'▶' },
    Glyph{wingdings3, 0x7D, U'▶' },
    Glyph{webdings,   0x34, U'▶' },
    Glyph{webdings,   0x3D, U'■' },
    Glyph{webdings,   0x61, U'✔' },
    Glyph{webdings,   0x63, U'☐' },
    Glyph{webdings,   0x67, U'■' },
    Glyph{webdings,   0x6E, U'●' },
    Glyph{webdings,   0x72, U'✘' },
};

constexpr bool no_glyph_twice() {
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        for (std::size_t j = i + 1; j < glyphs.size(); ++j) {
            if (glyphs.at(i).font == glyphs.at(j).font && glyphs.at(i).code == glyphs.at(j).code) {
                return false;
            }
        }
    }
    return true;
}
static_assert(no_glyph_twice());

}  // namespace

SymbolFont symbol_font(std::string_view font_name) {
    for (const FontName& known : font_names) {
        if (known.name == font_name) return known.font;
    }
    return SymbolFont::ordinary;
}

std::optional<char32_t> symbol_character(SymbolFont font, std::uint32_t code) {
    const bool private_use = code >= 0xF000 && code <= 0xF0FF;
    if (!private_use && code > 0xFF) return std::nullopt;
    const auto glyph = std::find_if(glyphs.begin(), glyphs.end(), [&](const Glyph& known) {
        return known.font == font && known.code == (code & 0xFF);
    });
    return glyph == glyphs.end() ? std::nullopt : std::optional(glyph->character);
}

std::string text_in_symbol_font(SymbolFont font, std::string_view text) {
    std::string seen;
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = [&](std::size_t i) {
            return std::uint32_t{
                static_cast<unsigned char>(text[std::min(at + i, text.size() - 1)])};
        };
        const std::size_t length = byte(0) < 0x80 ? 1 : byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : 4;
        std::uint32_t code = byte(0);
        if (length == 2) code = (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
        if (length == 3) code = (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
        const auto known = length < 4 ? symbol_character(font, code) : std::nullopt;
        if (known) {
            append_utf8(seen, *known);
        } else {
            seen.append(text.substr(at, length));
        }
        at += length;
    }
    return seen;
}

}  // namespace actionplan
