#include "quality/report/html_writer.h"

#include <libxml/xmlwriter.h>

#include <cassert>
#include <new>

namespace actionplan {

namespace {

struct FreeBuffer {
    void operator()(xmlBuffer* buffer) const { xmlBufferFree(buffer); }
};
struct FreeWriter {
    void operator()(xmlTextWriter* writer) const { xmlFreeTextWriter(writer); }
};

const xmlChar* as_xml(const char* text) {
    return reinterpret_cast<const xmlChar*>(
        text);  // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast): libxml2's own type for UTF-8
}

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20U && c != '\n' && c != '\t') || byte == 0x7FU;
}

// U+FFFE and U+FFFF, which no XML may have: EF BF BE, EF BF BF.
bool is_noncharacter(std::string_view text, std::size_t at) {
    return text.substr(at, 2) == "\xEF\xBF" && at + 2 < text.size() &&
           static_cast<unsigned char>(text[at + 2]) >= 0xBEU;
}

std::string printable_text(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_control(text[at])) {
            clean += "\xEF\xBF\xBD";
        } else if (is_noncharacter(text, at)) {
            clean += "\xEF\xBF\xBD";
            at += 2;
        } else {
            clean += text[at];
        }
    }
    return clean;
}

// Memory is all that can fail.
void must(int status) {
    if (status < 0) throw std::bad_alloc();
}

}  // namespace

struct HtmlWriter::State {
    std::unique_ptr<xmlBuffer, FreeBuffer> buffer{xmlBufferCreate()};
    std::unique_ptr<xmlTextWriter, FreeWriter> writer;
    int depth = 0;
};

HtmlWriter::HtmlWriter() : state_(std::make_unique<State>()) {
    if (!state_->buffer) throw std::bad_alloc();
    // The page may have many megabytes.
    xmlBufferSetAllocationScheme(state_->buffer.get(), XML_BUFFER_ALLOC_DOUBLEIT);
    state_->writer.reset(xmlNewTextWriterMemory(state_->buffer.get(), 0));
    if (!state_->writer) throw std::bad_alloc();
    must(xmlTextWriterWriteRaw(state_->writer.get(), as_xml("<!DOCTYPE html>\n")));
}

HtmlWriter::~HtmlWriter() = default;

HtmlWriter& HtmlWriter::open(const char* name, std::initializer_list<HtmlAttribute> attributes) {
    must(xmlTextWriterStartElement(state_->writer.get(), as_xml(name)));
    for (const HtmlAttribute& attribute : attributes) {
        must(xmlTextWriterWriteAttribute(state_->writer.get(), as_xml(attribute.first),
                                         as_xml(printable_text(attribute.second).c_str())));
    }
    ++state_->depth;
    return *this;
}

HtmlWriter& HtmlWriter::text(std::string_view text) {
    must(xmlTextWriterWriteString(state_->writer.get(), as_xml(printable_text(text).c_str())));
    return *this;
}

HtmlWriter& HtmlWriter::close() {
    assert(state_->depth > 0 && "every element is opened before it is closed");
    // In full, since HTML knows no "<td/>".
    must(xmlTextWriterFullEndElement(state_->writer.get()));
    --state_->depth;
    return *this;
}

HtmlWriter& HtmlWriter::element(const char* name, std::string_view content,
                                std::initializer_list<HtmlAttribute> attributes) {
    return open(name, attributes).text(content).close();
}

HtmlWriter& HtmlWriter::lone(const char* name, std::initializer_list<HtmlAttribute> attributes) {
    open(name, attributes);
    must(xmlTextWriterEndElement(state_->writer.get()));
    --state_->depth;
    return *this;
}

HtmlWriter& HtmlWriter::trusted(const char* name, const char* content) {
    open(name);
    must(xmlTextWriterWriteRaw(state_->writer.get(), as_xml(content)));
    return close();
}

std::string HtmlWriter::finish() {
    while (state_->depth > 0) close();
    must(xmlTextWriterFlush(state_->writer.get()));
    const xmlBuffer* const buffer = state_->buffer.get();
    std::string page(
        reinterpret_cast<const char*>(xmlBufferContent(
            buffer)),  // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast): libxml2's own type for UTF-8
        static_cast<std::size_t>(xmlBufferLength(buffer)));
    return page + "\n";
}

}  // namespace actionplan
