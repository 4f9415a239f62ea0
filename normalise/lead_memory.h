// Lead cells that were read before: plans say the same few leads over and over.
//
// What it gives is what read_leads gives for the same words, key and scope; `clear` it when key or scope change.
#pragma once

#include <span>
#include <string>
#include <unordered_map>

#include "normalise/leads.h"

namespace actionplan {

class LeadMemory {
 public:
    const LeadNames& read(std::span<const TextBlock> blocks, const KnownNames& known,
                          const RegisterScope& scope);
    void clear() { names_.clear(); }

 private:
    std::unordered_map<std::string, LeadNames>
        names_;  // by the words, blocks parted by line breaks
};

}  // namespace actionplan
