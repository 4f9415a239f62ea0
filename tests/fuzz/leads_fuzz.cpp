// Any bytes as a lead cell and a key: every name that is read stands in the cell, and none is empty.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "normalise/leads.h"

using namespace actionplan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    KnownNames known;
    known.add({"CC", "Clare County Council", {}});
    known.add({"B & H", "Brook and Hill Partnership Trust", {}});
    RegisterScope scope;
    scope.areas = {"Essex"};
    std::vector<TextBlock> blocks(1);
    for (std::size_t i = 0; i < size; ++i) {
        const char c = static_cast<char>(data[i]);
        if (c == '\n') {
            blocks.emplace_back();
        } else {
            blocks.back().text += c;
        }
    }
    const LeadNames names = read_leads(blocks, known, scope);
    for (const Organisation& body : names.organisations) {
        if (body.text.empty() || body.block >= blocks.size()) std::abort();
    }
    for (const Person& person : names.people) {
        if (person.text.empty() || person.block >= blocks.size()) std::abort();
    }
    return 0;
}
