#include "extract/word/word_package.h"

#include <zip.h>

#include <new>

#include "extract/word/zip_layout.h"

namespace actionplan {

namespace {

zip_t* handle(void* zip) { return static_cast<zip_t*>(zip); }

Error damaged_part(const std::string& part) {
    return {"damaged-word", part + ": can't be unpacked; open the file in Word and save it again"};
}

Error too_large(const std::string& part, std::string_view limit) {
    return {"zip-bomb",
            part + ": unpacks to more than a plan can need (limit `" + std::string(limit) + "`)"};
}

// The names of parts are compared without regard to case.
zip_int64_t index_of(void* zip, const std::string& part) {
    return zip_name_locate(handle(zip), part.c_str(), ZIP_FL_NOCASE);
}

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

constexpr int zlib_out_of_memory = -4;  // Z_MEM_ERROR: libzip hands on zlib's own numbers

// An archive that memory was too short for is not damaged.
void refuse_want_of_memory(zip_error_t* error) {
    const bool zlib = zip_error_code_zip(error) == ZIP_ER_ZLIB;
    if (zip_error_code_zip(error) == ZIP_ER_MEMORY ||
        (zlib && zip_error_code_system(error) == zlib_out_of_memory))
        throw std::bad_alloc();
}

// The declared size is only what the file says of itself, so one byte more is asked for.
std::optional<std::string> inflated(zip_t* zip, zip_uint64_t index, std::size_t declared) {
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(zip, index, 0));
    if (!file) {
        refuse_want_of_memory(zip_get_error(zip));
        return std::nullopt;
    }
    std::string content(declared + 1, '\0');
    std::size_t size = 0;
    while (size < content.size()) {
        const zip_int64_t got = zip_fread(file.get(), content.data() + size, content.size() - size);
        if (got < 0) {
            refuse_want_of_memory(zip_file_get_error(file.get()));
            return std::nullopt;
        }
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
    }
    if (size != declared) return std::nullopt;
    content.resize(size);
    return content;
}

}  // namespace

void WordPackage::Close::operator()(void* zip) const { zip_discard(handle(zip)); }

Result<WordPackage> WordPackage::open(std::string_view bytes, const WordLimits& limits) {
    if (const auto fault = check_zip_layout(bytes, limits)) return *fault;
    zip_error_t error{};
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!zip) {
        zip_source_free(source);
        refuse_want_of_memory(&error);
        return Error{"damaged-word",
                     "the file's archive is damaged; open it in Word and save it again"};
    }
    return WordPackage(zip, limits);
}

bool WordPackage::has(const std::string& part) const { return index_of(zip_.get(), part) >= 0; }

Result<std::string> WordPackage::read(const std::string& part) {
    const zip_int64_t found = index_of(zip_.get(), part);
    if (found < 0) return std::string();
    const auto index = static_cast<zip_uint64_t>(found);
    zip_stat_t facts;
    if (zip_stat_index(handle(zip_.get()), index, 0, &facts) != 0 ||
        (facts.valid & ZIP_STAT_SIZE) == 0 || (facts.valid & ZIP_STAT_COMP_SIZE) == 0) {
        return damaged_part(part);
    }
    if (facts.size > limits_.inflated_bytes - inflated_) return too_large(part, "inflated_bytes");
    if (facts.size > limits_.ratio_from_bytes && facts.size / limits_.ratio > facts.comp_size) {
        return too_large(part, "ratio");
    }
    std::optional<std::string> content =
        inflated(handle(zip_.get()), index, static_cast<std::size_t>(facts.size));
    if (!content) return damaged_part(part);
    inflated_ += content->size();
    return *std::move(content);
}

}  // namespace actionplan
