// Lays out JSON by hand, byte for byte as nlohmann::ordered_json::dump(2) does, many times as fast.
//
// Takes    UTF-8 that the extractors have checked (asserted); control characters are escaped, all else is copied.
// Gives    text after that which the caller's buffer has. The caller says what stands where, in order: a key and its
//          value in an object, `element` and a value in an array. Nothing checks that it does; the tests compare with
//          nlohmann. The buffer is whole when the JsonText is gone, or `settle` was called.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace actionplan {

class JsonText {
 public:
    // `depth`: how many objects and arrays are open where this text will stand.
    explicit JsonText(std::string& out, int depth = 0)
        : out_(out), used_(out.size()), depth_(depth) {}
    JsonText(const JsonText&) = delete;
    JsonText& operator=(const JsonText&) = delete;
    ~JsonText() { settle(); }

    void open_object() { open('{'); }
    void close_object() { close('}'); }
    void open_array() { open('['); }
    void close_array() { close(']'); }

    // A literal, so that its copy is made of a few instructions.
    template <std::size_t Size>
    void key(const char (&name)[Size]) {
        new_line();
        char* const to = room(Size + 3);
        to[0] = '"';
        std::copy_n(name, Size - 1, to + 1);
        to[Size] = '"';
        to[Size + 1] = ':';
        to[Size + 2] = ' ';
        used_ += Size + 3;
    }
    void element() { new_line(); }
    // The innermost array has entries that the caller puts here by other means.
    void entries_from_elsewhere() { fresh_ = false; }

    void string(std::string_view text) {
        character('"');
        escaped(text);
        character('"');
    }
    // A word of ours, without anything to escape.
    void word(std::string_view text) {
        character('"');
        raw(text);
        character('"');
    }
    void number(std::uint64_t value);
    void number(double value);  // finite
    void boolean(bool value) { raw(value ? "true" : "false"); }
    void null() { raw("null"); }

    // For what the above can't say: the inside of a string, and anything else.
    void escaped(std::string_view text);
    void character(char c) {
        *room(1) = c;
        ++used_;
    }
    void raw(std::string_view text) {
        std::memcpy(room(text.size()), text.data(), text.size());
        used_ += text.size();
    }

    // Takes the spare room off the buffer. The caller may then take the text away and go on.
    void settle() { out_.resize(used_); }
    void start_again() { used_ = out_.size(); }

 private:
    static constexpr std::size_t deepest = 15;  // a plan has 9 levels
    static constexpr std::array<char, 2 + 2 * deepest> line_start = [] {
        std::array<char, 2 + 2 * deepest> text{};
        text.fill(' ');
        text[0] = ',';
        text[1] = '\n';
        return text;
    }();

    void open(char bracket) {
        character(bracket);
        ++depth_;
        fresh_ = true;
    }
    void close(char bracket) {
        --depth_;
        if (!fresh_) line(1);
        character(bracket);
        fresh_ = false;
    }
    void new_line() {
        line(fresh_ ? 1 : 0);
        fresh_ = false;
    }
    // A comma unless it is skipped, a line break, the indent. The copy has one size, which is faster than the right one.
    void line(std::size_t skipped) {
        std::memcpy(room(line_start.size()), line_start.data() + skipped, line_start.size() - 1);
        used_ += 2 + 2 * static_cast<std::size_t>(depth_) - skipped;
    }

    // Where the next `bytes` go; the buffer is longer than its text while this goes on, so that few writes ask it.
    char* room(std::size_t bytes) {
        if (out_.size() - used_ < bytes) grow(bytes);
        return out_.data() + used_;
    }
    void grow(std::size_t bytes);

    std::string& out_;
    std::size_t used_;  // bytes of `out_` that are text
    int depth_;
    bool fresh_ = true;  // nothing stands in the innermost object or array yet
};

}  // namespace actionplan
