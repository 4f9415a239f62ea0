// Counts the words of a page as they stream by, before paragraphs and cells are made of them.
//
// Takes    pieces of visible text; a word may run over pieces, not over a boundary.
#pragma once

#include <string>
#include <string_view>

#include "extract/word_tally.h"

namespace actionplan {

class VisibleWords {
 public:
    void text(std::string_view piece) { pending_ += piece; }

    // Where a line ends.
    void boundary() {
        pending_ += ' ';
        if (pending_.size() > enough) count();
    }

    // All that came; nothing may follow.
    const WordTally& words() {
        count();
        return words_;
    }

 private:
    static constexpr std::size_t enough = 512;  // few enough that most are plain ASCII

    void count();

    std::string pending_;
    WordTally words_;
};

}  // namespace actionplan
