// Writes HTML element by element. What is text is escaped by libxml2's writer, whatever it holds.
//
// Takes    text in UTF-8; characters that no page may have (controls, noncharacters) are shown as U+FFFD.
// Gives    the page as text. An element that no one closes is closed at the end.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace actionplan {

using HtmlAttribute = std::pair<const char*, std::string>;

class HtmlWriter {
 public:
    HtmlWriter();
    HtmlWriter(const HtmlWriter&) = delete;
    HtmlWriter& operator=(const HtmlWriter&) = delete;
    ~HtmlWriter();

    HtmlWriter& open(const char* name, std::initializer_list<HtmlAttribute> attributes = {});
    HtmlWriter& text(std::string_view text);
    HtmlWriter& close();
    // An element with nothing but text in it.
    HtmlWriter& element(const char* name, std::string_view text,
                        std::initializer_list<HtmlAttribute> attributes = {});
    // An element that has no end: <meta>, <input>, <br>.
    HtmlWriter& lone(const char* name, std::initializer_list<HtmlAttribute> attributes = {});
    // Our own style sheet or script, which must not be escaped. Never anything of a document.
    HtmlWriter& trusted(const char* name, const char* content);

    std::string finish();

 private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace actionplan
