// One request of a stream: a line of JSON.
//
//     {"path": "in/plan.pdf"}
//     {"id": 7, "name": "plan.docx", "content": "UEsDBBQ…"}       in base64
//
// Errors   `bad-request`
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "extract/result.h"

namespace actionplan {

// Room for the largest file that is read whole, in base64.
inline constexpr std::size_t longest_request = std::size_t{96} << 20;  // bytes

struct StreamRequest {
    std::string id = "null";  // as JSON; also known of some requests that are bad
    std::string path{};
    std::string name{};  // where the content came along
    std::string content{};
    std::optional<Error> error{};

    bool operator==(const StreamRequest&) const = default;
};

StreamRequest read_request(std::string_view line);

StreamRequest too_long_request();

}  // namespace actionplan
