// Bytes in whatever encoding a text was saved in, to UTF-8.
//
// Takes    chunks of bytes; the encoding is settled by the first.
// Gives    UTF-8 without a byte order mark, in which a byte that its encoding does not allow stands as the
//          windows-1252 character that it would be: mixed files are common, and no word gets lost.
// Errors   `not-text` when the bytes are no text in any encoding (NULs and control characters throughout).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "extract/result.h"

namespace actionplan {

struct Encoding {
    std::string name;            // as ICU and IANA call it: "UTF-8", "UTF-16LE", "windows-1252"
    bool guessed = false;        // neither a byte order mark nor well-formed UTF-8 settles it
    std::size_t mark_bytes = 0;  // length of the byte order mark
};

// From the first bytes of a text, at best some hundred KB of them. None: the bytes are no text.
std::optional<Encoding> encoding_of(std::string_view first_bytes);

class Decoder {
 public:
    explicit Decoder(const Encoding& encoding);
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    ~Decoder();

    // Appends what the bytes say; `last` also flushes a sequence that the end cuts.
    void decode(std::string_view bytes, bool last, std::string& text);

    // How many bytes were not valid in the encoding so far.
    std::uint64_t replaced() const { return replaced_; }

 private:
    struct Converter;

    void decode_utf8(std::string_view bytes, bool last, std::string& text);
    void decode_by_icu(std::string_view bytes, bool last, std::string& text);

    std::unique_ptr<Converter> converter_;  // none for UTF-8
    std::string held_;  // the front of a sequence that goes on in the next chunk
    std::uint64_t replaced_ = 0;
};

}  // namespace actionplan
