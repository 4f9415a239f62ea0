#include "normalise/lead_memory.h"

#include <utility>

namespace actionplan {

namespace {

constexpr std::size_t most_cells = 2000;  // then it starts anew, so that memory stays flat

}  // namespace

const LeadNames& LeadMemory::read(std::span<const TextBlock> blocks, const KnownNames& known,
                                  const RegisterScope& scope) {
    std::string words;
    for (const TextBlock& block : blocks) {
        words += block.text;
        words += '\n';
    }
    const auto found = names_.find(words);
    if (found != names_.end()) return found->second;
    if (names_.size() >= most_cells) names_.clear();
    return names_.emplace(std::move(words), read_leads(blocks, known, scope)).first->second;
}

}  // namespace actionplan
