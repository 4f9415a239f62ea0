// Text strings of a PDF's dictionaries (titles, replacement text) as characters.
//
// Takes    the bytes: UTF-16BE with a byte order mark, UTF-8 with one, else PDFDocEncoding.
// Source   ISO 32000-1, 7.9.2 and annex D.
#pragma once

#include <string>
#include <string_view>

namespace actionplan::pdf {

std::u32string decode_text_string(std::string_view bytes);

// A date such as "D:20170312091500+01'00'" as ISO 8601, as far as it is stated; empty when it is none.
std::string iso_date(std::string_view pdf_date);

}  // namespace actionplan::pdf
