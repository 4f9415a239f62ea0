#include "extract/html/nesting.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace actionplan {

namespace {

constexpr std::size_t most_tags = 6;

struct Tags {
    std::array<Tag, most_tags> tags{};
    std::size_t count = 0;

    constexpr Tags(std::initializer_list<Tag> list) {
        for (const Tag tag : list) tags.at(count++) = tag;
    }
    constexpr bool contains(Tag tag) const {
        for (std::size_t i = 0; i < count; ++i) {
            if (tags.at(i) == tag) return true;
        }
        return false;
    }
};

struct NestingRule {
    Tags starts;
    Tags closes;  // the outermost of these and all in it
    Tags within;  // but nothing beyond the innermost of these
};

// First match.
constexpr std::array nesting_rules{
    NestingRule{{Tag::td, Tag::th},                                                {Tag::td, Tag::th, Tag::caption},          {Tag::table}                                             },
    NestingRule{{Tag::tr},                                                         {Tag::td, Tag::th, Tag::tr, Tag::caption}, {Tag::table}                                             },
    NestingRule{{Tag::thead, Tag::tbody, Tag::tfoot, Tag::colgroup, Tag::caption},
                {Tag::thead, Tag::tbody, Tag::tfoot, Tag::tr, Tag::caption, Tag::colgroup},
                {Tag::table}                                                                                                                                                           },
    NestingRule{{Tag::li},                                                         {Tag::li},                                 {Tag::ul, Tag::ol, Tag::menu, Tag::dir, Tag::td, Tag::th}},
    NestingRule{
                {Tag::dt, Tag::dd},                                                {Tag::dt, Tag::dd},                        {Tag::dl, Tag::td, Tag::th, Tag::ul, Tag::ol}            },
    NestingRule{{Tag::option, Tag::optgroup},                                      {Tag::option},                             {Tag::select}                                            },
};

constexpr Tags paragraph_bounds{Tag::td,    Tag::th,     Tag::caption,
                                Tag::table, Tag::button, Tag::object};

bool closes_paragraph(Tag tag) {
    const bool in_table = tag >= Tag::caption && tag <= Tag::th;
    return (tag >= Tag::header && tag <= Tag::dd && !in_table) || tag == Tag::table;
}

std::size_t outermost(std::span<const Tag> open, const Tags& closes, const Tags& within) {
    std::size_t stay = open.size();
    for (std::size_t i = open.size(); i-- > 0;) {
        if (within.contains(open[i])) break;
        if (closes.contains(open[i])) stay = i;
    }
    return stay;
}

// A heading is closed by the next, unless something else was opened in it that is still open.
std::size_t after_heading(std::span<const Tag> open) {
    for (std::size_t i = open.size(); i-- > 0;) {
        if (heading_level_of(open[i]) > 0) return i;
        if (open[i] < Tag::a && open[i] != Tag::other) break;
    }
    return open.size();
}

}  // namespace

std::size_t open_after_start(std::span<const Tag> open, Tag starts) {
    const auto rule = std::find_if(nesting_rules.begin(), nesting_rules.end(),
                                   [&](const NestingRule& r) { return r.starts.contains(starts); });
    std::size_t stay = open.size();
    if (rule != nesting_rules.end()) stay = outermost(open, rule->closes, rule->within);
    if (closes_paragraph(starts))
        stay = std::min(stay, outermost(open.first(stay), {Tag::p}, paragraph_bounds));
    if (heading_level_of(starts) > 0) stay = std::min(stay, after_heading(open.first(stay)));
    return stay;
}

}  // namespace actionplan
