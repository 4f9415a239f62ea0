#include "extract/pdf/words.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "extract/pdf/boxes.h"
#include "extract/pdf/characters.h"
#include "extract/utf8.h"

namespace actionplan::pdf {
namespace {

// In shares of the type size. Spaces are seldom below 0.2, kerning seldom above 0.1.
struct WordTolerances {
    double gap = 0.13;      // a wider gap parts words
    double back = 0.6;      // a glyph this far to the left begins a new word
    double off_line = 0.5;  // a base line this far away begins a new word: superscripts stay
    double no_gap = 0.03;   // a space glyph that takes less room than this is none
    double twice = 0.25;    // the same glyph nearer than this is drawn twice
    double small = 0.8;     // type of a raised figure
    double raised = 0.15;   // its base line above that of the word
    double above = 0.78;    // of a line of text over its base line
    double below = 0.22;
};
constexpr WordTolerances tolerances;
constexpr std::size_t longest_word_with_reference = 100;  // bytes

struct Point {
    double x = 0;
    double y = 0;
};

Point upright(double x, double y, Direction direction) {
    switch (direction) {
        case Direction::right:
            return {x, y};
        case Direction::down:
            return {y, -x};
        case Direction::left:
            return {-x, -y};
        case Direction::up:
            return {-y, x};
    }
    return {x, y};
}

std::string in_nfc(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) != 0) return text;
    const icu::UnicodeString whole = nfc->normalize(icu::UnicodeString::fromUTF8(text), status);
    std::string result;
    whole.toUTF8String(result);
    return U_FAILURE(status) != 0 ? text : result;
}

class WordBuilder {
 public:
    explicit WordBuilder(const PageModel& page) : page_(page) {
        words_.reserve(page.glyphs.size() / 5 + 8);
    }

    void add(const Glyph& glyph) {
        const CharacterKind kind = kind_of(glyph.character);
        if (kind == CharacterKind::nothing) return;
        const Point at = upright(glyph.x, glyph.y, glyph.direction);
        if (kind == CharacterKind::space) {
            space_ = open_;
            word_.spaced = open_;
            return;
        }
        if (style_ == nullptr || glyph.style != style_number_) choose_style(glyph.style);
        const double size = style_->size;
        if (open_ && drawn_twice(glyph, at, size)) {
            word_.bold = true;
            return;
        }
        if (!open_ || !goes_on(glyph, at, size)) begin(glyph, at, size);
        append(glyph, at, size);
    }

    std::vector<PageWord> finish() {
        close();
        return std::move(words_);
    }

 private:
    void choose_style(std::uint16_t number) {
        style_number_ = number;
        style_ = page_.styles.empty() ? &no_style_ : &page_.styles[number];
    }

    bool drawn_twice(const Glyph& glyph, Point at, double size) const {
        return glyph.character == last_ &&
               std::fabs(at.x - last_x_) < tolerances.twice * std::min(size, glyph.advance) &&
               std::fabs(at.y - word_.baseline) < tolerances.twice * size &&
               glyph.direction == word_.direction;
    }

    bool goes_on(const Glyph& glyph, Point at, double size) {
        if (glyph.direction != word_.direction || glyph.content != word_.content) return false;
        const double larger = std::max(size, word_.size);
        if (std::fabs(at.y - word_.baseline) > tolerances.off_line * larger) return false;
        const double gap = at.x - word_.box.right;
        if (gap < -tolerances.back * larger) return false;
        if (space_) return gap < tolerances.no_gap * larger && gap > -tolerances.gap * larger;
        const double spacing = std::clamp(spacing_, 0.0, 0.5 * larger);
        return gap - spacing < tolerances.gap * larger;
    }

    void begin(const Glyph& glyph, Point at, double size) {
        const bool beside = open_ && !space_ && glyph.direction == word_.direction &&
                            std::fabs(at.y - word_.baseline) < 0.1 * size &&
                            std::fabs(at.x - word_.box.right) < tolerances.gap * size;
        close();
        word_.style = glyph.style;
        word_.size = size;
        word_.baseline = at.y;
        word_.direction = glyph.direction;
        word_.content = glyph.content;
        word_.glued = beside;
        word_.bold = style_->bold;
        word_.box = {at.x, at.y - tolerances.above * size, at.x, at.y + tolerances.below * size};
        open_ = true;
    }

    void append(const Glyph& glyph, Point at, double size) {
        space_ = word_.spaced = false;
        spacing_ = glyph.spacing;
        last_ = glyph.character;
        last_x_ = at.x;
        word_.box.right = std::max(word_.box.right, at.x + std::max(0.0, glyph.advance));
        word_.box.left = std::min(word_.box.left, at.x);
        if (size > word_.size * 1.2 && word_.text.size() <= 2) {
            word_.size = size;  // a small raised sign before a word does not make it small
            word_.baseline = at.y;
            word_.style = glyph.style;
        }
        combining_ = combining_ || glyph.character >= 0x300;
        if (size < tolerances.small * word_.size) note_raised(glyph, at);
        append_character(word_.text, glyph.character, style_->symbols);
    }

    void note_raised(const Glyph& glyph, Point at) {
        const bool figure = glyph.character >= U'0' && glyph.character <= U'9';
        const bool above = at.y < word_.baseline - tolerances.raised * word_.size;
        const std::size_t end = word_.text.size();
        if (!figure || !above || end == 0 || end > longest_word_with_reference) return;
        if (word_.raised_size == 0) word_.raised_at = static_cast<std::uint16_t>(end);
        if (word_.raised_at + word_.raised_size == end) ++word_.raised_size;
    }

    void close() {
        if (open_ && !word_.text.empty()) {
            if (combining_) {
                word_.text = in_nfc(word_.text);
                word_.raised_size = 0;  // which may stand elsewhere now
            }
            word_.box = as_drawn(word_.box, word_.direction);
            words_.push_back(std::move(word_));
        }
        word_ = {};
        open_ = space_ = combining_ = false;
        spacing_ = 0;
        last_ = 0;
    }

    static TextStyle unknown_style() {
        TextStyle style;
        style.size = 1;
        style.symbols = true;
        return style;
    }

    const PageModel& page_;
    const TextStyle no_style_ = unknown_style();  // of a page that says nothing of them
    const TextStyle* style_ = nullptr;            // of the glyph at hand
    std::uint16_t style_number_ = 0;
    std::vector<PageWord> words_;
    PageWord word_;
    bool open_ = false;
    bool space_ = false;
    bool combining_ = false;
    double spacing_ = 0;
    char32_t last_ = 0;
    double last_x_ = 0;
};

// What tells most words apart, side by side in memory.
struct Corner {
    double left = 0;
    double top = 0;
    std::size_t word = 0;
};

std::vector<Corner> corners_from_the_left(const std::vector<PageWord>& words) {
    std::vector<Corner> corners;
    corners.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i)
        corners.push_back({words[i].box.left, words[i].box.top, i});
    std::sort(corners.begin(), corners.end(), [](const Corner& a, const Corner& b) {
        return a.left != b.left ? a.left < b.left : a.word < b.word;
    });
    return corners;
}

// Whole strings drawn twice, a little apart: the second goes, the first is bold.
void drop_doubles(std::vector<PageWord>& words) {
    constexpr std::size_t farthest = 60;  // words that begin nearly as far to the left
    const std::vector<Corner> corners = corners_from_the_left(words);
    std::vector<bool> drop(words.size(), false);
    for (std::size_t i = 0; i < corners.size(); ++i) {
        if (drop[corners[i].word]) continue;
        PageWord& word = words[corners[i].word];
        const double near = tolerances.twice * word.size;
        for (std::size_t k = i + 1; k < corners.size() && k < i + farthest; ++k) {
            if (corners[k].left - corners[i].left > near) break;
            if (std::fabs(corners[k].top - corners[i].top) >= near) continue;
            const PageWord& other = words[corners[k].word];
            if (other.text == word.text && std::fabs(other.box.right - word.box.right) < near) {
                drop[corners[k].word] = true;
                word.bold = true;
            }
        }
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (drop[i]) continue;
        if (kept != i) words[kept] = std::move(words[i]);
        ++kept;
    }
    words.resize(kept);
}

}  // namespace

BoundingBox turned(const BoundingBox& box, Direction direction) {
    const Point a = upright(box.left, box.top, direction);
    const Point b = upright(box.right, box.bottom, direction);
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

BoundingBox as_drawn(const BoundingBox& box, Direction direction) {
    switch (direction) {
        case Direction::right:
            return box;
        case Direction::down:
            return upright(box, Direction::up);
        case Direction::left:
            return upright(box, Direction::left);
        case Direction::up:
            return upright(box, Direction::down);
    }
    return box;
}

std::vector<PageWord> words_of(const PageModel& page) {
    std::size_t invisible = 0;
    for (const Glyph& glyph : page.glyphs) invisible += glyph.invisible ? 1U : 0U;
    const bool scan = invisible * 2 > page.glyphs.size();  // the text layer of a scan is the text
    WordBuilder builder(page);
    for (const Glyph& glyph : page.glyphs) {
        if (!glyph.invisible || scan) builder.add(glyph);
    }
    std::vector<PageWord> words = builder.finish();
    drop_doubles(words);
    return words;
}

Direction turn_upright(PageModel& page) {
    std::array<std::size_t, 4> count{};
    for (const Glyph& glyph : page.glyphs) ++count.at(static_cast<std::size_t>(glyph.direction));
    const auto most =
        static_cast<std::size_t>(std::max_element(count.begin(), count.end()) - count.begin());
    const auto direction = static_cast<Direction>(most);
    if (direction == Direction::right || count[most] * 2 < page.glyphs.size())
        return Direction::right;
    // upright() turns about the page's corner; the shift brings the page back to positive coordinates.
    const BoundingBox whole = upright(BoundingBox{0, 0, page.width, page.height}, direction);
    for (Glyph& glyph : page.glyphs) {
        const Point at = upright(glyph.x, glyph.y, direction);
        glyph.x = at.x - whole.left;
        glyph.y = at.y - whole.top;
        glyph.direction =
            static_cast<Direction>((static_cast<unsigned>(glyph.direction) + 4 - most) % 4);
    }
    const auto turn = [&](BoundingBox& box) {
        box = upright(box, direction);
        box = {box.left - whole.left, box.top - whole.top, box.right - whole.left,
               box.bottom - whole.top};
    };
    for (Path& path : page.paths) turn(path.box);
    for (BoundingBox& drawing : page.drawings) turn(drawing);
    for (BoundingBox& slant : page.slants) turn(slant);
    for (Mark& mark : page.marks) turn(mark.box);
    page.width = width(whole);
    page.height = height(whole);
    return direction;
}

}  // namespace actionplan::pdf
