// What stands at the top of an OLE compound file, the container of what Office saved before 2007.
//
// Takes    the file's bytes. The directory alone is looked at, not what the streams hold.
// Gives    the names in the root, other letters than ASCII as '?'. What leads out of the file or round in a circle ends the
//          reading, and then `whole` is false.
// Source   MS-CFB 2.2 (header), 2.3 and 2.5 (sector chains), 2.6 (directory).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace actionplan {

struct CompoundNames {
    std::vector<std::string> names;
    bool whole = false;

    bool has(std::string_view name) const;
};

CompoundNames compound_names(std::string_view bytes);

}  // namespace actionplan
