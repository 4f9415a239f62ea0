// Where a value stands in its source, in the terms of the source's format.
//
// Units    pages, lines and columns of a line count from 1; boxes are in points from the page's top left, y down.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace actionplan {

struct BoundingBox {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    bool operator==(const BoundingBox&) const = default;
};

struct PageBox {
    int page = 0;
    BoundingBox box;

    bool operator==(const PageBox&) const = default;
};

// PDF. A row cut by a page break has a part on each page; parts stand in reading order.
struct PagePlace {
    std::vector<PageBox> parts;

    bool operator==(const PagePlace&) const = default;
};

// Text. Columns count characters (code points) and are 0 where a value takes whole lines.
struct LinePlace {
    std::uint64_t first_line = 0;
    std::uint64_t last_line = 0;
    std::uint32_t first_column = 0;
    std::uint32_t last_column = 0;

    bool operator==(const LinePlace&) const = default;
};

// HTML and Word: the path of the element, such as "body/table[2]/tr[3]/td[1]"; siblings of one name count from 1.
struct PathPlace {
    std::string path;

    bool operator==(const PathPlace&) const = default;
};

using Place = std::variant<std::monostate, PagePlace, LinePlace, PathPlace>;

// The smallest place that holds both. The first path stands for two paths.
Place joined(const Place& first, const Place& second);

}  // namespace actionplan
