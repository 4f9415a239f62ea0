// A regular expression that takes time in proportion to the text, whatever the two are.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace actionplan {

class Pattern {
 public:
    // None when the expression is not one.
    static std::optional<Pattern> from(std::string_view expression);

    Pattern(Pattern&&) noexcept;
    Pattern& operator=(Pattern&&) noexcept;
    ~Pattern();

    // Whether it matches somewhere in the text.
    bool found_in(std::string_view text) const;
    const std::string& expression() const;

 private:
    struct Compiled;
    explicit Pattern(std::unique_ptr<Compiled> compiled);
    std::unique_ptr<Compiled> compiled_;
};

}  // namespace actionplan
