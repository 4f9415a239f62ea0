#include "extract/word/paragraph_builder.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/colour_signs.h"

namespace actionplan {

namespace {

struct TypedBullet {
    std::string_view mark;
    bool needs_space;  // since words begin with it too
};

// Bullets that somebody typed; a tick may be all that a text says, so it is none. First match.
constexpr std::array typed_bullets{
    TypedBullet{"•", false},
    TypedBullet{"·",  false},
    TypedBullet{"▪", false},
    TypedBullet{"●", false},
    TypedBullet{"◦", false},
    TypedBullet{"‣", false},
    TypedBullet{"⁃", false},
    TypedBullet{"■", false},
    TypedBullet{"➢", false},
    TypedBullet{"❖", false},
    TypedBullet{"◆", false},
    TypedBullet{"○", false},
    TypedBullet{"-",   true },
    TypedBullet{"–", true },
    TypedBullet{"—", true },
    TypedBullet{"*",   true },
};

struct Unbulleted {
    std::string_view bullet;
    std::string_view text;
};

// A bullet has text behind it: a lone "-" or a coloured dot is a value.
Unbulleted without_bullet(std::string_view text) {
    const bool letter = !text.empty() && text.front() > '-' && text.front() < '\x7F';
    if (letter) return {{}, text};
    for (const TypedBullet& bullet : typed_bullets) {
        if (!text.starts_with(bullet.mark)) continue;
        const std::string_view rest = text.substr(bullet.mark.size());
        const bool parted = !rest.empty() && rest.front() == ' ';
        if (rest.empty() || (bullet.needs_space && !parted)) break;
        return {bullet.mark, parted ? rest.substr(1) : rest};
    }
    return {{}, text};
}

// Those of a text whose front was cut off.
std::vector<FilledWords> filled_behind(std::size_t cut, std::vector<FilledWords> filled) {
    for (FilledWords& one : filled) {
        one.begin = std::max(one.begin, cut) - cut;
        one.end = std::max(one.end, cut) - cut;
    }
    return filled;
}

bool switched(std::optional<bool> direct, std::optional<bool> character,
              std::optional<bool> paragraph) {
    if (direct) return *direct;
    return character.value_or(false) != paragraph.value_or(false);
}

}  // namespace

void ParagraphBuilder::begin() {
    format = {};
    style_ = nullptr;
    text_boxes = 0;
    begin_run();
}

void ParagraphBuilder::begin_run() {
    run = {};
    run_is_known();
}

void ParagraphBuilder::run_is_known() {
    look_.reset();
    hidden_.reset();
}

const WordStyle& ParagraphBuilder::style() {
    if (!style_) style_ = &context_->styles->paragraph(format.style);
    return *style_;
}

bool ParagraphBuilder::hidden() {
    if (!hidden_) {
        const RunFormat* character =
            run.style.empty() ? nullptr : &context_->styles->character(run.style).run;
        hidden_ =
            switched(run.hidden, character ? character->hidden : std::nullopt, style().run.hidden);
    }
    return *hidden_;
}

const RunLook& ParagraphBuilder::look() {
    if (look_) return *look_;
    static const RunFormat plain;
    const RunFormat& character =
        run.style.empty() ? plain : context_->styles->character(run.style).run;
    RunLook seen;
    seen.bold = switched(run.bold, character.bold, style().run.bold);
    seen.italic = switched(run.italic, character.italic, style().run.italic);
    const std::optional<WordShading>& shading = run.shading         ? run.shading
                                                : character.shading ? character.shading
                                                                    : style().run.shading;
    if (run.highlight) {
        seen.fill = run.highlight;
    } else if (shading) {
        seen.fill = context_->palette->seen(*shading);
    }
    const std::optional<StatedColour>& ink = run.ink         ? run.ink
                                             : character.ink ? character.ink
                                                             : style().run.ink;
    ink_ = ink ? context_->palette->seen_ink(*ink) : std::nullopt;
    look_ = seen;
    return *look_;
}

// The colour of a dot's type is to who looks at it what a background is to words.
RunLook ParagraphBuilder::look_of(std::string_view text) {
    RunLook seen = look();
    if (!seen.fill && ink_ && is_plain_sign(text)) seen.fill = ink_;
    return seen;
}

void ParagraphBuilder::add_text(std::string_view text) {
    if (hidden()) return;
    const SymbolFont font = run.font.value_or(SymbolFont::ordinary);
    if (font == SymbolFont::ordinary) {
        lines.add(text, look_of(text));
    } else {
        const std::string signs = text_in_symbol_font(font, text);
        lines.add(signs, look_of(signs));
    }
}

void ParagraphBuilder::add_tab() {
    if (!hidden()) lines.note_tab();
    add_text(" ");
}

// A character that no table knows, and one of an ordinary font, stands for itself.
void ParagraphBuilder::add_symbol(SymbolFont font, std::uint32_t code) {
    if (hidden() || code == 0 || code > 0xFFFD || (code >= 0xD800 && code <= 0xDFFF)) return;
    std::string text;
    append_utf8(text, symbol_character(font, code).value_or(code));
    lines.add(text, look_of(text));
}

bool ParagraphBuilder::breaks_page() {
    return format.page_break_before.value_or(style().paragraph.page_break_before.value_or(false));
}

int ParagraphBuilder::heading_level() {
    if (!format.outline) return style().heading_level;
    return *format.outline >= 0 && *format.outline < 9 ? *format.outline + 1 : 0;
}

std::optional<ListNumber> ParagraphBuilder::number(ListCounters& counters, int& level) {
    const std::optional<int> list = format.list ? format.list : style().paragraph.list;
    if (!list || *list == 0) return std::nullopt;
    const std::optional<int> of_style = context_->numbering->level_of_style(*list, format.style);
    level = format.list_level              ? *format.list_level
            : style().paragraph.list_level ? *style().paragraph.list_level
                                           : of_style.value_or(0);
    return counters.next(*list, level);
}

BuiltParagraphs ParagraphBuilder::finish(Role role, ListCounters& counters, bool in_cell) {
    int level = 0;
    const std::optional<ListNumber> computed = number(counters, level);
    const bool numbered = computed && !computed->bullet && !computed->text.empty();
    std::vector<VisibleLine> seen = lines.take();
    if (seen.empty() && numbered && in_cell) seen.emplace_back();
    if (seen.empty()) return {};
    const std::optional<WordShading>& shading =
        format.shading ? format.shading : style().paragraph.shading;
    const std::optional<Colour> fill = shading ? context_->palette->seen(*shading) : std::nullopt;
    BuiltParagraphs built;
    built.leader = format.leader || style().paragraph.leader;
    for (VisibleLine& line : seen) {
        Paragraph paragraph;
        const std::size_t line_size = line.text.size();
        const Unbulleted typed = without_bullet(line.text);
        if (!typed.bullet.empty() && !computed) {
            paragraph.marker = typed.bullet;
            paragraph.list_level = 1;
            paragraph.text = typed.text;
        } else {
            paragraph.text = std::move(line.text);
            paragraph.list_level = computed ? level + 1 : 0;
        }
        paragraph.heading_level = heading_level();
        paragraph.bold = line.bold;
        paragraph.italic = line.italic;
        paragraph.role = role == Role::body && style().caption ? Role::caption : role;
        paragraph.fill = line.fill ? line.fill : fill;
        const std::size_t cut = line_size - paragraph.text.size();
        built.tabs.push_back(cut == 0 ? std::move(line.tabs) : std::vector<std::size_t>());
        paragraph.filled = filled_behind(cut, std::move(line.filled));
        built.lines.push_back(std::move(paragraph));
    }
    Paragraph& first = built.lines.front();
    if (computed && first.heading_level > 0 && numbered && !first.text.empty()) {
        first.text = computed->text + (computed->joined ? "" : " ") + first.text;
        first.list_level = 0;
        first.filled.clear();
        built.tabs.front().clear();
    } else if (computed) {
        first.marker = computed->text;
        built.numbered = numbered;
    }
    return built;
}

}  // namespace actionplan
