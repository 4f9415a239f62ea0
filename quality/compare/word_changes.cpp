#include "quality/compare/word_changes.h"

#include <algorithm>
#include <cstdint>
#include <span>

#include "quality/plain_text.h"

namespace actionplan {

namespace {

using Words = std::vector<std::string_view>;
using WordSpan = std::span<const std::string_view>;

Words parted_words(std::string_view text) {
    constexpr std::string_view spaces = " \n\t\r";
    Words words;
    for (std::size_t at = text.find_first_not_of(spaces); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(spaces, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(spaces, end);
    }
    return words;
}

// Words of one fate after another.
class Runs {
 public:
    void add(WordFate fate, WordSpan words) {
        if (words.empty()) return;
        if (runs_.empty() || runs_.back().fate != fate) runs_.push_back({fate, {}});
        runs_.back().words.insert(runs_.back().words.end(), words.begin(), words.end());
    }

    std::vector<WordRun> joined() const {
        std::vector<WordRun> texts;
        for (const Run& run : runs_) {
            WordRun text{run.fate, {}};
            for (const std::string_view word : run.words) {
                if (!text.text.empty()) text.text += ' ';
                text.text += word;
            }
            texts.push_back(std::move(text));
        }
        return texts;
    }

    // Between two kept runs first all that was dropped, then all that was added.
    Runs tidied() const {
        Runs tidy;
        Words dropped;
        Words added;
        const auto flush = [&] {
            tidy.add(WordFate::dropped, dropped);
            tidy.add(WordFate::added, added);
            dropped.clear();
            added.clear();
        };
        for (std::size_t i = 0; i < runs_.size(); ++i) {
            const Words& words = runs_[i].words;
            const bool kept = runs_[i].fate == WordFate::kept;
            const bool shred = kept && words.size() == 1 && i > 0 && i + 1 < runs_.size();
            if (kept && !shred) {
                flush();
                tidy.add(WordFate::kept, words);
                continue;
            }
            if (runs_[i].fate != WordFate::added)
                dropped.insert(dropped.end(), words.begin(), words.end());
            if (runs_[i].fate != WordFate::dropped)
                added.insert(added.end(), words.begin(), words.end());
        }
        flush();
        return tidy;
    }

 private:
    struct Run {
        WordFate fate;
        Words words;
    };
    std::vector<Run> runs_;
};

// How many words the rests of both texts have in common, from each pair of positions on.
class CommonWords {
 public:
    CommonWords(WordSpan before, WordSpan after)
        : width_(after.size() + 1), counts_((before.size() + 1) * width_, 0) {
        for (std::size_t i = before.size(); i-- > 0;) {
            for (std::size_t j = after.size(); j-- > 0;) {
                counts_[i * width_ + j] = before[i] == after[j]
                                              ? static_cast<std::uint16_t>(of(i + 1, j + 1) + 1)
                                              : std::max(of(i + 1, j), of(i, j + 1));
            }
        }
    }
    std::uint16_t of(std::size_t i, std::size_t j) const { return counts_[i * width_ + j]; }

 private:
    std::size_t width_;
    std::vector<std::uint16_t> counts_;
};
static_assert(most_compared < 65536, "a count of words must hold them all");

void add_differing(Runs& runs, WordSpan before, WordSpan after) {
    if (std::max(before.size(), after.size()) > most_compared) {
        runs.add(WordFate::dropped, before);
        runs.add(WordFate::added, after);
        return;
    }
    const CommonWords common(before, after);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() && j < after.size()) {
        if (before[i] == after[j]) {
            runs.add(WordFate::kept, before.subspan(i, 1));
            ++i;
            ++j;
        } else if (common.of(i + 1, j) >= common.of(i, j + 1)) {
            runs.add(WordFate::dropped, before.subspan(i++, 1));
        } else {
            runs.add(WordFate::added, after.subspan(j++, 1));
        }
    }
    runs.add(WordFate::dropped, before.subspan(i));
    runs.add(WordFate::added, after.subspan(j));
}

std::vector<WordRun> changes_in_order(WordSpan before, WordSpan after) {
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < shorter && before[head] == after[head]) ++head;
    std::size_t tail = 0;
    while (tail < shorter - head &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    Runs runs;
    runs.add(WordFate::kept, before.first(head));
    add_differing(runs, before.subspan(head, before.size() - head - tail),
                  after.subspan(head, after.size() - head - tail));
    runs.add(WordFate::kept, before.last(tail));
    return runs.tidied().joined();
}

// What was dropped is what was added, seen from the other side, and stands first.
std::vector<WordRun> turned(std::vector<WordRun> runs) {
    for (WordRun& run : runs) {
        if (run.fate != WordFate::kept)
            run.fate = run.fate == WordFate::added ? WordFate::dropped : WordFate::added;
    }
    for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
        if (runs[i].fate == WordFate::added && runs[i + 1].fate == WordFate::dropped)
            std::swap(runs[i], runs[i + 1]);
    }
    return runs;
}

}  // namespace

std::vector<WordRun> word_changes(std::string_view before, std::string_view after) {
    const Words first = parted_words(before);
    const Words second = parted_words(after);
    // Of several ways to set the texts against each other the same one must be taken from either side.
    if (second < first) return turned(changes_in_order(second, first));
    return changes_in_order(first, second);
}

bool same_words(std::string_view before, std::string_view after) {
    const auto folded = [](std::string_view text) {
        std::string letters;
        for (const char c : text) {
            if (is_word_byte(c)) letters += lower_ascii(c);
        }
        return letters;
    };
    return folded(before) == folded(after);
}

}  // namespace actionplan
