// Lays out JSON by hand, byte for byte as nlohmann::ordered_json::dump(2) does, several times as fast.
//
// Takes    UTF-8 that the extractors have checked; control characters are escaped, all else is copied.
// Gives    text appended to the caller's buffer. The caller says what stands where, in order: a key and its value in an
//          object, `element` and a value in an array. Nothing checks that it does; the tests compare with nlohmann.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace actionplan {

// `text` as the inside of a JSON string.
void append_escaped(std::string& out, std::string_view text);

class JsonText {
 public:
    // `depth`: how many objects and arrays are open where this text will stand.
    explicit JsonText(std::string& out, int depth = 0) : out_(out), depth_(depth) {}

    void open_object() { open('{'); }
    void close_object() { close('}'); }
    void open_array() { open('['); }
    void close_array() { close(']'); }

    void key(std::string_view name) {
        new_line();
        out_ += '"';
        out_.append(name);
        out_.append("\": ", 3);
    }
    void element() { new_line(); }
    // The innermost array has entries that the caller puts here by other means.
    void entries_from_elsewhere() { fresh_ = false; }

    void string(std::string_view text) {
        out_ += '"';
        append_escaped(out_, text);
        out_ += '"';
    }
    // A word of ours, without anything to escape.
    void word(std::string_view text) {
        out_ += '"';
        out_.append(text);
        out_ += '"';
    }
    void number(std::uint64_t value);
    void number(double value);  // finite
    void boolean(bool value) { out_.append(value ? "true" : "false"); }
    void null() { out_.append("null", 4); }

    std::string& out() { return out_; }

 private:
    static constexpr int deepest = 16;  // a plan has 9 levels

    void open(char bracket) {
        out_ += bracket;
        ++depth_;
        fresh_ = true;
    }
    void close(char bracket) {
        --depth_;
        if (!fresh_) out_.append(line_start.data() + 1, indent() + 1);
        out_ += bracket;
        fresh_ = false;
    }
    void new_line() {
        const std::size_t comma = fresh_ ? 0 : 1;
        out_.append(line_start.data() + 1 - comma, indent() + 1 + comma);
        fresh_ = false;
    }
    std::size_t indent() const { return 2 * static_cast<std::size_t>(depth_); }

    static constexpr std::array<char, 2 + 2 * deepest> line_start = [] {
        std::array<char, 2 + 2 * deepest> text{};
        text.fill(' ');
        text[0] = ',';
        text[1] = '\n';
        return text;
    }();

    std::string& out_;
    int depth_;
    bool fresh_ = true;  // nothing stands in the innermost object or array yet
};

}  // namespace actionplan
