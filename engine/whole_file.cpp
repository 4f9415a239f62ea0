#include "engine/whole_file.h"

#include <string>
#include <utility>

#include "engine/formats.h"

namespace actionplan {

namespace {

constexpr std::size_t step_bytes = std::size_t{64} << 10;

// All of the input, or nothing when it is over the limit.
bool read_all(const ReadBytes& read, std::string& bytes) {
    for (;;) {
        const std::size_t size = bytes.size();
        bytes.resize(size + step_bytes);
        const std::size_t count = read({bytes.data() + size, step_bytes});
        bytes.resize(size + count);
        if (count == 0) return true;
        if (bytes.size() > whole_file_bytes) return false;
    }
}

class WholeFileReader final : public DocumentReader {
 public:
    WholeFileReader(ReadBytes read, ReadWhole make_document)
        : read_(std::move(read)), make_document_(std::move(make_document)) {}

    Result<Document> next() override {
        std::string bytes;
        if (!read_all(read_, bytes)) {
            return Error{"file-too-large", "over " + std::to_string(whole_file_bytes >> 20) +
                                               " MB; split the document, or save it as text"};
        }
        return make_document_(bytes);
    }

 private:
    ReadBytes read_;
    ReadWhole make_document_;
};

}  // namespace

std::unique_ptr<DocumentReader> whole_file_reader(ReadBytes read, ReadWhole make_document) {
    return std::make_unique<WholeFileReader>(std::move(read), std::move(make_document));
}

}  // namespace actionplan
