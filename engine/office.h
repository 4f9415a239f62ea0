// Older formats of Word's, which LibreOffice saves as .docx.
//
// Takes    the bytes of a .doc, .rtf or .odt.
// Gives    the bytes of the .docx. LibreOffice runs without a window, in a folder of its own that is gone afterwards,
//          with a profile that runs no macros and follows no links, without the network where the system lets a
//          process give it up, and in a process group that is killed when the time is up.
// Errors   `legacy-word`: there is no LibreOffice, it can't read the file, or it takes longer than `seconds`.
#pragma once

#include <string>
#include <string_view>

#include "extract/result.h"

namespace actionplan {

struct OfficeOptions {
    std::string program = "soffice";  // looked for in PATH unless it has a slash
    unsigned seconds = 120;           // a plan takes 3, the first one of a day 10
};

enum class OfficeFormat { old_word, rich_text, open_document };

Result<std::string> saved_as_word(std::string_view bytes, OfficeFormat format,
                                  const OfficeOptions& options);

}  // namespace actionplan
