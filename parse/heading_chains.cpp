#include "parse/heading_chains.h"

#include <cstddef>
#include <optional>
#include <variant>

#include "parse/section_title.h"

namespace actionplan {

namespace {

// How many times tables of actions begin anew under a heading.
std::size_t stretches_of_actions(const std::vector<Block>& blocks,
                                 const std::vector<TableReading>& readings,
                                 const HeadingLevels& levels) {
    std::size_t stretches = 0;
    std::size_t table = 0;
    bool heading = true;
    for (const Block& block : blocks) {
        if (const auto* const paragraph = std::get_if<Paragraph>(&block)) {
            heading = heading || levels.level_of(*paragraph).has_value();
        } else if (readings[table++].actions) {
            stretches += heading ? 1U : 0U;
            heading = false;
        }
    }
    return stretches;
}

}  // namespace

std::vector<HeadingChain> chains_of(const std::vector<Block>& blocks,
                                    const std::vector<TableReading>& readings,
                                    const HeadingLevels& levels, HeadingChain& chain) {
    std::vector<HeadingChain> chains;
    const bool one_stretch = stretches_of_actions(blocks, readings, levels) == 1;
    std::size_t table = 0;
    constexpr int none = -1;
    int just_above = none;  // level of the heading that nothing stands below yet
    for (const Block& block : blocks) {
        if (std::holds_alternative<Table>(block)) {
            const bool actions = readings[table++].actions;
            // The heading of a table of members or versions says nothing about the one table of actions further down.
            if (!actions && one_stretch && just_above != none) chain.erase(just_above);
            if (actions) chains.push_back(chain);
            just_above = none;
            continue;
        }
        const auto& paragraph = std::get<Paragraph>(block);
        const auto level = levels.level_of(paragraph);
        just_above = section_title(paragraph.text).is_numbered() ? none : level.value_or(none);
        if (!level) continue;
        chain.erase(chain.lower_bound(*level), chain.end());
        chain[*level] = paragraph.text;
    }
    return chains;
}

}  // namespace actionplan
