// Any bytes as a timescale cell: what is read is EDTF that prints as it is, and a rule of RFC 5545.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "normalise/dates.h"
#include "normalise/edtf.h"
#include "normalise/recurrence.h"

using namespace actionplan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<TextBlock> blocks(1);
    for (std::size_t i = 0; i < size; ++i) {
        const char c = static_cast<char>(data[i]);
        if (c == '\n') {
            blocks.emplace_back();
        } else {
            blocks.back().text += c;
        }
    }
    for (const ActionDate& date : read_dates(blocks)) {
        if (date.block >= blocks.size()) std::abort();
        if (date.recurrence && !is_recurrence_rule(*date.recurrence)) std::abort();
        if (!date.edtf) continue;
        const std::optional<Edtf> value = parse_edtf(*date.edtf);
        if (!value || print_edtf(*value) != *date.edtf) std::abort();
    }
    return 0;
}
