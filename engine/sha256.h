// The SHA-256 of bytes that come in chunks.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace actionplan {

class Sha256 {
 public:
    Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    ~Sha256();

    void add(std::string_view bytes);

    // Lower-case hexadecimal. Nothing can be added after it.
    std::string hex();

 private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace actionplan
