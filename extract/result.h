// A value, or the one reason why there is none.
//
// Errors   are for what stops an input; what an extractor read round is a Warning, what is odd about a plan is a finding.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace actionplan {

// Why an input gave no output. `code` is stable and documented (docs/ERRORS.md); `message` says what is
// wrong, where, and what to do, in one line.
struct Error {
    std::string code;
    std::string message;

    bool operator==(const Error&) const = default;
};

template <typename Value>
class [[nodiscard]] Result {
 public:
    Result(Value value) : content_(std::move(value)) {}
    Result(Error error) : content_(std::move(error)) {}

    explicit operator bool() const { return std::holds_alternative<Value>(content_); }

    const Value& value() const& {
        assert(*this && "the caller checks first");
        return *std::get_if<Value>(&content_);
    }
    Value&& value() && {
        assert(*this && "the caller checks first");
        return std::move(*std::get_if<Value>(&content_));
    }
    const Error& error() const {
        assert(!*this && "the caller checks first");
        return *std::get_if<Error>(&content_);
    }

 private:
    std::variant<Value, Error> content_;
};

}  // namespace actionplan
