// Counts the numbered paragraphs of one story of a document, as Word does when it lays them out.
//
// Takes    the list and level of each numbered paragraph, in order.
// Gives    what Word prints before it. Lists that share an abstract list share its counts; a list's start override
//          holds where the list first counts. A level that is skipped counts once, so that what follows "1.1" on the
//          first level is "2".
// Units    levels from 0.
// Source   ECMA-376 part 1, 17.9.2-17.9.11; Microsoft's article Q110380 for the skipped level.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "extract/word/numbering.h"

namespace actionplan {

struct ListNumber {
    std::string text;     // "1.2", "•"; empty when the level shows nothing
    bool bullet = false;  // the same for every paragraph
    bool joined = false;  // nothing stands between it and the paragraph's text

    bool operator==(const ListNumber&) const = default;
};

class ListCounters {
 public:
    explicit ListCounters(const Numbering& numbering) : numbering_(&numbering) {}

    // nullopt when the document has no such list.
    std::optional<ListNumber> next(int list, int level);

 private:
    struct Count {
        int value = 0;
        bool begun = false;
        bool restarts = false;
    };
    using Counts = std::array<Count, list_levels>;

    void advance(Counts& counts, int list, int level);
    void begin_levels_above(Counts& counts, int list, int level);
    void restart_levels_below(Counts& counts, int list, int level) const;
    std::string printed(const Counts& counts, int list, const NumberLevel& format, int level) const;

    const Numbering* numbering_;
    std::map<int, Counts> counts_;                  // by abstract list
    std::set<std::pair<int, int>> overrides_used_;  // list and level
};

}  // namespace actionplan
