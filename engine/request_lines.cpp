#include "engine/request_lines.h"

#include <unistd.h>

#include <cerrno>
#include <utility>

#include "engine/stream_request.h"

namespace actionplan {

namespace {

constexpr std::size_t step_bytes = std::size_t{64} << 10;

}  // namespace

void RequestLines::fill(int handle) {
    const std::size_t size = buffer_.size();
    buffer_.resize(size + step_bytes);
    const ssize_t count = ::read(handle, buffer_.data() + size, step_bytes);
    const bool later = count < 0 && (errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK);
    buffer_.resize(size + static_cast<std::size_t>(count < 0 ? 0 : count));
    ended_ = count == 0 || (count < 0 && !later);
    if (end_ == std::string::npos) find_end(size);
}

std::optional<RequestLines::Line> RequestLines::next() {
    if (!has_line()) return std::nullopt;
    const bool whole = end_ != std::string::npos;
    std::string rest = whole ? buffer_.substr(end_ + 1) : std::string();
    if (whole) buffer_.resize(end_);
    Line line{std::exchange(buffer_, std::move(rest)), std::exchange(too_long_, false)};
    find_end(0);
    return line;
}

void RequestLines::find_end(std::size_t from) {
    end_ = buffer_.find('\n', from);
    const std::size_t size = end_ == std::string::npos ? buffer_.size() : end_;
    if (too_long_ || size > longest_request) drop_too_much();
}

// What is in the buffer of a line that nobody will read; its end, where that is known, stays.
void RequestLines::drop_too_much() {
    too_long_ = true;
    buffer_ = end_ == std::string::npos ? std::string() : buffer_.substr(end_);
    if (end_ != std::string::npos) end_ = 0;
}

}  // namespace actionplan
