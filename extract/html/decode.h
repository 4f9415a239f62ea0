// A page's bytes, in whatever encoding it says or seems to be, to UTF-8.
//
// Takes    the whole page.
// Gives    UTF-8 without a byte order mark and NULs. The encoding is settled by the byte order mark, else by the page's
//          own label (meta, XML declaration) as browsers take it, else by the bytes: UTF-8 where they are, else what
//          ICU makes of them. A label that the bytes contradict is set aside, with a warning.
// Errors   none: what no encoding explains becomes U+FFFD, with a warning.
// Source   the Encoding Standard, "Names and labels": iso-8859-1 and ascii mean windows-1252.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"

namespace actionplan {

struct DecodedPage {
    std::string encoding;   // "UTF-8", "windows-1252"
    std::string owned;      // the text, when it is not the bytes as they are
    std::string_view text;  // into `owned` or into the bytes
    std::vector<Warning> warnings;
};

// The text may lie inside the result: it is not to be moved.
void decode_page(std::string_view bytes, DecodedPage& page);

// What the page says about its encoding in its first bytes, in lower case; empty when it says nothing.
std::string encoding_label(std::string_view bytes);

}  // namespace actionplan
