#include "normalise/edit_distance.h"

#include <algorithm>

namespace actionplan {

bool is_one_slip_away(std::string_view written, std::string_view meant) {
    const std::size_t shorter = std::min(written.size(), meant.size());
    const std::size_t longer = std::max(written.size(), meant.size());
    if (longer - shorter > 1 || written == meant) return false;
    std::size_t first = 0;
    while (first < shorter && written[first] == meant[first]) ++first;
    const std::string_view written_rest = written.substr(first);
    const std::string_view meant_rest = meant.substr(first);
    if (written.size() < meant.size()) return written_rest == meant_rest.substr(1);
    if (written.size() > meant.size()) return written_rest.substr(1) == meant_rest;
    if (written_rest.substr(1) == meant_rest.substr(1)) return true;
    return written_rest.size() >= 2 && written_rest[0] == meant_rest[1] &&
           written_rest[1] == meant_rest[0] && written_rest.substr(2) == meant_rest.substr(2);
}

}  // namespace actionplan
