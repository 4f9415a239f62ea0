// Damaged copies of the inputs that are kept for a fuzz target: the same ones on every machine, so that a commit passes or
// fails for what it changed. (libFuzzer's own search depends on addresses, on the order of folders and on time.)
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace actionplan::test {

class Mutants {
 public:
    static constexpr std::size_t longest = 65'536;

    // kept: the inputs that are damaged, at least one.
    explicit Mutants(std::vector<std::string> kept);

    // The mutant of this number: one of the inputs with one to eight damages.
    std::string make(std::uint64_t number) const;

 private:
    std::string damage(std::string bytes, std::mt19937_64& chance) const;

    std::vector<std::string> kept_;
    std::vector<std::string_view> words_;  // of all inputs, into kept_
};

}  // namespace actionplan::test
