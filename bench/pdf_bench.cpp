// What reading PDFs costs above the least that it can: one pass of Poppler with a device that only keeps glyphs and
// the ends of lines.
//
//     pdf_bench FILE|FOLDER [rounds] [floor|read|json]
//
// prints the CPU seconds of the best round for that floor, for the reader and for the whole conversion to JSON, and
// each as a multiple of the floor. With a third word only that is run, for callgrind.
#include <GfxState.h>
#include <GlobalParams.h>
#include <OutputDev.h>
#include <PDFDoc.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
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
#include "extract/pdf/pdf_reader.h"
#include "extract/pdf/poppler_compat.h"

using namespace actionplan;

namespace {

struct File {
    std::string name;
    std::string bytes;
};

struct Mark {
    double x = 0;
    double y = 0;
    unsigned character = 0;
};

class BareDevice : public OutputDev {
 public:
    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    bool needNonText() override { return false; }
    void drawChar(GfxState* state, double x, double y, double, double, double, double, CharCode,
                  int, const Unicode* unicode, int length) override {
        Mark mark;
        state->transform(x, y, &mark.x, &mark.y);
        mark.character = length > 0 ? unicode[0] : 0;
        marks.push_back(mark);
    }
    void stroke(GfxState* state) override { keep(state); }
    void fill(GfxState* state) override { keep(state); }
    void eoFill(GfxState* state) override { keep(state); }

    std::vector<Mark> marks;

 private:
    void keep(GfxState* state) {
        const GfxPath& path = *state->getPath();
        for (int i = 0; i < path.getNumSubpaths(); ++i) {
            const GfxSubpath& part = *path.getSubpath(i);
            for (int k = 0; k < part.getNumPoints(); ++k) {
                Mark mark;
                state->transform(part.getX(k), part.getY(k), &mark.x, &mark.y);
                marks.push_back(mark);
            }
        }
    }
};

std::vector<File> files_of(const std::filesystem::path& path) {
    std::vector<std::filesystem::path> paths;
    if (std::filesystem::is_directory(path)) {
        for (const auto& entry : std::filesystem::directory_iterator(path)) {
            if (entry.path().extension() == ".pdf") paths.push_back(entry.path());
        }
    } else {
        paths.push_back(path);
    }
    std::sort(paths.begin(), paths.end());
    std::vector<File> files;
    for (const auto& one : paths) {
        std::ifstream file(one, std::ios::binary);
        files.push_back({
            one.filename(), {std::istreambuf_iterator<char>(file), {}}
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

void bare(const File& file) {
    const auto document = pdf::poppler_document(file.bytes);
    BareDevice device;
    for (int page = 1; page <= document->getNumPages(); ++page) {
        device.marks.clear();
        document->displayPage(&device, page, 72, 72, 0, false, true, false);
    }
}

void read(const File& file) {
    if (!read_pdf(file.bytes)) std::abort();
}

void to_json(const File& file) {
    MemorySource source(file.bytes);
    MemorySink json;
    if (!convert_document(source, file.name, {}, json)) std::abort();
}

}  // namespace

int main(int count, char** words) {
    if (count < 2) return 2;
    globalParams = std::make_unique<GlobalParams>();
    const std::vector<File> files = files_of(words[1]);
    const int rounds = count > 2 ? std::atoi(words[2]) : 7;
    const std::string only = count > 3 ? words[3] : "";
    const auto each = [&](const char* name, void (*work)(const File&)) {
        if (!only.empty() && only != name) return 0.0;
        return best_of(rounds, [&] { std::for_each(files.begin(), files.end(), work); });
    };
    const double least = each("floor", bare);
    const double reading = each("read", read);
    const double whole = each("json", to_json);
    std::printf("%zu documents\n", files.size());
    std::printf("bare pass  %.4f s\n", least);
    std::printf("read_pdf   %.4f s  %.2f x\n", reading, reading / least);
    std::printf("to JSON    %.4f s  %.2f x\n", whole, whole / least);
    return 0;
}
