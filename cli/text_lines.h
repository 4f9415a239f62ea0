// Lines of text for a terminal, wrapped to its width and painted where it has colours.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "cli/plan_view.h"

namespace actionplan {

inline constexpr std::string_view bold_paint = "\x1B[1m";

class TextLines {
 public:
    explicit TextLines(const ViewStyle& style) : style_(style) {}

    // `paint` is what switches the terminal to a colour; empty for none.
    void add(const std::string& text, std::size_t indent = 0, std::string_view paint = {});
    // In bold, behind an empty line unless it is the first.
    void add_heading(const std::string& text);
    // Lines that were laid out elsewhere.
    void add_ready(const std::string& lines) { text_ += lines; }

    std::size_t width() const { return style_.width; }
    std::string take() { return std::move(text_); }

 private:
    ViewStyle style_;
    std::string text_;
};

}  // namespace actionplan
