#include "extract/word/word_xml.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <vector>

namespace actionplan {

namespace {

// How far a "<" may be from the next before its attributes are counted: no element of Word's comes near.
constexpr std::size_t long_tag = 4096;

std::string_view text_of(const xmlChar* begin, const xmlChar* end) {
    return {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin)};
}

std::string_view text_of(const xmlChar* text) {
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

struct Reading {
    WordXmlHandler& handler;
    const WordLimits& limits;
    xmlParserCtxtPtr parser = nullptr;
    std::optional<Error> error = std::nullopt;
    std::string fault = {};
    bool out_of_memory = false;
    std::vector<WordElement> open = {};
    // Namespace addresses are interned, so that a pointer is enough to know one again.
    std::array<std::pair<const xmlChar*, WordNamespace>, 4> known = {};
    std::size_t next_known = 0;

    WordNamespace space_of(const xmlChar* address) {
        for (const auto& [pointer, space] : known) {
            if (pointer == address) return space;
        }
        const WordNamespace space = word_namespace(text_of(address));
        known.at(next_known++ % known.size()) = {address, space};
        return space;
    }

    void stop(Error why) {
        if (!error) error = std::move(why);
        xmlStopParser(parser);
    }
};

Reading& reading_of(void* context) {
    return *static_cast<Reading*>(static_cast<xmlParserCtxtPtr>(context)->_private);
}

void on_start(void* context, const xmlChar* name, const xmlChar*, const xmlChar* address, int,
              const xmlChar**, int attributes, int, const xmlChar** list) {
    Reading& reading = reading_of(context);
    if (reading.open.size() >= reading.limits.depth) {
        return reading.stop({"word-too-large", "elements within elements more than " +
                                                   std::to_string(reading.limits.depth) +
                                                   " deep (limit `depth`)"});
    }
    const WordElement element = word_element(reading.space_of(address), text_of(name));
    reading.open.push_back(element);
    reading.handler.start(element, WordAttributes(list, attributes));
    if (reading.handler.error) return reading.stop(*reading.handler.error);
    if (reading.handler.done) xmlStopParser(reading.parser);
}

void on_end(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
    Reading& reading = reading_of(context);
    const WordElement element = reading.open.back();
    reading.open.pop_back();
    reading.handler.end(element);
    if (reading.handler.error) return reading.stop(*reading.handler.error);
    if (reading.handler.done) xmlStopParser(reading.parser);
}

void on_text(void* context, const xmlChar* text, int size) {
    reading_of(context).handler.text(text_of(text, text + size));
}

void on_dtd(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
    reading_of(context).stop({"unsafe-word",
                              "has a document type declaration, which no Word file "
                              "needs; do not trust where this file came from"});
}

void on_fault(void* context, xmlErrorPtr fault) {
    Reading& reading = reading_of(context);
    if (fault->code == XML_ERR_NO_MEMORY) reading.out_of_memory = true;
    if (fault->level < XML_ERR_ERROR || !reading.fault.empty()) return;
    reading.fault = "line " + std::to_string(fault->line) + ", " +
                    (fault->message ? fault->message : "not well-formed");
    while (!reading.fault.empty() && reading.fault.back() == '\n') reading.fault.pop_back();
}

// What libxml2 says outside a parser, as of broken UTF-16, it prints unless somebody listens.
void on_stray_fault(void* context, xmlErrorPtr fault) {
    auto* const reading = static_cast<Reading*>(context);
    if (reading != nullptr && fault->code == XML_ERR_NO_MEMORY) reading->out_of_memory = true;
}

// Of this thread, while it reads.
class ListenToStrayFaults {
 public:
    explicit ListenToStrayFaults(Reading& reading) {
        xmlSetStructuredErrorFunc(&reading, on_stray_fault);
    }
    ~ListenToStrayFaults() { xmlSetStructuredErrorFunc(nullptr, on_stray_fault); }
    ListenToStrayFaults(const ListenToStrayFaults&) = delete;
    ListenToStrayFaults& operator=(const ListenToStrayFaults&) = delete;
};

struct FreeParser {
    void operator()(xmlParserCtxtPtr parser) const { xmlFreeParserCtxt(parser); }
};
using Parser = std::unique_ptr<xmlParserCtxt, FreeParser>;

// OPC allows UTF-8 and UTF-16 alone; what the XML declaration says otherwise is not believed.
xmlCharEncoding encoding_of(std::string_view bytes) {
    if (bytes.size() < 2) return XML_CHAR_ENCODING_UTF8;
    const std::string_view first = bytes.substr(0, 2);
    if (first == "\xFF\xFE" || first == std::string_view("<\0", 2))
        return XML_CHAR_ENCODING_UTF16LE;
    if (first == "\xFE\xFF" || first == std::string_view("\0<", 2))
        return XML_CHAR_ENCODING_UTF16BE;
    return XML_CHAR_ENCODING_UTF8;
}

Parser parser_of(std::string_view bytes, Reading& reading) {
    Parser parser(xmlNewParserCtxt());
    if (!parser) return nullptr;
    std::memset(parser->sax, 0, sizeof *parser->sax);
    parser->sax->initialized = XML_SAX2_MAGIC;
    parser->sax->startElementNs = on_start;
    parser->sax->endElementNs = on_end;
    parser->sax->characters = on_text;
    parser->sax->ignorableWhitespace = on_text;
    parser->sax->cdataBlock = on_text;
    parser->sax->internalSubset = on_dtd;
    parser->sax->serror = on_fault;
    parser->_private = &reading;
    xmlCtxtUseOptions(parser.get(), XML_PARSE_NONET | XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC);
    xmlParserInputBufferPtr buffer = xmlParserInputBufferCreateMem(
        bytes.data(), static_cast<int>(bytes.size()), XML_CHAR_ENCODING_NONE);
    xmlParserInputPtr input =
        buffer ? xmlNewIOInputStream(parser.get(), buffer, XML_CHAR_ENCODING_NONE) : nullptr;
    if (!input) {
        xmlFreeParserInputBuffer(buffer);
        return nullptr;
    }
    inputPush(parser.get(), input);
    xmlSwitchEncoding(parser.get(), encoding_of(bytes));
    // An encoding that is set already keeps libxml2 from guessing one, such as EBCDIC.
    if (parser->encoding == nullptr)
        parser->encoding = xmlStrdup(reinterpret_cast<const xmlChar*>("UTF-8"));
    return parser;
}

// Attributes between the quotes of one tag, which ends with the first ">" outside them.
bool too_many_attributes(std::string_view tag, std::size_t limit) {
    std::size_t count = 0;
    char quote = '\0';
    for (const char c : tag) {
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
            if (++count > limit) return true;
        } else if (c == '>') {
            return false;
        }
    }
    return false;
}

// A "<" can't stand in an attribute, so that the next one ends any element's tag.
bool too_many_attributes_anywhere(std::string_view bytes, std::size_t limit) {
    std::size_t at = bytes.find('<');
    while (at != std::string_view::npos) {
        const std::size_t next = std::min(bytes.find('<', at + 1), bytes.size());
        if (next - at > long_tag && too_many_attributes(bytes.substr(at, next - at), limit)) {
            return true;
        }
        at = next == bytes.size() ? std::string_view::npos : next;
    }
    return false;
}

Error named(Error error, std::string_view part) {
    return {std::move(error.code), std::string(part) + ": " + error.message};
}

}  // namespace

std::optional<std::string_view> WordAttributes::find(std::string_view name) const {
    for (int i = 0; i < count_; ++i) {
        const unsigned char** attribute = list_ + std::ptrdiff_t{i} * 5;
        if (text_of(attribute[0]) == name) return text_of(attribute[3], attribute[4]);
    }
    return std::nullopt;
}

std::string_view WordAttributes::value(std::string_view name) const {
    return find(name).value_or(std::string_view());
}

std::string_view WordAttributes::relation() const {
    for (int i = 0; i < count_; ++i) {
        const unsigned char** attribute = list_ + std::ptrdiff_t{i} * 5;
        const bool related = text_of(attribute[2]).find("elationships") != std::string_view::npos;
        if (related && text_of(attribute[0]) == "id") return text_of(attribute[3], attribute[4]);
    }
    return {};
}

bool WordAttributes::on(std::string_view name) const {
    const std::optional<std::string_view> said = find(name);
    return !said || *said == "1" || *said == "true" || *said == "on";
}

std::optional<int> WordAttributes::number(std::string_view name) const {
    const std::string_view said = value(name);
    int number = 0;
    const auto [end, fault] = std::from_chars(said.data(), said.data() + said.size(), number);
    return fault == std::errc() ? std::optional(number) : std::nullopt;
}

std::optional<Error> read_word_xml(std::string_view part, std::string_view bytes,
                                   const WordLimits& limits, WordXmlHandler& handler) {
    if (too_many_attributes_anywhere(bytes, limits.attributes)) {
        return Error{"word-too-large", std::string(part) + ": an element has more than " +
                                           std::to_string(limits.attributes) +
                                           " attributes (limit `attributes`)"};
    }
    static const bool initialised = [] {
        xmlInitParser();
        return true;
    }();
    static_cast<void>(initialised);
    Reading reading{handler, limits};
    const ListenToStrayFaults listen(reading);
    const Parser parser = parser_of(bytes, reading);
    if (!parser) throw std::bad_alloc();
    reading.parser = parser.get();
    const bool whole = xmlParseDocument(parser.get()) == 0 && parser->wellFormed != 0;
    // A part that memory was too short for is not damaged, and must not be done without.
    if (reading.out_of_memory) throw std::bad_alloc();
    if (reading.error) return named(*reading.error, part);
    if (handler.done || whole) return std::nullopt;
    return Error{"damaged-word", std::string(part) + ": " +
                                     (reading.fault.empty() ? "not well-formed" : reading.fault) +
                                     "; open the file in Word and save it again"};
}

}  // namespace actionplan
