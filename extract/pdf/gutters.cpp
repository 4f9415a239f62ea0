#include "extract/pdf/gutters.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

#include "extract/pdf/boxes.h"
#include "extract/pdf/characters.h"
#include "extract/pdf/extent.h"

namespace actionplan::pdf {
namespace {

struct GutterTolerances {
    double ink_gap = 0.45;  // of the type size: words nearer than this are one ink
    double narrow = 0.55;   // of the type size: narrowest gutter when many lines agree
    double wide = 1.0;      // the same when few do
    int many_lines = 4;
    double clear = 2.0;  // of the type size: a gap this wide beside text parts columns for certain
    double aligned = 0.6;  // share of the lines whose text behind a narrower gutter must be aligned
    double same_edge = 1.6;  // points between aligned edges
    double crossing = 0.2;   // share of lines that may reach over a gutter
    double crossing_beside =
        0.5;              // lines that reach over a gutter, of those with text close on both sides
    double space = 0.12;  // of the type size: the least space between words
    double same_start = 0.6;  // points between the starts of text in one column
    double touching =
        -0.05;  // of the type size: the least gap between the text of a full cell and the next
    std::size_t least_cells = 4;   // begin at one place behind a gap, for a column without padding
    std::size_t cells_share = 10;  // as many lines have one of them, at most
    std::size_t most_candidates = 100;  // that are looked at
    double larger = 1.15;               // ratio of a title's type to that of most lines
    double trim = 2.8;         // points between columns without padding, as far as ink is asked
    double all_aligned = 0.9;  // share of the lines whose text begins right behind a narrow gutter
    double bin = 0.5;          // points: resolution of the search
    double widest_page = 20000;
};
constexpr GutterTolerances tolerances;

class Ink {
 public:
    Ink(double left, double right)
        : left_(left), count_(static_cast<std::size_t>((right - left) / tolerances.bin) + 2, 0) {}

    std::size_t bin(double x) const {
        const double at =
            std::clamp((x - left_) / tolerances.bin, 0.0, static_cast<double>(count_.size() - 1));
        return static_cast<std::size_t>(at);
    }
    double x(std::size_t bin) const { return left_ + static_cast<double>(bin) * tolerances.bin; }
    void add(const Chunk& chunk, int amount) {
        for (std::size_t i = bin(chunk.left), end = bin(chunk.right); i <= end; ++i)
            count_[i] += amount;
    }
    const std::vector<int>& count() const { return count_; }

 private:
    double left_;
    std::vector<int> count_;
};

struct Zone {
    std::size_t from = 0;
    std::size_t to = 0;  // last bin
};

// Where more than `allowed` lines have ink.
std::vector<Zone> zones_of(const std::vector<int>& count, int allowed) {
    std::vector<Zone> zones;
    for (std::size_t i = 0; i < count.size(); ++i) {
        if (count[i] <= allowed) continue;
        if (!zones.empty() && i - zones.back().to <= 3)
            zones.back().to = i;
        else
            zones.push_back({i, i});
    }
    return zones;
}

int zones_under(const std::vector<Zone>& zones, std::size_t from, std::size_t to) {
    int under = 0;
    for (const Zone& zone : zones) {
        if (std::min(zone.to, to) >= std::max(zone.from, from) + 3) ++under;
    }
    return under;
}

// A text alone on its line reaches out on both sides of a column, up to the next one: "Million bushels" over three columns of
// which the middle one stands below it.
bool reaches_to_next(const std::vector<Zone>& zones, std::size_t from, std::size_t to,
                     std::size_t narrow) {
    for (std::size_t i = 1; i < zones.size(); ++i) {
        if (zones[i].to < from || zones[i].from > to) continue;
        const bool over = from + 3 < zones[i].from && to > zones[i].to + 3;
        const bool to_next = i + 1 < zones.size() && to + narrow > zones[i + 1].from;
        return over && (to_next || from < zones[i - 1].to + narrow);
    }
    return false;
}

bool only_bullets(const std::vector<std::vector<Chunk>>& lines, double left, double right) {
    bool any = false;
    for (const std::vector<Chunk>& line : lines) {
        for (const Chunk& chunk : line) {
            if (chunk.left < left || chunk.right > right) continue;
            if (!chunk.bullet) return false;
            any = true;
        }
    }
    return any;
}

int lines_on_both_sides(const std::vector<std::vector<Chunk>>& lines, const Gutter& gutter) {
    int both = 0;
    for (const std::vector<Chunk>& line : lines) {
        bool before = false;
        bool behind = false;
        for (const Chunk& chunk : line) {
            before = before || chunk.right <= gutter.middle();
            behind = behind || chunk.left >= gutter.middle();
        }
        both += before && behind ? 1 : 0;
    }
    return both;
}

// Text stands right behind the gutter on nearly all lines that have some before it and next behind it, wherever that before
// it ends: the same words below each other have a space in line, too.
bool begins_in_line(const std::vector<std::vector<Chunk>>& lines, const Gutter& gutter,
                    double behind) {
    int both = 0;
    int aligned = 0;
    Extent ends;
    for (const std::vector<Chunk>& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            if (line[i - 1].right > gutter.from + 1 || line[i].left < gutter.to - 1 ||
                line[i].left > behind)
                continue;
            ++both;
            ends.add(line[i - 1].right, line[i - 1].right);
            aligned += line[i].left < gutter.to + tolerances.same_edge ? 1 : 0;
        }
    }
    return both >= tolerances.many_lines && ends.to - ends.from > tolerances.same_edge &&
           static_cast<double>(aligned) >= tolerances.all_aligned * static_cast<double>(both);
}

// Text beside a gutter: where it ends before it and what follows behind, for lines that have both.
struct Beside {
    double before = 0;
    double left = 0;
    double right = 0;
};

// How many of the sorted values lie closest together.
std::size_t most_alike(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    std::size_t most = 0;
    std::size_t first = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        while (values[i] - values[first] > tolerances.same_edge) ++first;
        most = std::max(most, i - first + 1);
    }
    return most;
}

// Most lines have text on one side only: cells that end sooner, or are set in the middle of their row. Prose has both.
bool only_one_side(const std::vector<std::vector<Chunk>>& lines, const Gutter& gutter,
                   double before, double behind) {
    int left_only = 0;
    int right_only = 0;
    int both = 0;
    for (const std::vector<Chunk>& line : lines) {
        bool left = false;
        bool right = false;
        for (const Chunk& chunk : line) {
            left = left || (chunk.right <= gutter.from + 1 && chunk.right > before);
            right = right || (chunk.left >= gutter.to - 1 && chunk.left < behind);
        }
        both += left && right ? 1 : 0;
        left_only += left && !right ? 1 : 0;
        right_only += right && !left ? 1 : 0;
    }
    return left_only > 1 && right_only > 1 && left_only + right_only > both;
}

// Spaces of justified text may stand below each other by chance; columns have aligned edges or wide gaps.
bool parts_columns(const std::vector<std::vector<Chunk>>& lines, const Gutter& gutter,
                   double before, double behind, double size) {
    int crossing = 0;
    std::vector<Beside> beside;
    for (const std::vector<Chunk>& line : lines) {
        for (const Chunk& chunk : line)
            crossing += chunk.left < gutter.from && chunk.right > gutter.to ? 1 : 0;
        for (std::size_t i = 1; i < line.size(); ++i) {
            const Chunk& left = line[i - 1];
            const Chunk& right = line[i];
            if (left.right > gutter.from + 1 || right.left < gutter.to - 1) continue;
            if (left.right < before || right.left > behind) continue;
            beside.push_back({left.right, right.left, right.right});
        }
    }
    if (crossing == 0 && only_one_side(lines, gutter, before, behind)) return true;
    if (beside.empty()) return crossing == 0;
    if (crossing > 0 && static_cast<double>(crossing) >
                            tolerances.crossing_beside * static_cast<double>(beside.size()))
        return false;
    std::vector<double> lefts;
    std::vector<double> rights;
    std::vector<double> middles;
    double widest = 0;
    for (const Beside& pair : beside) {
        widest = std::max(widest, pair.left - pair.before);
        lefts.push_back(pair.left);
        rights.push_back(pair.right);
        middles.push_back((pair.left + pair.right) / 2);
    }
    if (widest > tolerances.clear * size) return true;
    const std::size_t most = std::max({most_alike(lefts), most_alike(rights), most_alike(middles)});
    return beside.size() >= 2 &&
           static_cast<double>(most) >= tolerances.aligned * static_cast<double>(beside.size());
}

// Whether many lines have a chunk that begins at x, with a gap before it.
class Starts {
 public:
    explicit Starts(const std::vector<std::vector<Chunk>>& lines)
        : least_(std::max<std::size_t>(3, lines.size() / 10)) {
        for (const std::vector<Chunk>& line : lines) {
            for (std::size_t i = 1; i < line.size(); ++i) {
                if (!line[i].bullet && !line[i - 1].bullet) ++counts_[std::lround(line[i].left)];
            }
        }
    }
    bool many(double x) const {
        std::size_t near = 0;
        for (long at = std::lround(x) - 1; at <= std::lround(x) + 1; ++at) {
            const auto count = counts_.find(at);
            near += count == counts_.end() ? 0 : count->second;
        }
        return near >= least_;
    }

 private:
    std::size_t least_;
    std::map<long, std::size_t> counts_;
};

// Words of the line run over x, and none begins there.
bool runs_over(double x, const TextLine& line, std::span<const PageWord> words,
               const std::vector<Chunk>& chunks) {
    const bool over = std::any_of(chunks.begin(), chunks.end(), [&](const Chunk& chunk) {
        return chunk.left < x - 1 && chunk.right > x + 1;
    });
    return over && std::none_of(line.words.begin(), line.words.end(), [&](std::size_t index) {
               return std::fabs(words[index].box.left - x) < tolerances.same_start;
           });
}

// Where columns without padding begin: many texts begin there behind a gap, wherever the text before them ends, and none
// runs over it, though text before it may touch it.
std::vector<double> column_starts(const std::vector<const TextLine*>& lines,
                                  std::span<const PageWord> words,
                                  const std::vector<std::vector<Chunk>>& chunks) {
    std::vector<Beside> gaps;
    for (const std::vector<Chunk>& line : chunks) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            if (!line[i].bullet && !line[i - 1].bullet)
                gaps.push_back({line[i - 1].right, line[i].left, line[i].right});
        }
    }
    std::sort(gaps.begin(), gaps.end(),
              [](const Beside& a, const Beside& b) { return a.left < b.left; });
    const std::size_t least =
        std::max(tolerances.least_cells, lines.size() / tolerances.cells_share);
    std::vector<double> starts;
    std::size_t candidates = 0;
    for (std::size_t i = 0; i < gaps.size() && candidates < tolerances.most_candidates;) {
        std::size_t end = i;
        Extent ends;
        for (; end < gaps.size() && gaps[end].left - gaps[i].left < tolerances.same_start; ++end)
            ends.add(gaps[end].before, gaps[end].before);
        const double x = gaps[(i + end) / 2].left;
        std::size_t over = 0;  // lines of one text: they may be titles
        bool column = end - i >= least && ends.to - ends.from > tolerances.same_edge;
        candidates += column ? 1U : 0U;
        for (std::size_t k = 0; column && k < lines.size(); ++k) {
            if (!runs_over(x, *lines[k], words, chunks[k])) continue;
            column = chunks[k].size() == 1 && ++over * 4 <= end - i;
        }
        if (column) starts.push_back(x);
        i = end;
    }
    // Two columns are soon found in any text.
    if (starts.size() < 2) return {};
    return starts;
}

// Text before a column without padding ends there at the latest.
void part_at(const std::vector<double>& starts, const TextLine& line,
             std::span<const PageWord> words, std::vector<Chunk>& chunks) {
    for (const double x : starts) {
        for (std::size_t i = 0; i < chunks.size(); ++i) {
            if (chunks[i].left > x - tolerances.trim) break;
            if (chunks[i].right < x - tolerances.trim) continue;
            const bool over = chunks[i].right > x + 1;
            if (over && (chunks.size() == 1 || runs_over(x, line, words, chunks))) break;
            if (over)
                chunks.insert(chunks.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                              {x, chunks[i].right, false});
            chunks[i].right = x - tolerances.trim;
            break;
        }
    }
}

bool at_start(const Gutter& gutter, const std::vector<double>& starts) {
    return std::any_of(starts.begin(), starts.end(),
                       [&](double x) { return std::fabs(gutter.to - x) <= tolerances.same_start; });
}

// No wider than it is for certain: text before it may end right there.
void keep_to_start(Gutter& gutter, const std::vector<double>& starts) {
    if (gutter.to - gutter.from > tolerances.trim + 2 * tolerances.bin) return;
    for (const double x : starts) {
        if (std::fabs(gutter.to - x) > tolerances.same_start) continue;
        gutter.to = x;
        gutter.from = x - tolerances.same_start;
        return;
    }
}

// Text that fills its column stands a mere space away from that of the next: parted where columns begin elsewhere.
std::vector<Chunk> chunks_by_starts(const TextLine& line, std::span<const PageWord> words,
                                    const Starts& starts) {
    std::vector<Chunk> whole = chunks_of(line, words, tolerances.ink_gap);
    if (whole.size() < 2) return whole;  // a band, or running text
    std::vector<Chunk> chunks;
    for (const Chunk& chunk : whole) {
        chunks.push_back(chunk);
        double end = chunk.left;
        for (const std::size_t index : line.words) {
            const BoundingBox& box = words[index].box;
            if (box.left < chunk.left || box.right > chunk.right) continue;
            const bool begins = box.left - end > tolerances.space * line.size && end > chunk.left &&
                                starts.many(box.left);
            if (begins && !chunks.back().bullet) {
                const double right = chunks.back().right;
                chunks.back().right = end;
                chunks.push_back({box.left, right, false});
            }
            end = box.right;
        }
    }
    return chunks;
}

}  // namespace

bool is_currency_sign(std::string_view word) {
    return word == "$" || word == "\u00A3" || word == "\u20AC";
}

std::vector<Chunk> chunks_of(const TextLine& line, std::span<const PageWord> words, double gap) {
    std::vector<Chunk> chunks;
    bool sign = false;  // of a currency, set apart from the figure behind it
    for (const std::size_t index : line.words) {
        const PageWord& word = words[index];
        const BoundingBox box = upright(word.box, line.direction);
        const bool near =
            !chunks.empty() && !chunks.back().bullet &&
            (sign || box.left - chunks.back().right <= gap * std::max(word.size, 4.0));
        sign = !near && is_currency_sign(word.text);
        if (near) {
            chunks.back().right = std::max(chunks.back().right, box.right);
        } else {
            chunks.push_back({box.left, box.right,
                              is_bullet(word.text) || word.text == "-" || word.text == "o"});
        }
    }
    return chunks;
}

bool crosses(const TextLine& line, std::span<const PageWord> words, const Gutter& gutter) {
    const std::vector<Chunk> chunks = chunks_of(line, words, tolerances.ink_gap);
    for (const Chunk& chunk : chunks) {
        if (chunk.left >= gutter.middle() - 1 || chunk.right <= gutter.middle() + 1) continue;
        // Not when one word ends before the gap and another begins where the text behind it does.
        double end = chunk.left;
        bool parted = false;
        for (const std::size_t index : line.words) {
            const BoundingBox& box = words[index].box;
            if (box.left < chunk.left || box.right > chunk.right) continue;
            const double off = std::fabs(box.left - gutter.to);
            const double least =
                off < tolerances.same_start ? tolerances.touching : tolerances.space;
            parted = parted || (end <= gutter.to + tolerances.same_start && end > chunk.left &&
                                off < tolerances.same_edge && box.left - end > least * line.size);
            end = box.right;
        }
        if (!parted || chunks.size() < 2) return true;
    }
    return false;
}

std::vector<Gutter> gutters_of(const std::vector<TextLine>& lines,
                               std::span<const PageWord> words) {
    std::vector<std::vector<Chunk>> chunks;
    double left = tolerances.widest_page;
    double right = 0;
    std::vector<double> sizes;
    std::vector<const TextLine*> level;
    for (const TextLine& line : lines) {
        if (line.direction != Direction::right) continue;
        level.push_back(&line);
        chunks.push_back(chunks_of(line, words, tolerances.ink_gap));
        for (const Chunk& chunk : chunks.back()) {
            left = std::min(left, chunk.left);
            right = std::max(right, chunk.right);
        }
        sizes.push_back(line.size);
    }
    if (chunks.size() < 2 || right - left < 10 || right - left > tolerances.widest_page) return {};
    std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2),
                     sizes.end());
    const double size = sizes[sizes.size() / 2];
    const Starts starts(chunks);
    const std::vector<double> columns = column_starts(level, words, chunks);
    for (std::size_t i = 0; i < level.size(); ++i) {
        chunks[i] = chunks_by_starts(*level[i], words, starts);
        if (level[i]->size > tolerances.larger * size) continue;  // a title
        part_at(columns, *level[i], words, chunks[i]);
    }
    Ink ink(left, right);
    for (const std::vector<Chunk>& line : chunks) {
        for (const Chunk& chunk : line) ink.add(chunk, 1);
    }
    const int total = static_cast<int>(chunks.size());
    const int allowed = total < 5 ? 0 : static_cast<int>(tolerances.crossing * total);
    const std::vector<Zone> dense = zones_of(ink.count(), allowed);
    const auto narrow = static_cast<std::size_t>(tolerances.narrow * size / tolerances.bin);
    for (const std::vector<Chunk>& line : chunks) {
        for (const Chunk& chunk : line) {
            const std::size_t from = ink.bin(chunk.left);
            const std::size_t to = ink.bin(chunk.right);
            const bool over = zones_under(dense, from, to) > 1 ||
                              (line.size() == 1 && reaches_to_next(dense, from, to, narrow));
            if (allowed > 0 && over) ink.add(chunk, -1);
        }
    }
    std::vector<Gutter> gutters;
    const std::vector<Zone> inked = zones_of(ink.count(), 0);
    double column_left = left;
    for (std::size_t i = 1; i < inked.size(); ++i) {
        Gutter gutter{ink.x(inked[i - 1].to + 1), ink.x(inked[i].from), 0, 0};
        gutter.lines = lines_on_both_sides(chunks, gutter);
        const double behind = i + 1 < inked.size() ? ink.x(inked[i].to + 1) : right + 1;
        double least = gutter.lines >= tolerances.many_lines ? tolerances.narrow : tolerances.wide;
        if (at_start(gutter, columns) || begins_in_line(chunks, gutter, behind))
            least = tolerances.space;
        if (gutter.to - gutter.from < least * size || gutter.lines < 1) continue;
        if (only_bullets(chunks, column_left - 1, gutter.from + 1)) continue;
        if (!parts_columns(chunks, gutter, ink.x(inked[i - 1].from) - 1, behind, size)) continue;
        column_left = gutter.to;
        keep_to_start(gutter, columns);
        gutters.push_back(gutter);
    }
    return gutters;
}

}  // namespace actionplan::pdf
