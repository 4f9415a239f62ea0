// What a page costs beside the floor: libxml2's push parser over the same bytes, with callbacks that count.
//
//     html_bench PAGE...                   the floor, the reader and the whole conversion, in turn
//     html_bench --only WORK PAGE...       one of `floor`, `read`, `convert`, once over 200 pages: for a profiler
//
// Prints megabytes a second of each, and how many times the floor it takes. The least of several rounds counts.
#include <libxml/HTMLparser.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/byte_sink.h"
#include "engine/byte_source.h"
#include "engine/convert_document.h"
#include "extract/html/html_reader.h"

namespace {

using namespace actionplan;

constexpr int rounds = 7;
constexpr std::size_t pages_at_once = 200;
constexpr std::size_t bytes_a_round = 20'000'000;
constexpr std::size_t chunk_bytes = std::size_t{1} << 15;

std::size_t seen = 0;  // keeps the optimiser from dropping the work

void on_start(void*, const xmlChar*, const xmlChar**) { ++seen; }
void on_end(void*, const xmlChar*) { ++seen; }
void on_text(void*, const xmlChar*, int length) { seen += static_cast<std::size_t>(length); }

std::string read_file(const char* path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void read_bare(const std::string& page) {
    htmlSAXHandler sax{};
    sax.startElement = on_start;
    sax.endElement = on_end;
    sax.characters = sax.ignorableWhitespace = sax.cdataBlock = on_text;
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(
        htmlCreatePushParserCtxt(&sax, nullptr, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8),
        &htmlFreeParserCtxt);
    htmlCtxtUseOptions(context.get(), HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    for (std::size_t at = 0; at < page.size(); at += chunk_bytes) {
        const std::size_t size = std::min(chunk_bytes, page.size() - at);
        htmlParseChunk(context.get(), page.data() + at, static_cast<int>(size), 0);
    }
    htmlParseChunk(context.get(), nullptr, 0, 1);
}

void convert(const std::string& page) {
    MemorySource source(page);
    MemorySink json;
    seen += convert_document(source, "plan.html", {}, json) ? json.bytes().size() : 1;
}

void read_whole(const std::string& page) {
    const Result<Document> document = read_html(page);
    seen += document ? document.value().blocks.size() : 1;
}

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double least_seconds(const std::vector<std::string>& pages, std::size_t times,
                     const std::function<void(const std::string&)>& work) {
    double least = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const double begin = cpu_seconds();
        for (std::size_t i = 0; i < times; ++i) std::for_each(pages.begin(), pages.end(), work);
        least = std::min(least, cpu_seconds() - begin);
    }
    return least;
}

}  // namespace

int main(int count, char** words) {
    const bool only = count > 2 && std::string_view(words[1]) == "--only";
    std::vector<std::string> pages;
    std::size_t bytes = 0;
    for (int i = only ? 3 : 1; i < count; ++i) {
        pages.push_back(read_file(words[i]));
        bytes += pages.back().size();
    }
    if (bytes == 0) return 2;
    if (only) {
        const std::string_view work = words[2];
        for (std::size_t i = 0; i < pages_at_once; ++i) {
            const std::string& page = pages[i % pages.size()];
            if (work == "floor") read_bare(page);
            if (work == "read") read_whole(page);
            if (work == "convert") convert(page);
        }
        return seen == 0 ? 2 : 0;
    }
    const std::size_t times = bytes_a_round / bytes + 1;
    const double megabytes = static_cast<double>(bytes * times) / 1e6;
    const double floor_seconds = least_seconds(pages, times, read_bare);
    const double read_seconds = least_seconds(pages, times, read_whole);
    const double convert_seconds = least_seconds(pages, times, convert);
    std::printf("floor %.0f MB/s\n", megabytes / floor_seconds);
    std::printf("reader %.0f MB/s: %.2f times the floor\n", megabytes / read_seconds,
                read_seconds / floor_seconds);
    std::printf("whole conversion %.0f MB/s: %.2f times the floor (%zu)\n",
                megabytes / convert_seconds, convert_seconds / floor_seconds, seen);
    return 0;
}
