// The lines of a text beside their roles.
#pragma once

#include <cstddef>
#include <span>

#include "extract/document.h"
#include "extract/text/lines.h"

namespace actionplan {

struct BodyLines {
    std::span<const Line> lines;
    std::span<const Role> roles;

    std::size_t size() const { return lines.size(); }
    const Line& operator[](std::size_t at) const { return lines[at]; }

    // Neither blank nor furniture; false behind the last line.
    bool is_body(std::size_t at) const {
        return at < lines.size() && !lines[at].blank && roles[at] == Role::body;
    }
};

}  // namespace actionplan
