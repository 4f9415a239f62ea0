#include "parse/plan_title.h"

#include <algorithm>
#include <cstddef>
#include <variant>

#include "parse/legend.h"
#include "parse/row_builder.h"
#include "parse/section_title.h"

namespace actionplan {

namespace {

constexpr std::size_t most_title_lines = 12;  // that may be titles

bool has_several_first_headings(const std::vector<Block>& blocks) {
    return std::count_if(blocks.begin(), blocks.end(), [](const Block& block) {
               const auto* const paragraph = std::get_if<Paragraph>(&block);
               return paragraph != nullptr && paragraph->heading_level == 1;
           }) > 1;
}

}  // namespace

std::string plan_title(const std::vector<Block>& blocks,
                       const std::vector<TableReading>& readings) {
    const bool several = has_several_first_headings(blocks);
    std::string best;
    int best_rank = 0;
    bool best_runs = false;
    std::size_t looked_at = 0;
    std::size_t table = 0;
    for (const Block& block : blocks) {
        const auto* const paragraph = std::get_if<Paragraph>(&block);
        if (paragraph == nullptr) {
            if (readings[table++].actions) break;
            continue;
        }
        const bool may_be = paragraph->role == Role::body || paragraph->role == Role::page_header;
        if (!may_be || !looks_like_title(paragraph->text) ||
            section_title(paragraph->text).is_numbered() || legend_of(*paragraph))
            continue;
        if (++looked_at > most_title_lines) break;
        // What runs over the pages may be a marking, a date or a short form: it is the title where nothing else is.
        const bool runs = paragraph->role == Role::page_header;
        if (runs && !best.empty() && !best_runs) continue;
        const int rank = title_rank(*paragraph, several);
        const bool first_of_body = best_runs && !runs && rank > 0;
        if (first_of_body || rank > best_rank) {
            best_runs = runs;
            best = paragraph->text;
            best_rank = rank;
        }
    }
    return best;
}

}  // namespace actionplan
