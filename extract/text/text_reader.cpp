#include "extract/text/text_reader.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <string>
#include <utility>

#include "extract/clean_text.h"
#include "extract/text/bullets.h"
#include "extract/text/decode.h"
#include "extract/text/markup.h"
#include "extract/text/text_blocks.h"
#include "extract/utf8.h"

namespace actionplan {

namespace {

constexpr std::size_t chunk_bytes = std::size_t{256} << 10;

bool is_line_break(char c) { return c == '\n' || c == '\r'; }

std::string megabytes(std::size_t bytes) { return std::to_string(bytes >> 20) + " MB"; }

// NFC, in place. Nearly every text is in it already.
void normalise(std::string& text) {
    if (!has_non_ascii(text)) return;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) || nfc->isNormalizedUTF8(text, status) != 0) return;
    std::string normalised;
    icu::StringByteSink<std::string> sink(&normalised);
    nfc->normalizeUTF8(0, text, sink, nullptr, status);
    if (U_SUCCESS(status)) text = std::move(normalised);
}

// The words of the lines themselves, whatever blocks are made of them.
void tally(const std::vector<Line>& lines, std::size_t behind, WordTally& words) {
    for (std::size_t at = 0; at < behind; ++at) {
        const Line& line = lines[at];
        std::string_view text = line.text;
        text.remove_prefix(leading_space(text));
        text.remove_prefix(bullet_of(text).length);
        if (line.plain && !line.markup) {
            words.add(text);
        } else if (!line.markup) {
            words.add(clean_text(text));  // invisible characters part no words
        } else {
            for (const MarkupBlock& block : markup_blocks(text)) words.add(clean_text(block.text));
        }
    }
}

class TextReader final : public DocumentReader {
 public:
    TextReader(ReadBytes read, const TextLimits& limits)
        : read_(std::move(read)), limits_(limits), chunk_(chunk_bytes, '\0') {}

    Result<Document> next() override;

 private:
    std::optional<Error> open();
    std::size_t read_chunk();
    std::optional<Error> fill(std::size_t wanted);
    std::size_t complete_bytes() const;
    std::size_t stretch_bytes(std::size_t wanted) const;
    Document part_of(std::string_view text, bool last, std::size_t& taken);
    std::vector<Warning> warnings() const;

    ReadBytes read_;
    TextLimits limits_;
    std::string chunk_;
    std::string first_bytes_;
    std::optional<Encoding> encoding_;
    std::unique_ptr<Decoder> decoder_;
    FurnitureMemory furniture_;
    std::string text_;  // decoded, NFC up to normalised_, not yet given as blocks
    std::size_t normalised_ = 0;
    bool at_end_ = false;
    std::uint64_t next_line_ = 1;
    bool in_table_ = false;  // the part before ended within a table
};

std::size_t TextReader::read_chunk() {
    const std::size_t length = read_(std::span<char>(chunk_));
    at_end_ = length == 0;
    return length;
}

std::optional<Error> TextReader::open() {
    while (!at_end_ && first_bytes_.size() < chunk_bytes)
        first_bytes_.append(chunk_, 0, read_chunk());
    if (first_bytes_.empty())
        return Error{"empty-file", "the file is empty; publish it again or leave it out"};
    encoding_ = encoding_of(first_bytes_);
    if (!encoding_) {
        return Error{"not-text",
                     "the file holds binary data, not text; save it as PDF, Word, HTML or text"};
    }
    decoder_ = std::make_unique<Decoder>(*encoding_);
    decoder_->decode(std::string_view(first_bytes_).substr(encoding_->mark_bytes), at_end_, text_);
    first_bytes_ = {};
    return std::nullopt;
}

// Reads on until `wanted` bytes of text are there, or all of it, and at least one line is whole.
std::optional<Error> TextReader::fill(std::size_t wanted) {
    while (!at_end_ && (text_.size() < wanted || complete_bytes() == 0)) {
        if (text_.size() > limits_.line_bytes && complete_bytes() == 0) {
            return Error{"line-too-long",
                         "line " + std::to_string(next_line_) + ": over " +
                             megabytes(limits_.line_bytes) +
                             " without a line break; no plan is written so: check the file"};
        }
        const std::size_t length = read_chunk();
        decoder_->decode(std::string_view(chunk_).substr(0, length), at_end_, text_);
    }
    if (complete_bytes() > normalised_) {
        std::string rest = text_.substr(normalised_);
        normalise(rest);
        text_.replace(normalised_, std::string::npos, rest);
        normalised_ = complete_bytes();
    }
    return std::nullopt;
}

// Up to the last line break, or all when no more comes. A carriage return at the end may have its line feed to come.
std::size_t TextReader::complete_bytes() const {
    if (at_end_) return text_.size();
    std::size_t end = text_.size();
    if (end > 0 && text_[end - 1] == '\r') --end;
    while (end > 0 && !is_line_break(text_[end - 1])) --end;
    return end;
}

// Whole lines of about the wanted length; all, when hardly more is there.
std::size_t TextReader::stretch_bytes(std::size_t wanted) const {
    const std::size_t complete = complete_bytes();
    if (complete <= wanted + wanted / 4) return complete;
    const std::size_t line_end = text_.find_first_of("\r\n", wanted);
    if (line_end >= complete) return complete;
    const bool pair =
        text_[line_end] == '\r' && line_end + 1 < complete && text_[line_end + 1] == '\n';
    return line_end + (pair ? 2 : 1);
}

std::vector<Warning> TextReader::warnings() const {
    std::vector<Warning> warnings;
    if (encoding_->guessed) {
        warnings.push_back(
            {"encoding-guessed",
             "the text was read as " + encoding_->name + ", by its bytes; save it as UTF-8",
             {}});
    }
    if (decoder_->replaced() > 0) {
        warnings.push_back({"replaced-characters",
                            std::to_string(decoder_->replaced()) + " bytes are not valid " +
                                encoding_->name +
                                " and were read as windows-1252; save the text as UTF-8",
                            {}});
    }
    return warnings;
}

bool is_furniture(const FoundBlock& block) {
    const auto* const paragraph = std::get_if<Paragraph>(&block.block);
    return paragraph != nullptr && paragraph->role != Role::body;
}

// Where the next part begins, so that this one ends between rows: before the last block, or, where a table goes on to
// the end, before its last two rows, which the lines to come may still change.
std::size_t cut_line(const std::vector<FoundBlock>& blocks) {
    constexpr std::size_t unsettled_rows = 2;
    const auto last = std::find_if_not(blocks.rbegin(), blocks.rend(), is_furniture);
    if (last == blocks.rend()) return blocks.back().first_line;
    const std::vector<std::size_t>& rows = last->row_lines;
    if (rows.size() <= unsettled_rows) return last->first_line;
    return std::max(rows[rows.size() - unsettled_rows], last->first_line);
}

// Leaves the blocks and rows before the line.
void drop_from(std::vector<FoundBlock>& blocks, std::size_t line) {
    std::erase_if(blocks, [&](const FoundBlock& block) { return block.first_line >= line; });
    for (FoundBlock& block : blocks) {
        auto* const table = std::get_if<Table>(&block.block);
        if (table == nullptr) continue;
        const auto kept = std::lower_bound(block.row_lines.begin(), block.row_lines.end(), line);
        table->rows.resize(static_cast<std::size_t>(kept - block.row_lines.begin()));
    }
}

Document TextReader::part_of(std::string_view text, bool last, std::size_t& taken) {
    const std::vector<Line> lines = lines_of(text, next_line_);
    FurnitureMemory memory = furniture_;
    std::vector<FoundBlock> blocks = blocks_of(lines, memory);
    Document part;
    std::size_t behind = lines.size();
    bool ends_in_table = false;
    if (!last) {
        behind = blocks.empty() ? lines.size() : cut_line(blocks);
        if (behind == 0) return part;  // one row or paragraph fills the stretch: read on
        drop_from(blocks, behind);
        ends_in_table = std::any_of(blocks.begin(), blocks.end(), [&](const FoundBlock& block) {
            return !block.row_lines.empty() && block.row_lines.back() >= behind;
        });
    }
    furniture_ = std::move(memory);
    tally(lines, behind, part.words);
    for (FoundBlock& block : blocks) {
        if (auto* const table = std::get_if<Table>(&block.block); table != nullptr && in_table_) {
            table->continues = &block == &blocks.front();
        }
        part.blocks.push_back(std::move(block.block));
    }
    in_table_ = ends_in_table;
    taken = behind == lines.size()
                ? text.size()
                : static_cast<std::size_t>(lines[behind].text.data() - text.data());
    if (behind < lines.size()) {
        next_line_ = lines[behind].number;
    } else if (!lines.empty()) {
        next_line_ = lines.back().number + 1;
    }
    return part;
}

Result<Document> TextReader::next() {
    if (!encoding_) {
        if (auto error = open()) return *error;
    }
    for (std::size_t wanted = limits_.part_bytes;; wanted *= 2) {
        if (auto error = fill(wanted)) return *error;
        const std::size_t complete = stretch_bytes(wanted);
        std::size_t taken = 0;
        // What is longer than any line may be is cut wherever it stands, rather than held in memory.
        const bool last = at_end_ && complete == text_.size();
        Document part = part_of(std::string_view(text_).substr(0, complete),
                                last || wanted > limits_.line_bytes, taken);
        if (taken == 0 && !last) continue;
        text_.erase(0, taken);
        normalised_ -= taken;
        part.last = last;
        part.source.media_type = "text/plain";
        part.source.encoding = encoding_->name;
        if (last) part.warnings = warnings();
        return part;
    }
}

}  // namespace

std::unique_ptr<DocumentReader> text_reader(ReadBytes read, const TextLimits& limits) {
    return std::make_unique<TextReader>(std::move(read), limits);
}

Result<Document> read_text(std::string_view bytes, const TextLimits& limits) {
    TextLimits whole = limits;
    whole.part_bytes = bytes.size() * 4 + 1;  // decoded, no text is longer
    return text_reader(
               [bytes](std::span<char> buffer) mutable {
                   const std::size_t length = std::min(buffer.size(), bytes.size());
                   std::memcpy(buffer.data(), bytes.data(), length);
                   bytes.remove_prefix(length);
                   return length;
               },
               whole)
        ->next();
}

}  // namespace actionplan
