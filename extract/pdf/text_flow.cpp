#include "extract/pdf/text_flow.h"

#include <algorithm>
#include <cmath>

#include "extract/pdf/boxes.h"
#include "extract/pdf/characters.h"
#include "extract/pdf/joints.h"
#include "extract/utf8.h"

namespace actionplan::pdf {
namespace {

struct FlowTolerances {
    double glue = 0.05;        // of the type size: words nearer than this are one word
    double space = 0.27;       // a space in running text
    double doubt = 0.12;       // what the room at a line's end must exceed a word by
    double blank_line = 1.38;  // of the least line distance: blank space between paragraphs
    double some_space =
        1.12;              // the same, where the regular distance is known and a sentence may begin
    double indent = 0.45;  // of the type size: lines that begin this far apart are indented
    double tab = 0.7;      // gap behind a bullet or number that sets it off
    double column = 1.5;   // gap that sets what stands behind it off as a column
    double other_size = 1.12;  // ratio of type sizes that parts paragraphs of running text
    double cut_room =
        0.75;  // of the type size: a line that leaves less room at the edge may have been cut
};
constexpr FlowTolerances tolerances;

bool enumerator(std::string_view word) {
    if (!word.empty() && word.front() == '(') word.remove_prefix(1);
    if (word.size() < 2 || word.size() > 5 || (word.back() != '.' && word.back() != ')'))
        return false;
    word.remove_suffix(1);
    const bool digits =
        std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool roman = std::all_of(word.begin(), word.end(),
                                   [](char c) { return c == 'i' || c == 'v' || c == 'x'; });
    const bool letter = word.size() == 1 && word[0] >= 'a' && word[0] <= 'z';
    return digits || roman || letter;
}

// What a line is for the flow, apart from its words.
struct LineFacts {
    double left = 0;  // of its text, behind a bullet
    double right = 0;
    double first_word = 0;  // width
    double first_character = 0;
    std::size_t bullet_words = 0;  // 0 or 1
    bool dash = false;  // the bullet is a dash, which may as well stand between two words
    bool enumerated = false;
    bool bold = true;
    bool single_word = false;
    bool leader = false;   // a row of dots that leads to a page number
    bool defines = false;  // "CCG – Clinical Commissioning Group", or the same with a wide gap
};

// What stands between two spaces of a paragraph, so far.
struct Token {
    std::vector<std::size_t> words;  // that it is made of
    std::size_t begin = 0;           // in the paragraph's text
    bool glued = false;              // the page drew pieces of one word apart
    bool jointed = false;            // a joint stands in it
};

class Flow {
 public:
    Flow(const std::vector<TextLine>& lines, std::span<const PageWord> words,
         std::span<const TextStyle> styles, const FlowSpace& space)
        : lines_(lines), words_(words), styles_(styles), space_(space) {
        for (const TextLine& line : lines) facts_.push_back(facts_of(line));
        trust_tags_ = tags_hold();
        least_step_ = 1e9;
        for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
            const double step = lines[i + 1].baseline - lines[i].baseline;
            const double size = std::max(lines[i].size, lines[i + 1].size);
            if (step > 0.8 * size) least_step_ = std::min(least_step_, std::max(step, 1.0 * size));
        }
    }

    FlowResult run() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (i == 0 || begins_paragraph(i)) begin(i);
            append(i, i > 0 && !fresh_);
            fresh_ = false;
        }
        close();
        set_levels();
        return std::move(result_);
    }

 private:
    LineFacts facts_of(const TextLine& line) const {
        LineFacts facts;
        const PageWord& first = words_[line.words.front()];
        const bool more = line.words.size() > 1;
        const BoundingBox first_box = upright(first.box, line.direction);
        const double behind =
            more ? upright(words_[line.words[1]].box, line.direction).left - first_box.right : 0;
        if (is_bullet(first.text)) facts.bullet_words = 1;
        facts.dash = more && (first.text == "-" || first.text == "\xE2\x80\x93") &&
                     behind > 0.2 * first.size;
        if (more &&
            (first.text == "-" || first.text == "\xE2\x80\x93" || first.text == "o" ||
             first.text == "*") &&
            behind > (first.text == "o" ? tolerances.tab : 0.2) * first.size) {
            facts.bullet_words = 1;
        }
        facts.enumerated = more && enumerator(first.text);
        const std::size_t start = std::min(facts.bullet_words, line.words.size() - 1);
        const BoundingBox box = upright(words_[line.words[start]].box, line.direction);
        facts.left = box.left;
        facts.first_word = width(box);
        // What ends a sentence begins no line: "services ." goes with its word.
        for (std::size_t k = start + 1; k < line.words.size(); ++k) {
            if (std::string_view(".,;:!?)").find(words_[line.words[k]].text.front()) ==
                std::string_view::npos)
                break;
            facts.first_word = upright(words_[line.words[k]].box, line.direction).right - box.left;
        }
        facts.first_character =
            width(box) /
            std::max<double>(1, static_cast<double>(words_[line.words[start]].text.size()));
        facts.right = line.box.right;
        facts.single_word = line.words.size() - start == 1;
        for (const std::size_t word : line.words) {
            facts.bold = facts.bold && words_[word].bold;
            facts.leader = facts.leader || words_[word].text.find("....") != std::string::npos;
        }
        facts.defines = defines(line, behind);
        return facts;
    }

    // Capitals in front, and behind a dash, an equals sign or a gap the words that they stand for.
    bool defines(const TextLine& line, double behind) const {
        if (line.words.size() < 3) return false;
        const PageWord& first = words_[line.words.front()];
        const std::string& second = words_[line.words[1]].text;
        const bool mark = second == "-" || second == "=" || second == "\xE2\x80\x93";
        if (!mark && behind < tolerances.column * first.size) return false;
        const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
        const auto capitals = std::count_if(first.text.begin(), first.text.end(), capital);
        return capitals >= 2 && first.text.size() <= 10;
    }

    bool begins_paragraph(std::size_t i) const {
        const TextLine& above = lines_[i - 1];
        const TextLine& line = lines_[i];
        const LineFacts& facts = facts_[i];
        const LineFacts& before = facts_[i - 1];
        if (line.direction != above.direction) return true;
        if (facts.bullet_words > 0) return !facts.dash || facts_[start_].dash || fits(i);
        if (trust_tags_ && tagged(i)) {
            const bool wrapped = space_.spaced_ends && words_[word_above(i)].spaced;
            return other_block(i) || before.leader || (!wrapped && fits(i));
        }
        const double step = line.baseline - above.baseline;
        if (left_over(i)) return false;
        if (before.leader) return true;
        if (step > tolerances.blank_line * least_step_ || some_space(i)) return true;
        if (!space_.cell && facts.defines && facts_[start_].defines) return true;
        if (facts.enumerated && (fits(i) || facts_[start_].enumerated)) return true;
        const bool other_size = std::max(line.size, above.size) >
                                tolerances.other_size * std::min(line.size, above.size);
        if (!space_.cell && (other_size || facts.bold != before.bold)) return true;
        const double indent = tolerances.indent * line.size;
        if (facts_[start_].bullet_words > 0 && facts.left < facts_[start_].left - indent) {
            // Back at the left of the bullet: new text, unless all lines of the item stand there.
            if (i - start_ > 1 || fits(i))
                return facts_[i - 1].left > facts.left + indent || fits(i);
            return line.box.left < lines_[start_].box.left + indent && fits(i);
        }
        return fits(i);
    }

    int block_of(std::size_t word) const {
        return word < space_.tags.size() ? space_.tags[word].block : -1;
    }
    // The last word before the line and the first of its text.
    std::size_t word_above(std::size_t i) const { return lines_[i - 1].words.back(); }
    std::size_t word_of(std::size_t i) const {
        return lines_[i].words[std::min(facts_[i].bullet_words, lines_[i].words.size() - 1)];
    }
    bool tagged(std::size_t i) const {
        return block_of(word_above(i)) >= 0 && block_of(word_of(i)) >= 0;
    }
    bool other_block(std::size_t i) const {
        return block_of(word_above(i)) != block_of(word_of(i));
    }

    // Some programs tag each line as a paragraph: then sentences go on in the next.
    bool tags_hold() const {
        if (space_.tags.empty()) return false;
        std::size_t within = 0;
        for (std::size_t i = 1; i < lines_.size(); ++i) {
            if (!tagged(i) || !other_block(i) || facts_[i].bullet_words > 0 || fits(i)) continue;
            const char32_t first = first_code_point(words_[word_of(i)].text);
            within += is_letter(first) && !is_upper(first) ? 1U : 0U;
        }
        return within * 4 <= lines_.size();
    }

    // A little more than the regular distance above the line, and what begins there may be a sentence of its own: taller
    // signs make a line stand off, too, but within a sentence.
    bool some_space(std::size_t i) const {
        const double step = lines_[i].baseline - lines_[i - 1].baseline;
        if (space_.step <= 0 || step < tolerances.some_space * space_.step) return false;
        if (std::fabs(lines_[i].size - lines_[i - 1].size) > 0.3) return false;
        const char32_t first = first_code_point(words_[lines_[i].words.front()].text);
        const std::string& before = words_[lines_[i - 1].words.back()].text;
        return is_upper(first) || is_digit(first) ||
               before.find_last_of(".:;?!") == before.size() - 1;
    }

    // One or two small letters alone on a line of a cell: the end of a word that the column cut.
    bool left_over(std::size_t i) const {
        if (!space_.cell || lines_[i].words.size() != 1) return false;
        const std::string& end = words_[lines_[i].words.front()].text;
        const std::string& start = words_[lines_[i - 1].words.back()].text;
        if (end == "." || end == ":" || end == ")") return true;
        const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
        return end.size() <= 2 && start.size() > 3 && std::all_of(end.begin(), end.end(), small) &&
               small(start.back());
    }

    // The first word of the line would have fitted on the line above: the break is meant.
    bool fits(std::size_t i) const {
        const LineFacts& before = facts_[i - 1];
        const double needed =
            facts_[i].first_word + (tolerances.space + tolerances.doubt) * lines_[i].size;
        return needed < space_.right - before.right;
    }

    void begin(std::size_t i) {
        close();
        open_ = true;
        fresh_ = true;
        start_ = i;
        current_ = {};
        token_.begin = 0;
        current_.paragraph.bold = true;
        current_.paragraph.italic = true;
        current_.size = lines_[i].size;
        if (facts_[i].bullet_words > 0) {
            const std::size_t word = lines_[i].words.front();
            current_.paragraph.marker = words_[word].text;
            current_.paragraph.list_level = 1;
            result_.held_back.push_back(word);
        }
    }

    void append(std::size_t i, bool joined) {
        const TextLine& line = lines_[i];
        std::string& text = current_.paragraph.text;
        grow(current_.box, as_drawn(line.box, line.direction));
        double end = 0;
        bool first = true;
        for (std::size_t k = i == start_ ? facts_[i].bullet_words : 0; k < line.words.size(); ++k) {
            const PageWord& word = words_[line.words[k]];
            const BoundingBox box = upright(word.box, line.direction);
            current_.paragraph.bold = current_.paragraph.bold && word.bold;
            current_.paragraph.italic = current_.paragraph.italic && word.style < styles_.size() &&
                                        styles_[word.style].italic;
            if (first) {
                if (joined && !text.empty()) join(i);
            } else if (box.left - end < tolerances.glue * word.size &&
                       box.left - end > -0.5 * word.size) {
                token_.glued = true;
            } else {
                part();
            }
            std::string_view visible = word.text;
            if (visible.ends_with(soft_hyphen) && k + 1 < line.words.size())
                visible.remove_suffix(soft_hyphen.size());
            text += visible;
            token_.words.push_back(line.words[k]);
            end = box.right;
            last_word_ = line.words[k];
            first = false;
        }
    }

    // Ends a token, which is what stands between two spaces. One that was glued of pieces is counted whole; one with a
    // joint is counted when that is settled.
    void end_token() {
        if (token_.glued || token_.jointed) {
            result_.held_back.insert(result_.held_back.end(), token_.words.begin(),
                                     token_.words.end());
        }
        if (token_.glued && !token_.jointed)
            result_.joined_words.push_back(current_.paragraph.text.substr(token_.begin));
        token_.words.clear();
        token_.glued = false;
        token_.jointed = false;
        token_.begin = current_.paragraph.text.size();
    }

    void part() {
        end_token();
        std::string& text = current_.paragraph.text;
        if (!text.empty()) text += ' ';
        token_.begin = text.size();
    }

    // Between the text so far and the first word of line i.
    void join(std::size_t i) {
        std::string& text = current_.paragraph.text;
        const bool spaced = words_[last_word_].spaced;
        if (space_.spaced_ends && spaced) {
            part();
            return;
        }
        if (is_open_range(text, i)) {
            part();
            return;
        }
        if (!spaced && (closes(i) || (space_.spaced_ends && ends_with_dash(text)))) return;
        char joint = ' ';
        const bool lone = facts_[i - 1].single_word;
        if (text.ends_with(soft_hyphen)) {
            text.resize(text.size() - soft_hyphen.size());
            joint = soft_joint;
        } else if ((text.ends_with('-') || text.ends_with("\xE2\x80\x90")) && text.size() > 1 &&
                   text[text.size() - 2] != ' ') {
            joint = hyphen_joint;
        } else if (space_.cell && (left_over(i) || may_be_cut(i) ||
                                   (space_.spaced_ends && lone && goes_on_small(i)))) {
            joint = lone ? likely_cut_joint : cut_joint;
        } else if (text.ends_with('/') && text.size() > 1 && text[text.size() - 2] != ' ' &&
                   !spaced) {
            return;  // "and/" goes on without a space
        }
        if (joint == ' ') {
            part();
            return;
        }
        text += joint;
        token_.jointed = true;
    }

    // A comma or the like begins the line: the column had no room for it.
    bool closes(std::size_t i) const {
        const std::string& first = words_[word_of(i)].text;
        return std::string_view(",;.!?)").find(first.front()) != std::string_view::npos &&
               first.find_first_of("0123456789") == std::string::npos;
    }

    // "September 2024 –" at the end of the line above; "long –" may go on with "term".
    bool is_open_range(std::string_view text, std::size_t i) const {
        const bool dash = text.ends_with(" -") || text.ends_with(" \u2013");
        if (!dash) return false;
        const char32_t first = first_code_point(words_[word_of(i)].text);
        return is_upper(first) || is_digit(first);
    }

    static bool ends_with_dash(std::string_view text) {
        return text.ends_with("\xE2\x80\x93") || text.ends_with("\xE2\x80\x94");
    }

    // Small letters on both sides of the line's end.
    bool goes_on_small(std::size_t i) const {
        const char32_t before = last_code_point(words_[last_word_].text);
        const char32_t behind = first_code_point(words_[word_of(i)].text);
        return is_letter(before) && is_letter(behind) && !is_upper(before) && !is_upper(behind);
    }

    bool may_be_cut(std::size_t i) const {
        const double limit =
            std::max(space_.right, std::min(space_.edge, space_.right + 0.5 * lines_[i].size));
        return limit - facts_[i - 1].right <
               std::max(tolerances.cut_room * lines_[i].size, 1.2 * facts_[i].first_character);
    }

    void close() {
        if (!open_) return;
        open_ = false;
        end_token();
        std::string& text = current_.paragraph.text;
        if (text.ends_with(soft_hyphen))
            text.replace(text.size() - soft_hyphen.size(), soft_hyphen.size(), "-");
        if (text.empty() && current_.paragraph.marker.empty()) return;
        result_.paragraphs.push_back(std::move(current_));
    }

    // Bullets further to the right belong to inner lists.
    void set_levels() {
        std::vector<double> lefts;
        for (const FlowParagraph& flow : result_.paragraphs) {
            if (flow.paragraph.list_level == 0) continue;
            const auto same = std::find_if(lefts.begin(), lefts.end(), [&](double x) {
                return std::fabs(x - flow.box.left) < 0.6 * flow.size;
            });
            if (same == lefts.end()) lefts.push_back(flow.box.left);
        }
        std::sort(lefts.begin(), lefts.end());
        for (FlowParagraph& flow : result_.paragraphs) {
            if (flow.paragraph.list_level == 0) continue;
            int level = 1;
            for (std::size_t k = 1; k < lefts.size(); ++k)
                level += flow.box.left > lefts[k] - 0.6 * flow.size ? 1 : 0;
            flow.paragraph.list_level = level;
        }
    }

    const std::vector<TextLine>& lines_;
    std::span<const PageWord> words_;
    std::span<const TextStyle> styles_;
    const FlowSpace& space_;
    std::vector<LineFacts> facts_;
    double least_step_ = 0;
    FlowResult result_;
    FlowParagraph current_;
    std::size_t start_ = 0;
    std::size_t last_word_ = 0;
    Token token_;
    bool trust_tags_ = false;
    bool open_ = false;
    bool fresh_ = false;
};

}  // namespace

FlowResult flow_of(const std::vector<TextLine>& lines, std::span<const PageWord> words,
                   std::span<const TextStyle> styles, const FlowSpace& space) {
    return Flow(lines, words, styles, space).run();
}

}  // namespace actionplan::pdf
