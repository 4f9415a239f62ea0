#include "extract/text/blank_columns.h"

#include "extract/text/set_table.h"

namespace actionplan {

FoundBlocks BlankColumns::read(const BodyLines& lines, std::size_t at) {
    constexpr std::int64_t credit_of_a_line = 8;
    FoundBlocks nothing;
    nothing.behind = at;
    credit_ += credit_of_a_line * static_cast<std::int64_t>(at - passed_);
    passed_ = at;
    if (credit_ <= 0) return nothing;
    SetTable table({lines}, at, last_);
    if (table.rows() < 2) {
        credit_ -= static_cast<std::int64_t>(table.effort());
        return nothing;
    }
    while (table.go_on()) {
    }
    last_ = table.gutters();
    return table.found();
}

}  // namespace actionplan
