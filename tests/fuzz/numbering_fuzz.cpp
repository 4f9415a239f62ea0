// Any bytes as a numbering.xml, and a walk through its lists: numbers that are bounded, or none.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "extract/word/list_counters.h"

using namespace actionplan;

// The first two bytes lead the walk, the rest is the part.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t longest_number = 40;  // of one level, in a format that Word has
    if (size < 2) return 0;
    const std::string xml(data + 2, data + size);
    Result<Numbering> read = read_numbering("word/numbering.xml", xml, {});
    if (!read) return 0;
    Numbering numbering = std::move(read).value();
    numbering.resolve_links([](const std::string&) { return std::optional<int>(1); });
    ListCounters counters(numbering);
    unsigned step = data[0] * 256U + data[1];
    for (int times = 0; times < 100; ++times) {
        step = step * 1103515245U + 12345U;
        for (const auto& [list, unused] : numbering.lists) {
            const int level = static_cast<int>(step >> 16) % (list_levels + 1);
            const auto number = counters.next(list, level);
            if (number && number->text.size() > xml.size() * longest_number + longest_number)
                std::abort();
        }
    }
    return 0;
}
