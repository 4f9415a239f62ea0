#include "engine/program_identity.h"

#include <elf.h>
#include <link.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

#include "engine/version.h"

namespace actionplan {

namespace {

// An update of one of these may read a document in another way; of the others, none can.
constexpr std::array<std::string_view, 5> readers{"libpoppler.", "libxml2.", "libzip.", "libicuuc.",
                                                  "libre2."};

bool reads_documents(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    // The program itself comes without a name.
    return path.empty() || std::any_of(readers.begin(), readers.end(),
                                       [&](std::string_view one) { return name.starts_with(one); });
}

constexpr std::array note_owner_bytes{'G', 'N', 'U', '\0'};
constexpr std::string_view note_owner(note_owner_bytes.data(), note_owner_bytes.size());

constexpr std::size_t padded(std::size_t size) { return (size + 3) / 4 * 4; }

// A part of the program's notes: entries of a head, a name and a value, each at a multiple of four bytes.
void add_build_id(std::string& identity, std::string_view notes) {
    while (notes.size() >= sizeof(ElfW(Nhdr))) {
        ElfW(Nhdr) head{};
        std::memcpy(&head, notes.data(), sizeof head);
        const std::size_t value = sizeof head + padded(head.n_namesz);
        const std::size_t end = value + padded(head.n_descsz);
        if (end > notes.size()) return;
        if (head.n_type == NT_GNU_BUILD_ID && notes.substr(sizeof head, 4) == note_owner)
            identity += notes.substr(value, head.n_descsz);
        notes.remove_prefix(end);
    }
}

int add_library(dl_phdr_info* library, std::size_t /*size*/, void* identity) {
    if (!reads_documents(library->dlpi_name)) return 0;
    for (std::size_t at = 0; at < library->dlpi_phnum; ++at) {
        const ElfW(Phdr)& part = library->dlpi_phdr[at];
        if (part.p_type != PT_NOTE) continue;
        // NOLINTNEXTLINE(performance-no-int-to-ptr): the loader gives addresses as numbers
        const auto* const begin = reinterpret_cast<const char*>(library->dlpi_addr + part.p_vaddr);
        add_build_id(*static_cast<std::string*>(identity), {begin, part.p_memsz});
    }
    return 0;
}

}  // namespace

std::string program_identity() {
    std::string identity(version());
    identity += '\n';
    ::dl_iterate_phdr(add_library, &identity);
    return identity;
}

}  // namespace actionplan
