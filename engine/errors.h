// Every reason why an input can be without output: the table behind docs/ERRORS.md.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "extract/result.h"

namespace actionplan {

struct ErrorCode {
    std::string_view code;
    std::string_view meaning;
    std::string_view advice;
};

// By code.
std::span<const ErrorCode> error_codes();

// An error that the system reported: "<what>: <the system's reason>; <advice of the table>".
Error system_error(std::string_view code, std::string_view what, int number);

Error not_a_file();

}  // namespace actionplan
