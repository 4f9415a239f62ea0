#include "engine/line_reader.h"

#include <unistd.h>

#include <cerrno>

namespace actionplan {

std::optional<std::string_view> LineReader::next() {
    std::size_t searched = at_;
    while (true) {
        const std::size_t end = buffer_.find('\n', searched);
        if (end != std::string::npos) {
            const std::string_view line = std::string_view(buffer_).substr(at_, end - at_);
            at_ = end + 1;
            return line;
        }
        searched = buffer_.size() - at_;  // what is before the next line goes
        if (!fill()) return std::nullopt;
    }
}

bool LineReader::fill() {
    buffer_.erase(0, at_);
    begin_ += at_;
    at_ = 0;
    const std::size_t size = buffer_.size();
    buffer_.resize(size + step_);
    ssize_t count = 0;
    do {
        count =
            ::pread(file_.get(), buffer_.data() + size, step_, static_cast<off_t>(begin_ + size));
    } while (count < 0 && errno == EINTR);
    if (count < 0) failure_ = errno;
    buffer_.resize(size + static_cast<std::size_t>(count < 0 ? 0 : count));
    return count > 0;
}

}  // namespace actionplan
