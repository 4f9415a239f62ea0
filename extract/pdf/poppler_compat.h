// What differs between Poppler 22.02 and 25.x, told apart by what the headers offer, never by a version number.
#pragma once

#include <GfxFont.h>
#include <PDFDoc.h>
#include <Stream.h>
#include <goo/GooString.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace actionplan::pdf {

// The document owns the stream; up to 23 it takes a plain pointer, later a unique one.
template <typename Document = PDFDoc>
std::unique_ptr<Document> poppler_document(std::string_view bytes) {
    auto stream = std::make_unique<MemStream>(bytes.data(), 0, static_cast<Goffset>(bytes.size()),
                                              Object(objNull));
    if constexpr (std::is_constructible_v<Document, std::unique_ptr<BaseStream>>) {
        return std::make_unique<Document>(std::unique_ptr<BaseStream>(std::move(stream)));
    } else {
        return std::make_unique<Document>(static_cast<BaseStream*>(stream.release()));
    }
}

// Text of Poppler comes as a string of its own, by pointer or by value, owned or not.
inline std::string text_of(const GooString* text) {
    return text == nullptr
               ? std::string()
               : std::string(text->c_str(), static_cast<std::size_t>(text->getLength()));
}
inline std::string text_of(const std::string& text) { return text; }
inline std::string text_of(const std::optional<std::string>& text) {
    return text.value_or(std::string());
}

// An entry of the information dictionary: a plain pointer that the caller owns up to 22.02, later a unique one.
inline std::string taken(GooString* text) {
    const std::unique_ptr<GooString> owned(text);
    return text_of(owned.get());
}
inline std::string taken(const std::unique_ptr<GooString>& text) { return text_of(text.get()); }

}  // namespace actionplan::pdf
