#include <string>

#include "extract/text/text_reader.h"

namespace actionplan {

namespace {

class LineReader : public DocumentReader {
 public:
    explicit LineReader(ReadBytes read) : read_(std::move(read)) {}

    Result<Document> next() override {
        Document part;
        std::string bytes(std::size_t{1} << 20, '\0');
        bytes.resize(read_(bytes));
        part.last = bytes.empty();
        if (part.last && line_ == 0) return Error{"empty-file", "is empty; save the plan again"};
        if (bytes.find('\0') != std::string::npos)
            return Error{"not-text", "is binary; name the document"};
        std::size_t at = 0;
        while (at < bytes.size()) {
            const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
            Paragraph paragraph;
            paragraph.text = bytes.substr(at, end - at);
            ++line_;
            paragraph.place = LinePlace{line_, line_, 0, 0};
            part.words.add(paragraph.text);
            part.blocks.emplace_back(std::move(paragraph));
            at = end + 1;
        }
        return part;
    }

 private:
    ReadBytes read_;
    std::uint64_t line_ = 0;
};

}  // namespace

std::unique_ptr<DocumentReader> text_reader(ReadBytes read, const TextLimits&) {
    return std::make_unique<LineReader>(std::move(read));
}

}  // namespace actionplan
