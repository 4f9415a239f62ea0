// Where a value stands in a JSON text (RFC 6901), such as "/actions/0/lead", built only when it is told.
//
// A chain of steps that lie on the stack of the functions that go down into the value.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace actionplan {

struct JsonPath {
    const JsonPath* parent = nullptr;  // none: the whole value
    std::variant<std::monostate, std::string_view, std::size_t> step;

    JsonPath to(std::string_view key) const { return {this, key}; }
    JsonPath to(std::size_t index) const { return {this, index}; }
};

// "" for the whole value.
std::string json_pointer(const JsonPath& path);

}  // namespace actionplan
