// What passes between the program and a worker, over a socket that keeps messages apart.
//
// A worker has read bytes that nobody vouches for, so that its answer is checked like one: its size, its form, every
// value. What is no answer is none.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/convert_document.h"
#include "engine/file_handle.h"

namespace actionplan {

inline constexpr std::size_t longest_message = std::size_t{16} << 10;  // bytes

// A document to convert: its name without folders, and two open files.
struct WorkRequest {
    std::string name;
    FileHandle input;
    FileHandle output;
};

bool send_request(const FileHandle& socket, std::string_view name, const FileHandle& input,
                  const FileHandle& output);
// None when the other side has gone.
std::optional<WorkRequest> receive_request(const FileHandle& socket);

bool send_answer(const FileHandle& socket, const Result<Conversion>& conversion);
// None when there is no answer, or it is not one that a sound worker gives.
std::optional<Result<Conversion>> receive_answer(const FileHandle& socket);

}  // namespace actionplan
