#include "extract/pdf/row_splits.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "extract/pdf/boxes.h"
#include "extract/pdf/gutters.h"

namespace actionplan::pdf {
namespace {

// Votes for and against a new row; above zero it begins.
struct RowVotes {
    double fits =
        1.0;  // the first word of the line would have fitted on the line above, in one column
    double wraps = -1.0;        // it would not: the line goes on
    double begins = 0.5;        // the column was empty above
    double first_column = 1.0;  // the first column has text
    double no_first_column = -1.5;
    double number = 3.0;  // the first column has a number, as in all rows of the table
    double no_number = -3.0;
    double wide_gap = 2.0;        // the gap above is wider than most
    double narrow_gap = -1.5;     // it is not, though others are
    double blank_line = 3.0;      // a blank line or more above, though other lines stand close
    double blank = 0.9;           // of the type size: least height of a blank line
    double no_blank_line = -1.0;  // none, though blank lines part the other rows
    double overlaps = -4.0;       // the lines overlap: cells set at different heights of one row
    double between_rows = 0.45;   // of the type size: least blank space of rows set in the middle
    double wide = 1.35;           // of the least distance of lines
    double space = 0.3;           // of the type size: a space and a little doubt
    double mostly = 0.6;  // share of the columns that must hold text for a split between ruled rows
};
constexpr RowVotes votes;

struct Piece {
    bool present = false;
    double left = 0;
    double right = 0;
    double first_word = 0;
    int words = 0;
    bool number = false;  // nothing but one number or a sign that stands for none
};

bool numeric(std::string_view word) {
    if (word == "-" || word == "\xE2\x80\x93" || word == ":" || word == "n.a." || word == "n/a")
        return true;
    return std::count_if(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }) *
                   2 >
               static_cast<std::ptrdiff_t>(word.size()) - 2 &&
           word.find_first_of("0123456789") != std::string_view::npos &&
           word.find('/') == std::string_view::npos;
}

class Slab {
 public:
    explicit Slab(const SplitQuestion& question)
        : question_(question), numbered_(question.numbers == Numbers::on_top) {
        for (const TextLine& line : question.lines) pieces_.push_back(pieces_of(line));
        for (std::size_t i = 0; i < pieces_.size(); ++i) spans_.push_back(spanning(i));
        least_step_ = 1e9;
        for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
            if (step(i) > 0.8 * question.lines[i].size)
                least_step_ = std::min(least_step_, step(i));
        }
        std::size_t filled = 0;
        for (std::size_t i = 0; i + 1 < pieces_.size(); ++i)
            wide_gaps_ += step(i) > votes.wide * least_step_ ? 1U : 0U;
        for (std::size_t i = 0; i + 1 < pieces_.size(); ++i)
            packed_ = packed_ || blank(i) < 0.4 * question.lines[i].size;
        std::size_t overlapping = 0;
        for (std::size_t i = 0; i + 1 < pieces_.size(); ++i)
            overlapping += step(i) < 0.75 * question.lines[i].size ? 1U : 0U;
        in_the_middle_ = overlapping > 1 && overlapping * 6 > pieces_.size();
        for (const std::vector<Piece>& line : pieces_) filled += line.front().present ? 1U : 0U;
        keyed_ = filled * 6 >= pieces_.size();
        std::size_t blanks = 0;
        for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
            blanks += blank(i) > votes.blank * question.lines[i].size ? 1U : 0U;
        }
        blanks_tell_ = packed_ && keyed_ && blanks >= 2 && (blanks + 1) * 5 >= filled * 4;
    }

    double step(std::size_t i) const {
        return question_.lines[i + 1].baseline - question_.lines[i].baseline;
    }

    // Between line i and the next.
    double vote(std::size_t i) const {
        const bool blank_line = packed_ && blank(i) > votes.blank * question_.lines[i].size;
        if (label_goes_on(i)) return votes.no_number;
        if (is_heading_between(i + 1)) return votes.number;
        if (i + 2 < pieces_.size() && filled(i) > 1 && label_goes_on(i + 1)) return votes.number;
        if (numbered_ && !pieces_[i + 1].front().present && !blank_line) return votes.no_number;
        if (in_the_middle_ && !numbered_ && blank(i) < votes.between_rows * question_.lines[i].size)
            return votes.overlaps;
        double sum = 0;
        for (std::size_t c = 0; c < pieces_[i].size(); ++c) {
            const Piece& above = pieces_[i][c];
            const Piece& below = pieces_[i + 1][c];
            if (!below.present) continue;
            if (!above.present) {
                sum += votes.begins;
                continue;
            }
            const double room = question_.limits[c] -
                                std::max(above.right, below.left + (above.right - above.left));
            const double needed = below.first_word + votes.space * question_.lines[i].size;
            sum += needed < room || (above.number && below.number) ? votes.fits : votes.wraps;
        }
        if (numbered_)
            sum += pieces_[i + 1].front().present ? votes.number : votes.no_number;
        else if (keyed_)
            sum += pieces_[i + 1].front().present ? votes.first_column : votes.no_first_column;
        if (step(i) < 0.75 * question_.lines[i].size)
            return begins_beside_merged(i) ? votes.number : sum + votes.overlaps;
        if (blank_line) return sum + votes.blank_line;
        if (blanks_tell_) return votes.no_blank_line;
        if (step(i) > votes.wide * least_step_ && wide_gaps_ + 1 < pieces_.size())
            sum += votes.wide_gap;
        else if (step(i) < 1.15 * least_step_ && wide_gaps_ * 5 >= pieces_.size())
            sum += votes.narrow_gap;
        if (spans_[i] && !spans_[i + 1]) sum += votes.fits;
        return sum;
    }

    // A number begins its row beside a line of a cell that reaches over several rows: that line has nothing beside it, in a
    // column that the line above has text in as well.
    bool begins_beside_merged(std::size_t i) const {
        if (!numbered_ || i == 0 || !pieces_[i + 1].front().present || filled(i) != 1) return false;
        const auto only = std::find_if(pieces_[i].begin(), pieces_[i].end(),
                                       [](const Piece& piece) { return piece.present; });
        const auto column = static_cast<std::size_t>(only - pieces_[i].begin());
        return column > 0 && pieces_[i - 1][column].present && filled(i + 1) > 1;
    }

    // Blank space between line i and the next.
    double blank(std::size_t i) const {
        double bottom = question_.lines[i].box.bottom;
        for (std::size_t k = i > 3 ? i - 3 : 0; k < i; ++k)
            bottom = std::max(bottom, question_.lines[k].box.bottom);
        return question_.lines[i + 1].box.top - bottom;
    }

    // A text alone in the middle of the table, over columns that have cells in the line above it and below it.
    bool is_heading_between(std::size_t i) const {
        if (i + 1 >= pieces_.size() || pieces_[i].front().present) return false;
        const std::vector<Chunk> chunks = chunks_of(question_.lines[i], question_.words, 0.45);
        if (chunks.size() != 1) return false;
        for (std::size_t k = 2; k + 1 < question_.xs.size(); ++k) {
            const auto beside = [&](std::size_t line) {
                return pieces_[line][k - 1].present && pieces_[line][k].present &&
                       pieces_[line].front().present && stands_over_both(chunks.front(), line, k);
            };
            if (reaches_over(chunks.front(), k) && beside(i - 1) && beside(i + 1)) return true;
        }
        return false;
    }

    // "Food, seed, and" stands alone, and "industrial" below it with the figures of both.
    bool label_goes_on(std::size_t i) const {
        const std::vector<Piece>& below = pieces_[i + 1];
        if (filled(i) != 1 || !pieces_[i].front().present || !below.front().present) return false;
        const char first = question_.words[question_.lines[i + 1].words.front()].text.front();
        const auto figures = std::count_if(below.begin() + 1, below.end(),
                                           [](const Piece& piece) { return piece.number; });
        return first >= 'a' && first <= 'z' && figures > 0 &&
               static_cast<std::size_t>(figures) + 1 == filled(i + 1);
    }

    // A heading over several columns ends behind line i, or begins there.
    bool parts_heading(std::size_t i) const {
        return spans_[i] ? !spans_[i + 1] : question_.open && spans_[i + 1];
    }

    bool keyed(std::size_t i) const { return pieces_[i].front().present; }

    std::size_t filled(std::size_t i) const {
        return static_cast<std::size_t>(
            std::count_if(pieces_[i].begin(), pieces_[i].end(),
                          [](const Piece& piece) { return piece.present; }));
    }

 private:
    std::vector<Piece> pieces_of(const TextLine& line) const {
        std::vector<Piece> pieces(question_.xs.size() - 1);
        for (const std::size_t index : line.words) {
            const BoundingBox& box = question_.words[index].box;
            const auto above =
                std::upper_bound(question_.xs.begin() + 1, question_.xs.end() - 1, middle_x(box));
            Piece& piece = pieces[static_cast<std::size_t>(above - question_.xs.begin()) - 1];
            if (!piece.present) piece = {true, box.left, box.right, width(box), 0, false};
            piece.right = std::max(piece.right, box.right);
            if (is_currency_sign(question_.words[index].text)) continue;
            piece.number = ++piece.words == 1 && numeric(question_.words[index].text);
        }
        return pieces;
    }

    // One run of words reaches over the edge between two columns that both have text on the next line; of a heading, on any
    // other line.
    bool spanning(std::size_t i) const {
        const bool any_line = question_.heading && question_.open;
        const std::size_t from = any_line ? 0 : i + 1;
        const std::size_t behind = any_line ? pieces_.size() : i + 2;
        for (const Chunk& chunk : chunks_of(question_.lines[i], question_.words, 0.45)) {
            for (std::size_t k = 1; k + 1 < question_.xs.size(); ++k) {
                if (!reaches_over(chunk, k)) continue;
                for (std::size_t other = from; other < std::min(behind, pieces_.size()); ++other) {
                    if (other == i || !pieces_[other][k - 1].present || !pieces_[other][k].present)
                        continue;
                    if (!any_line || stands_over_both(chunk, other, k)) return true;
                }
            }
        }
        return false;
    }

    bool reaches_over(const Chunk& chunk, std::size_t edge) const {
        return chunk.left < question_.xs[edge] - 1 && chunk.right > question_.xs[edge] + 1;
    }

    // A heading wider than its column stands over the middle of that; one of two columns, over both. One of more columns
    // reaches over both edges of those in the middle.
    bool stands_over_both(const Chunk& chunk, std::size_t line, std::size_t edge) const {
        const Piece& before = pieces_[line][edge - 1];
        const Piece& behind = pieces_[line][edge];
        const double middle = (chunk.left + chunk.right) / 2;
        const auto off = [&](double left, double right) {
            return std::fabs(middle - (left + right) / 2);
        };
        if (off(before.left, behind.right) <
            std::min(off(before.left, before.right), off(behind.left, behind.right)))
            return true;
        const bool over_next = edge + 2 < question_.xs.size() && reaches_over(chunk, edge + 1);
        return over_next || (edge > 1 && reaches_over(chunk, edge - 1));
    }

    const SplitQuestion& question_;
    std::vector<std::vector<Piece>> pieces_;
    std::vector<bool> spans_;
    bool numbered_ = false;  // on top of the rows
    double least_step_ = 0;
    std::size_t wide_gaps_ = 0;
    bool keyed_ = false;
    bool blanks_tell_ = false;    // there are about as many blank lines as rows
    bool in_the_middle_ = false;  // lines of cells side by side stand at different heights
    bool packed_ = false;         // some lines stand close
};

// One text behind the first column that goes on with the text right above it: it may be of a cell that reaches into the
// next row.
bool goes_on_alone(const std::vector<TextLine>& lines, std::size_t i,
                   std::span<const PageWord> words, double first_column_end) {
    constexpr double step = 1.4;             // of the type size: most from line to line of one text
    constexpr std::size_t lines_beside = 6;  // that may stand between two lines of it
    const TextLine& line = lines[i];
    const std::vector<Chunk> chunks = chunks_of(line, words, 0.6);
    if (chunks.size() > 1 || chunks.front().left < first_column_end) return false;
    for (std::size_t k = i; k-- > 0 && k + lines_beside >= i;) {
        if (line.baseline - lines[k].baseline > step * line.size) return false;
        for (const Chunk& above : chunks_of(lines[k], words, 0.6)) {
            if (std::fabs(above.left - chunks.front().left) < 1 &&
                line.baseline - lines[k].baseline > 0.5 * line.size)
                return true;
        }
    }
    return false;
}

// Rows whose cells are set in the middle of them end where there is most space between two numbers; none without a number
// or without space.
std::optional<std::vector<double>> splits_between_numbers(const SplitQuestion& question) {
    const std::vector<TextLine>& lines = question.lines;
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const PageWord& first = question.words[lines[i].words.front()];
        if (first.box.right > question.xs[1]) continue;
        const bool heading = numbers.empty() && chunks_of(lines[i], question.words, 0.6).size() > 2;
        if (heading || is_row_label(first.text)) numbers.push_back(i);
    }
    if (numbers.empty()) return std::nullopt;
    std::vector<double> splits;
    for (std::size_t n = 0; n + 1 < numbers.size(); ++n) {
        double bottom = 0;
        double most = 0;
        double at = 0;
        for (std::size_t i = numbers[n]; i < numbers[n + 1]; ++i) {
            bottom = std::max(bottom, lines[i].box.bottom);
            const double space = lines[i + 1].box.top - bottom;
            if (space <= most) continue;
            most = space;
            at = bottom + space / 2;
        }
        if (most == 0) return std::nullopt;
        splits.push_back(at);
    }
    return splits;
}

}  // namespace

bool is_row_label(std::string_view word) {
    constexpr std::size_t longest = 8;
    if (word.empty() || word.size() > longest) return false;
    if (word.find_first_of("0123456789") != std::string_view::npos) return true;
    return word.front() == '(' && word.back() == ')';
}

Numbers numbers_of_rows(const std::vector<TextLine>& lines, std::span<const PageWord> words,
                        double first_column_end) {
    constexpr int least = 3;
    int labels = 0;
    int others = 0;
    int behind_space = 0;
    int spaces = 0;
    double bottom =
        0;  // of the lines above, but for those of cells that may reach into the next row
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const TextLine& line = lines[i];
        const bool space = i == 0 || line.box.top - bottom > 0.6 * line.size;
        if (!goes_on_alone(lines, i, words, first_column_end))
            bottom = std::max(bottom, line.box.bottom);
        spaces += space ? 1 : 0;
        const PageWord& first = words[line.words.front()];
        if (line.direction != Direction::right || middle_x(first.box) > first_column_end) continue;
        const bool alone =
            line.words.size() == 1 || words[line.words[1]].box.right > first_column_end;
        if (!alone || first.box.right > first_column_end || !is_row_label(first.text)) {
            const bool note = chunks_of(line, words, 0.6).front().right > first_column_end + 1;
            others += first.bold || note ? 0 : 1;
            continue;
        }
        // The first may stand right below the heading.
        behind_space += space || labels == 0 ? 1 : 0;
        ++labels;
    }
    if (labels < least || others * 4 > labels) return Numbers::none;
    // A number set in the middle of its row has lines of the row above it.
    const bool on_top = spaces < labels / 2 || behind_space * 3 >= labels * 2;
    return on_top ? Numbers::on_top : Numbers::in_the_middle;
}

std::vector<double> row_splits(const SplitQuestion& question) {
    const std::vector<TextLine>& lines = question.lines;
    if (lines.size() < 2 || question.xs.size() < 3) return {};
    const Slab slab(question);
    std::vector<double> splits;
    if (question.numbers == Numbers::in_the_middle && !question.heading && !question.ruled) {
        if (const auto between = splits_between_numbers(question)) return *between;
    }
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const bool splits_here = question.heading ? slab.parts_heading(i) : slab.vote(i) > 0;
        if (splits_here) splits.push_back((lines[i].box.bottom + lines[i + 1].box.top) / 2);
    }
    if (question.ruled && !question.heading) {
        if (splits.size() + 1 != lines.size() || lines.size() < 3) return {};
        std::size_t filled = 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (slab.filled(i) < 2 || slab.keyed(i) != slab.keyed(0)) return {};
            filled += slab.filled(i);
        }
        if (static_cast<double>(filled) <
            votes.mostly * static_cast<double>(lines.size() * (question.xs.size() - 1)))
            return {};
    }
    return splits;
}

}  // namespace actionplan::pdf
