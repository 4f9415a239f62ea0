// Cells that were read before: plans say the same few leads and times over and over.
//
// What it gives is what `read` gives for the same words; `clear` it when anything else that `read` leans on changes.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>

#include "schema/plan.h"

namespace actionplan {

template <typename Value>
class CellMemory {
 public:
    // The value stays until the next call.
    template <typename Read>
    const Value& value_of(std::span<const TextBlock> blocks, const Read& read) {
        words_.clear();
        for (const TextBlock& block : blocks) {
            words_ += block.text;
            words_ += '\n';
        }
        const auto found = values_.find(words_);
        if (found != values_.end()) return found->second;
        if (values_.size() >= most_cells) values_.clear();
        return values_.emplace(words_, read(blocks)).first->second;
    }

    void clear() { values_.clear(); }

 private:
    static constexpr std::size_t most_cells = 2000;  // then it starts anew, so memory stays flat

    std::string words_;
    std::unordered_map<std::string, Value> values_;  // by the words, blocks parted by line breaks
};

}  // namespace actionplan
