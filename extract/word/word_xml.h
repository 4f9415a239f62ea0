// Reads one XML part of a Word file as a stream of elements and text; no tree is built.
//
// Takes    the part's bytes in UTF-8 or UTF-16, as OPC allows, and a handler that is told what comes.
// Gives    nothing when the part was read to its end, or as far as the handler wanted.
// Errors   `damaged-word` naming the part and line, `unsafe-word` (any DTD), `word-too-large` (depth, attributes),
//          and the handler's own error.
// Source   XML 1.0; docs/ARCHITECTURE.md on hostile input: libxml2 searches attributes linearly, so they are counted
//          before it sees them, and a DTD is refused before its content is read.
#pragma once

#include <optional>
#include <string_view>

#include "extract/result.h"
#include "extract/word/word_elements.h"
#include "extract/word/word_options.h"

namespace actionplan {

// The attributes of the element that begins; valid only during the call.
class WordAttributes {
 public:
    WordAttributes(const unsigned char** list, int count) : list_(list), count_(count) {}

    // By local name, whatever the prefix; nullopt when there is none.
    std::optional<std::string_view> find(std::string_view name) const;
    std::string_view value(std::string_view name = "val") const;
    // The `id` of the namespace for relations to other parts.
    std::string_view relation() const;
    // An on-off property: on without a value and with "1", "true", "on".
    bool on(std::string_view name = "val") const;
    std::optional<int> number(std::string_view name = "val") const;

 private:
    const unsigned char**
        list_;  // five pointers an attribute: name, prefix, namespace, value, end of value
    int count_;
};

class WordXmlHandler {
 public:
    WordXmlHandler() = default;
    WordXmlHandler(const WordXmlHandler&) = delete;
    WordXmlHandler& operator=(const WordXmlHandler&) = delete;
    virtual ~WordXmlHandler() = default;

    virtual void start(WordElement element, const WordAttributes& attributes) = 0;
    virtual void end(WordElement element) = 0;
    virtual void text(std::string_view) {}

    // Set by the handler to end the reading early: with an error, or because it has what it wants.
    std::optional<Error> error;
    bool done = false;
};

std::optional<Error> read_word_xml(std::string_view part, std::string_view bytes,
                                   const WordLimits& limits, WordXmlHandler& handler);

}  // namespace actionplan
