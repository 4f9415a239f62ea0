// What format a file has, by its first bytes; its name only settles what they leave open.
#pragma once

#include <cstddef>
#include <string_view>

namespace actionplan {

enum class Format {
    text,
    html,
    word,  // .docx
    pdf,
    old_word,  // .doc, and what else Office saved before 2007
    rich_text,
    open_document,
    archive,  // a zip file of something else
    binary,   // none of these, and no text
};

// So much of the front of a file decides; a PDF's header may stand anywhere in the first 1,024 bytes.
inline constexpr std::size_t sniffed_bytes = std::size_t{16} << 10;

// `extension` as extension_of gives it.
Format sniff(std::string_view front, std::string_view extension);

}  // namespace actionplan
