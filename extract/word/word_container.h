// Tells a Word file from what only looks like one, before anything of it is read.
//
// Gives    nothing when the bytes may be a Word file.
// Errors   `empty-file`; `encrypted`; `legacy-word` for .doc, .rtf and .odt, with how to convert them; `damaged-word` for the
//          older container with its directory damaged; `not-word`, also for that of a spreadsheet.
// Source   MS-DOC 2.1 (the stream "WordDocument"), MS-OFFCRYPTO 2.3.4 (what it holds of an encrypted file).
#pragma once

#include <optional>
#include <string_view>

#include "extract/result.h"

namespace actionplan {

class WordPackage;

std::optional<Error> fault_of_container(std::string_view bytes);
// OpenDocument is a zip too, and says so in its first entry.
std::optional<Error> fault_of_open_document(WordPackage& package);

}  // namespace actionplan
