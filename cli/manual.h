// The manual page, actionplan(1), from the table of commands.
//
// Takes    the day of the version, like 2016-04-30.
// Gives    troff with the macros of man(7), which groff and mandoc read.
#pragma once

#include <string>
#include <string_view>

namespace actionplan {

std::string manual_page(std::string_view day);

}  // namespace actionplan
