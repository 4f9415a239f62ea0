// What reading Word documents costs above the least that it can: inflating their parts and parsing them with libxml2.
//
//     word_bench FOLDER [rounds]
//
// prints the CPU seconds of the best round for the floor (the parts that the reader opens, inflated and parsed with
// handlers that do nothing), for the reader and for the whole conversion to JSON, and each as a multiple of the floor.
#include <libxml/parser.h>
#include <zip.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "engine/byte_sink.h"
#include "engine/byte_source.h"
#include "engine/convert_document.h"
#include "extract/word/word_reader.h"

using namespace actionplan;

namespace {

struct File {
    std::string name;
    std::string bytes;
};

std::vector<File> files_of(const std::filesystem::path& folder) {
    std::vector<File> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".docx") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        files.push_back({
            entry.path().filename(), {std::istreambuf_iterator<char>(file), {}}
        });
    }
    return files;
}

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double best_of(int rounds, const std::function<void()>& work) {
    double best = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const double begin = cpu_seconds();
        work();
        best = std::min(best, cpu_seconds() - begin);
    }
    return best;
}

void nothing(void*, const xmlChar*, const xmlChar*, const xmlChar*, int, const xmlChar**, int, int,
             const xmlChar**) {}

void parse(const std::string& xml) {
    xmlSAXHandler handler;
    std::memset(&handler, 0, sizeof handler);
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = nothing;
    xmlSAXUserParseMemory(&handler, nullptr, xml.data(), static_cast<int>(xml.size()));
}

// The reader leaves the theme, the settings and the fonts closed unless a document asks for them.
bool is_read(const std::string& name) {
    const bool xml = name.ends_with(".xml") || name.ends_with(".rels");
    for (const char* unread :
         {"theme", "settings", "fontTable", "webSettings", "customXml", "[Content"}) {
        if (name.find(unread) != std::string::npos) return false;
    }
    return xml;
}

void floor_of(const File& file) {
    zip_source_t* source =
        zip_source_buffer_create(file.bytes.data(), file.bytes.size(), 0, nullptr);
    zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (zip == nullptr) std::abort();
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
        zip_stat_t facts;
        zip_stat_index(zip, static_cast<zip_uint64_t>(i), 0, &facts);
        if (!is_read(facts.name)) continue;
        zip_file_t* part = zip_fopen_index(zip, static_cast<zip_uint64_t>(i), 0);
        std::string xml(facts.size, '\0');
        zip_fread(part, xml.data(), xml.size());
        zip_fclose(part);
        parse(xml);
    }
    zip_discard(zip);
}

}  // namespace

int main(int count, char** words) {
    if (count < 2) return 2;
    const std::vector<File> files = files_of(words[1]);
    const int rounds = count > 2 ? std::atoi(words[2]) : 7;
    const double least = best_of(rounds, [&] {
        for (const File& file : files) floor_of(file);
    });
    const double read = best_of(rounds, [&] {
        for (const File& file : files) {
            if (!read_word(file.bytes)) std::abort();
        }
    });
    const double whole = best_of(rounds, [&] {
        for (const File& file : files) {
            MemorySource source(file.bytes);
            MemorySink json;
            if (!convert_document(source, file.name, {}, json)) std::abort();
        }
    });
    std::printf("%zu documents\n", files.size());
    std::printf("inflate and SAX  %.4f s\n", least);
    std::printf("read_word        %.4f s  %.2f x\n", read, read / least);
    std::printf("to JSON          %.4f s  %.2f x\n", whole, whole / least);
    return 0;
}
