#include "parse/outside.h"

#include <utility>

#include "parse/row_builder.h"

namespace actionplan {

OutsideKind outside_kind_of(Role role) {
    switch (role) {
        case Role::body:
            return OutsideKind::note;
        case Role::page_header:
            return OutsideKind::page_header;
        case Role::page_footer:
            return OutsideKind::page_footer;
        case Role::footnote:
            return OutsideKind::footnote;
        case Role::endnote:
            return OutsideKind::endnote;
        case Role::comment:
            return OutsideKind::comment;
        case Role::text_box:
            return OutsideKind::text_box;
        case Role::caption:
            return OutsideKind::caption;
        case Role::furniture:
            return OutsideKind::furniture;
    }
    return OutsideKind::note;
}

void put_outside(OutsideKind kind, std::string text, const Place& place, Draft& draft) {
    if (!text.empty()) draft.outside.push_back({kind, std::move(text), place});
}

void put_rows_outside(const TableReading& reading, const Segment& segment, Draft& draft) {
    for (std::size_t at = segment.first; at < segment.behind; ++at) {
        const ResolvedRow& row = reading.grid[at];
        put_outside(OutsideKind::table, row_text(row), row.row->place, draft);
    }
}

}  // namespace actionplan
