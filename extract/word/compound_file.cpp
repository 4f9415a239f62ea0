#include "extract/word/compound_file.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace actionplan {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view signature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
constexpr std::string_view little_endian = "\xFE\xFF"sv;

// Bytes from the file's front.
constexpr std::size_t byte_order_at = 28;
constexpr std::size_t sector_shift_at = 30;
constexpr std::size_t first_directory_sector_at = 48;
constexpr std::size_t first_table_list_at =
    68;  // of the sectors of the table that the header has no room for
constexpr std::size_t table_sectors_at = 76;
constexpr std::size_t table_sectors_in_header = 109;

// Bytes from an entry's front.
constexpr std::size_t entry_bytes = 128;
constexpr std::size_t name_bytes_at = 64;
constexpr std::size_t left_at = 68;
constexpr std::size_t right_at = 72;
constexpr std::size_t child_at = 76;
constexpr std::size_t longest_name = 64;  // in bytes, with its end

constexpr std::size_t number_bytes = 4;
constexpr std::uint32_t end_of_chain = 0xFFFF'FFFE;
constexpr std::uint32_t no_entry = 0xFFFF'FFFF;

// A plan's directory has two sectors; one with a thousand pictures under 200.
constexpr std::size_t most_directory_sectors = 4096;

std::optional<std::uint32_t> number_at(std::string_view bytes, std::size_t at) {
    if (at > bytes.size() || bytes.size() - at < number_bytes) return std::nullopt;
    std::uint32_t number = 0;
    for (std::size_t i = number_bytes; i-- > 0;)
        number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

class SectorChains {
 public:
    SectorChains(std::string_view bytes, unsigned shift) : bytes_(bytes), shift_(shift) {}

    std::string_view sector(std::uint32_t number) const {
        const std::size_t at = place(number);
        return at < bytes_.size() ? bytes_.substr(at, size()) : std::string_view();
    }

    std::optional<std::uint32_t> next(std::uint32_t number) const {
        const std::optional<std::uint32_t> table = table_sector(number / numbers());
        if (!table) return std::nullopt;
        return number_in(*table, number % numbers());
    }

 private:
    std::size_t size() const { return std::size_t{1} << shift_; }
    std::size_t numbers() const { return size() / number_bytes; }
    std::size_t place(std::uint32_t number) const { return (std::size_t{number} + 1) << shift_; }

    std::optional<std::uint32_t> number_in(std::uint32_t sector, std::size_t index) const {
        return number_at(bytes_, place(sector) + index * number_bytes);
    }

    // The sector that holds a part of the table of chains: listed in the header, and then in sectors whose last number
    // is the next of them.
    std::optional<std::uint32_t> table_sector(std::size_t index) const {
        if (index < table_sectors_in_header)
            return number_at(bytes_, table_sectors_at + index * number_bytes);
        const std::size_t listed = numbers() - 1;
        std::size_t beyond = index - table_sectors_in_header;
        std::optional<std::uint32_t> list = number_at(bytes_, first_table_list_at);
        for (; list && beyond >= listed; beyond -= listed) list = number_in(*list, listed);
        if (!list) return std::nullopt;
        return number_in(*list, beyond);
    }

    std::string_view bytes_;
    unsigned shift_;
};

struct Directory {
    std::vector<std::string_view> entries;
    bool whole = false;
};

Directory directory_of(std::string_view bytes, const SectorChains& chains) {
    Directory directory;
    std::optional<std::uint32_t> sector = number_at(bytes, first_directory_sector_at);
    for (std::size_t read = 0; sector && read < most_directory_sectors; ++read) {
        if (*sector == end_of_chain) {
            directory.whole = true;
            break;
        }
        std::string_view rest = chains.sector(*sector);
        if (rest.empty()) break;
        for (; rest.size() >= entry_bytes; rest.remove_prefix(entry_bytes))
            directory.entries.push_back(rest.substr(0, entry_bytes));
        sector = chains.next(*sector);
    }
    return directory;
}

std::string name_of(std::string_view entry) {
    const auto bytes = static_cast<unsigned char>(entry[name_bytes_at]);
    std::string name;
    for (std::size_t at = 0; at + 2 < std::min<std::size_t>(bytes, longest_name); at += 2)
        name += entry[at + 1] == '\0' && entry[at] >= ' ' ? entry[at] : '?';
    return name;
}

}  // namespace

bool CompoundNames::has(std::string_view name) const {
    return std::find(names.begin(), names.end(), name) != names.end();
}

CompoundNames compound_names(std::string_view bytes) {
    CompoundNames found;
    const std::optional<std::uint32_t> shift = number_at(bytes, sector_shift_at);
    if (!bytes.starts_with(signature) || !shift ||
        bytes.substr(byte_order_at, little_endian.size()) != little_endian)
        return found;
    const unsigned sector_shift = *shift & 0xFFFFU;
    if (sector_shift != 9 && sector_shift != 12) return found;
    const Directory directory = directory_of(bytes, SectorChains(bytes, sector_shift));
    if (directory.entries.empty()) return found;
    // The root's children are a tree of siblings, whose order does not matter here.
    found.whole = directory.whole;
    std::vector<bool> seen(directory.entries.size());
    std::vector<std::uint32_t> left_to_see{*number_at(directory.entries.front(), child_at)};
    while (!left_to_see.empty()) {
        const std::uint32_t index = left_to_see.back();
        left_to_see.pop_back();
        if (index == no_entry) continue;
        if (index >= seen.size() || seen[index]) {
            found.whole = false;
            continue;
        }
        seen[index] = true;
        const std::string_view entry = directory.entries[index];
        found.names.push_back(name_of(entry));
        left_to_see.push_back(*number_at(entry, left_at));
        left_to_see.push_back(*number_at(entry, right_at));
    }
    return found;
}

}  // namespace actionplan
