// Makes OLE compound files in memory, the container of Office's files before 2007.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace actionplan {

// Four names at most, of which nothing is in the file but the directory. That is two sectors of 512 bytes, the root in the
// first, the names in the second; `before` sectors of nothing stand before them, so that the table of chains gets longer:
// from 13,952 on, the header has no room for the list of its sectors.
std::string compound_file(const std::vector<std::string>& names, std::uint32_t before = 0);

void put_number(std::string& file, std::size_t at, std::uint32_t number);

}  // namespace actionplan
