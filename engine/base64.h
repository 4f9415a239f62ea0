// Bytes that came as text.
//
// Source   RFC 4648, section 4: the standard alphabet, with padding, nothing between the letters, and no bits left over.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace actionplan {

// Nothing when it is not base64.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace actionplan
