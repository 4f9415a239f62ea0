// Any bytes as EDTF: what is read prints as it was, and its bounds are in order.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "normalise/edtf.h"

using namespace actionplan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i) text += static_cast<char>(data[i]);
    const std::optional<Edtf> value = parse_edtf(text);
    if (!value) return 0;
    if (print_edtf(*value) != text) std::abort();
    const std::optional<CalendarDate> first = earliest_day(*value);
    const std::optional<CalendarDate> last = latest_day(*value);
    if (first && last && *last < *first) std::abort();
    return 0;
}
