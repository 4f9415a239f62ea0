// Each stage of the text path by itself, over the samples put together: bytes of text a second.
//
//     build/bench/bench/stages_bench        (from the top folder)

#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "engine/byte_sink.h"
#include "engine/byte_source.h"
#include "engine/convert_document.h"
#include "engine/plan_words.h"
#include "engine/sha256.h"
#include "extract/text/text_reader.h"
#include "normalise/normaliser.h"
#include "parse/parser.h"
#include "schema/json_writer.h"

namespace {

using namespace actionplan;

// Some 600 KB: less than a part, so that each stage sees it whole.
std::string samples() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator("samples")) {
        if (entry.path().extension() == ".txt") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::string text;
    for (const std::filesystem::path& path : files) {
        std::ifstream file(path, std::ios::binary);
        text.append(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        text += "\n\n";
    }
    std::string all;
    for (int copy = 0; copy < 8; ++copy) all += text;
    return all;
}

const std::string& text() {
    static const std::string all = samples();
    return all;
}

Document document() { return read_text(text()).value(); }
Draft draft() { return parse(document()); }
Plan plan() { return Normaliser("plan.txt").take(draft()); }

void set_bytes(benchmark::State& state) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text().size()));
}

void hash_bytes(benchmark::State& state) {
    for (auto _ : state) {
        Sha256 sha256;
        sha256.add(text());
        benchmark::DoNotOptimize(sha256.hex());
    }
    set_bytes(state);
}

void read_as_text(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(read_text(text()));
    set_bytes(state);
}

// What is moved into a stage is made outside of its time.
template <typename Input, typename Stage>
void time_stage(benchmark::State& state, const Input& input, const Stage& stage) {
    for (auto _ : state) {
        state.PauseTiming();
        Input copy = input;
        state.ResumeTiming();
        benchmark::DoNotOptimize(stage(std::move(copy)));
    }
    set_bytes(state);
}

void parse_document(benchmark::State& state) {
    time_stage(state, document(), [](Document whole) { return parse(std::move(whole)); });
}

void normalise_draft(benchmark::State& state) {
    time_stage(state, draft(),
               [](Draft whole) { return Normaliser("plan.txt").take(std::move(whole)); });
}

void tally_plan(benchmark::State& state) {
    const Plan whole = plan();
    for (auto _ : state) {
        WordTally words;
        add_words(words, whole);
        benchmark::DoNotOptimize(words);
    }
    set_bytes(state);
}

void write_json(benchmark::State& state) {
    const Plan whole = plan();
    for (auto _ : state) benchmark::DoNotOptimize(write_plan(whole));
    set_bytes(state);
}

void convert_in_memory(benchmark::State& state) {
    for (auto _ : state) {
        MemorySource source(text());
        MemorySink sink;
        benchmark::DoNotOptimize(convert_document(source, "plan.txt", {}, sink));
    }
    set_bytes(state);
}

BENCHMARK(hash_bytes);
BENCHMARK(read_as_text);
BENCHMARK(parse_document);
BENCHMARK(normalise_draft);
BENCHMARK(tally_plan);
BENCHMARK(write_json);
BENCHMARK(convert_in_memory);

}  // namespace
