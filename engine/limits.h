// Every named limit of the readers with its value, for the help: how much of a document is read.
//
// Gives    one entry a limit, by format, in the order of their declarations. The values are those that the readers
//          run with; a limit that is added to a reader and not here does not compile.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace actionplan {

struct NamedLimit {
    std::string_view format;  // "HTML"
    std::string_view name;    // as the code and messages say it
    std::uint64_t value = 0;
    std::string_view of;      // what is counted
    std::string_view beyond;  // what becomes of more: the code of an error, or how it is read
};

std::vector<NamedLimit> named_limits();

}  // namespace actionplan
