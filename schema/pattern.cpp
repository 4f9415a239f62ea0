#include "schema/pattern.h"

#include <re2/re2.h>

#include <utility>

namespace actionplan {

struct Pattern::Compiled {
    explicit Compiled(std::string_view expression)
        : re2(re2::StringPiece(expression.data(), expression.size()), re2::RE2::Quiet) {}
    re2::RE2 re2;
};

Pattern::Pattern(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::optional<Pattern> Pattern::from(std::string_view expression) {
    auto compiled = std::make_unique<Compiled>(expression);
    if (!compiled->re2.ok()) return std::nullopt;
    return Pattern(std::move(compiled));
}

bool Pattern::found_in(std::string_view text) const {
    return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), compiled_->re2);
}

const std::string& Pattern::expression() const { return compiled_->re2.pattern(); }

}  // namespace actionplan
