#include "tests/compound_files.h"

#include <cassert>
#include <string_view>

namespace actionplan {

namespace {

constexpr std::uint32_t sector_bytes = 512;
constexpr std::uint32_t numbers = sector_bytes / 4;
constexpr std::uint32_t in_header = 109;
constexpr std::uint32_t end_of_chain = 0xFFFF'FFFE;
constexpr std::uint32_t none = 0xFFFF'FFFF;
constexpr std::size_t entry_bytes = 128;

std::size_t place(std::uint32_t sector) { return (std::size_t{sector} + 1) * sector_bytes; }

void put_entry(std::string& file, std::size_t at, std::string_view name, std::uint32_t right,
               std::uint32_t child) {
    for (std::size_t i = 0; i < name.size(); ++i) file[at + 2 * i] = name[i];
    file[at + 64] = static_cast<char>(2 * (name.size() + 1));
    put_number(file, at + 68, none);
    put_number(file, at + 72, right);
    put_number(file, at + 76, child);
}

}  // namespace

void put_number(std::string& file, std::size_t at, std::uint32_t number) {
    for (std::size_t i = 0; i < 4; ++i) file[at + i] = static_cast<char>(number >> (8 * i));
}

std::string compound_file(const std::vector<std::string>& names, std::uint32_t before) {
    assert(names.size() <= 4);
    const std::uint32_t first = before + (before + 2) / numbers + 3;  // the directory's
    const std::uint32_t tables = (first + 2 + numbers - 1) / numbers;
    assert(tables < first && tables <= in_header + numbers - 1);
    std::string file(place(first + 2), '\0');
    file.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    file.replace(28, 2, "\xFE\xFF");
    file[30] = 9;
    put_number(file, 48, first);
    put_number(file, 68, tables > in_header ? tables : end_of_chain);
    for (std::uint32_t table = 0; table < tables; ++table) {
        put_number(file,
                   table < in_header ? 76 + 4 * table : place(tables) + 4 * (table - in_header),
                   table);
    }
    put_number(file, place(first / numbers) + 4 * (first % numbers), first + 1);
    put_number(file, place((first + 1) / numbers) + 4 * ((first + 1) % numbers), end_of_chain);
    put_entry(file, place(first), "Root Entry", none, names.empty() ? none : 4);
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        put_entry(file, place(first + 1) + i * entry_bytes, names[i],
                  i + 1 < names.size() ? i + 5 : none, none);
    }
    return file;
}

}  // namespace actionplan
