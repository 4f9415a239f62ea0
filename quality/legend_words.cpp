#include "quality/legend_words.h"

#include <set>

#include "quality/plain_text.h"
#include "schema/vocabulary.h"

namespace actionplan {

std::string legend_words(const Plan& plan) {
    std::set<std::string> entries;
    for (const LegendEntry& entry : plan.legend) {
        if (entry.value)
            entries.insert(std::string(to_text(*entry.value)) + ": " + folded_ascii(entry.meaning));
    }
    std::string joined;
    for (const std::string& entry : entries) joined += (joined.empty() ? "" : "; ") + entry;
    return joined;
}

}  // namespace actionplan
