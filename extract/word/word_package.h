// The parts of a Word file: its zip, opened in memory, one part inflated at a time.
//
// Gives    a part's bytes by its name, such as "word/document.xml"; empty when there is no such part.
// Errors   `damaged-word`, `encrypted`, `unsafe-word`, `zip-bomb`: see extract/word/zip_layout.h; all parts together
//          may inflate to no more than the limit, and none by more than the ratio.
// Source   ECMA-376 part 2, Open Packaging Conventions.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "extract/result.h"
#include "extract/word/word_options.h"

namespace actionplan {

class WordPackage {
 public:
    static Result<WordPackage> open(std::string_view bytes, const WordLimits& limits);

    bool has(const std::string& part) const;
    Result<std::string> read(const std::string& part);

 private:
    struct Close {
        void operator()(void* zip) const;
    };
    WordPackage(void* zip, const WordLimits& limits) : zip_(zip), limits_(limits) {}

    std::unique_ptr<void, Close> zip_;
    WordLimits limits_;
    std::size_t inflated_ = 0;
};

}  // namespace actionplan
