// A page as the stream of its tags and words, by libxml2's push parser. No tree is built, nothing is fetched.
//
// Takes    well-formed UTF-8 without NULs.
// Gives    calls of `HtmlEvents` in document order. Starts and ends are nested; elements that the page leaves open are
//          closed as libxml2 sees fit, which is not quite as HTML5 does: element_stack.h mends what matters.
//          Names are in lower case. An exception out of a call ends the parse and comes out here.
// Errors   `html-too-many-attributes`, `html-too-broken`; an error that `failed` hands back ends the parse.
// Source   libxml2 2.9, HTMLparser.c.
#pragma once

#include <optional>
#include <string_view>

#include "extract/html/html_limits.h"
#include "extract/result.h"

namespace actionplan {

// The attributes of one element, as libxml2 lists them: names and values in turn.
class Attributes {
 public:
    explicit Attributes(const unsigned char** list) : list_(list) {}

    bool empty() const { return list_ == nullptr; }

    // Calls `take(name, value)` with each; an attribute without a value has an empty one.
    template <typename Take>
    void for_each(Take take) const {
        if (list_ == nullptr) return;
        for (const unsigned char** at = list_; *at != nullptr; at += 2)
            take(view(at[0]), view(at[1]));
    }

 private:
    static std::string_view view(const unsigned char* text) {
        return text == nullptr ? std::string_view()
                               : std::string_view(reinterpret_cast<const char*>(text));
    }

    const unsigned char** list_;
};

class HtmlEvents {
 public:
    HtmlEvents() = default;
    HtmlEvents(const HtmlEvents&) = delete;
    HtmlEvents& operator=(const HtmlEvents&) = delete;
    virtual ~HtmlEvents() = default;

    virtual void start(std::string_view name, const Attributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;

    // Text, of scripts and styles too. May come in pieces.
    virtual void text(std::string_view text) = 0;

    // A reason to read no further.
    virtual std::optional<Error> failed() const = 0;
};

std::optional<Error> parse_events(std::string_view page, const HtmlLimits& limits,
                                  HtmlEvents& events);

}  // namespace actionplan
