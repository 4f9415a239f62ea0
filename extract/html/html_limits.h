// How much of a page is read. What lies beyond a limit is an error with a code, or is clamped where the reader says so.
#pragma once

#include <cstddef>
#include <cstdint>

namespace actionplan {

struct HtmlLimits {
    std::size_t bytes = std::size_t{64} << 20;  // `file-too-large`
    std::size_t attributes = 256;               // of one element: `html-too-many-attributes`
    std::size_t depth = 512;          // deeper elements are read as part of the one that holds them
    std::size_t table_depth = 24;     // tables in tables; deeper ones are read as paragraphs
    int columns = 1000;               // of a table: wider spans are clamped
    int rows = 100'000;               // of a table: `html-too-many-rows`
    std::size_t cells = 1'000'000;    // of all tables: `html-too-many-cells`
    std::size_t style_rules = 4'000;  // further rules of the page's style sheets are left out
    std::uint64_t repair_steps = 200'000'000;  // of libxml2, over broken nesting: `html-too-broken`
    std::uint64_t style_steps = 50'000'000;    // selectors tried; then the style sheets rest
};

}  // namespace actionplan
