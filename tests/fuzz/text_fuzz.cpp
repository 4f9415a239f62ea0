// Any bytes as a text: whole and in small parts it becomes a plan that has every word once, or is refused.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "engine/plan_words.h"
#include "extract/text/text_reader.h"
#include "normalise/normaliser.h"
#include "parse/parser.h"
#include "schema/json_writer.h"

namespace {

using namespace actionplan;

constexpr std::size_t small_part = 512;

void require(bool holds) {
    if (!holds) std::abort();
}

void convert(std::string_view bytes, const TextLimits& limits) {
    const auto reader = text_reader(
        [rest = bytes](std::span<char> buffer) mutable {
            const std::size_t count = std::min(buffer.size(), rest.size());
            std::copy_n(rest.begin(), count, buffer.begin());
            rest.remove_prefix(count);
            return count;
        },
        limits);
    Parser parser;
    Normaliser normaliser("plan.txt");
    WordTally source_words;
    WordTally plan_words;
    for (bool last = false; !last;) {
        Result<Document> part = reader->next();
        if (!part) return;
        last = part.value().last;
        source_words.add(part.value().words);
        const Plan plan = normaliser.take(parser.take(std::move(part).value()));
        add_words(plan_words, plan);
        require(!write_plan(plan).empty());
    }
    // A tag that a separator or a line break cuts is markup in the line and words in its cells: `coverage` tells that.
    const bool markup = bytes.find_first_of("<&") != std::string_view::npos;
    require(markup || shared_words(source_words, plan_words) == 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(data, data + size);
    convert(bytes, {});
    TextLimits parts;
    parts.part_bytes = small_part;
    convert(bytes, parts);
    return 0;
}
