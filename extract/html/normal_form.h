// Unicode normal form C.
#pragma once

#include <string>

namespace actionplan {

// Takes    well-formed UTF-8.
void make_nfc(std::string& text);

}  // namespace actionplan
