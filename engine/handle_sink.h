// A sink into an open file that somebody else opened and will close.
//
// Errors   the first failure is kept, and `failure` gives its errno; 0 when there was none.
#pragma once

#include "engine/byte_sink.h"

namespace actionplan {

class HandleSink : public ByteSink {
 public:
    // The handle must outlive the sink.
    explicit HandleSink(const FileHandle& file) : file_(file) {}

    void write(std::string_view bytes) override;
    void copy(const FileHandle& from, std::uint64_t offset, std::uint64_t count) override;

    int failure() const { return failure_; }

 private:
    void done(bool succeeded);

    const FileHandle& file_;
    int failure_ = 0;
};

}  // namespace actionplan
