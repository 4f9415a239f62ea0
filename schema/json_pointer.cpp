#include "schema/json_pointer.h"

namespace actionplan {

std::string json_pointer(const JsonPath& path) {
    if (path.parent == nullptr) return {};
    std::string pointer = json_pointer(*path.parent) + '/';
    if (const auto* index = std::get_if<std::size_t>(&path.step))
        return pointer + std::to_string(*index);
    if (const auto* key = std::get_if<std::string_view>(&path.step)) {
        for (const char c : *key) {
            if (c == '~') {
                pointer += "~0";
            } else if (c == '/') {
                pointer += "~1";
            } else {
                pointer += c;
            }
        }
    }
    return pointer;
}

}  // namespace actionplan
