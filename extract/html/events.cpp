#include "extract/html/events.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <mutex>
#include <new>
#include <string>

#include "extract/html/attribute_guard.h"

namespace actionplan {

namespace {

constexpr std::size_t chunk_bytes = std::size_t{1}
                                    << 15;  // in the first-level cache with what it becomes

// libxml2 stops for good behind </html>, and pages go on there. While its count of misplaced <html> and <body> tags is
// above zero it passes over their end tags; this is more than a page of 64 MB has.
constexpr int end_tags_passed_over = 1 << 28;

struct Parse {
    HtmlEvents& events;
    const HtmlLimits& limits;
    htmlParserCtxtPtr context = nullptr;
    std::uint64_t repair_steps = 0;
    std::optional<Error> error;
    std::exception_ptr exception;

    bool stopped() const { return error.has_value() || exception != nullptr; }

    void stop() { xmlStopParser(context); }

    // C code stands between here and the caller: no exception may pass it.
    template <typename Call>
    void guarded(Call call) {
        if (stopped()) return;
        try {
            call();
            error = events.failed();
        } catch (...) {
            exception = std::current_exception();
        }
        if (stopped()) stop();
    }
};

std::string_view view(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

void on_start(void* data, const xmlChar* name, const xmlChar** attributes) {
    auto& parse = *static_cast<Parse*>(data);
    parse.guarded([&] { parse.events.start(view(name), Attributes(attributes)); });
}

void on_end(void* data, const xmlChar* name) {
    auto& parse = *static_cast<Parse*>(data);
    parse.guarded([&] { parse.events.end(view(name)); });
}

void on_text(void* data, const xmlChar* text, int length) {
    auto& parse = *static_cast<Parse*>(data);
    parse.guarded([&] {
        parse.events.text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
    });
}

// An end tag that fits nothing is compared with every open element: many of both take quadratic time.
#if LIBXML_VERSION >= 21200
void on_mistake(void* data, const xmlError* mistake) {
#else
void on_mistake(void* data, xmlErrorPtr mistake) {
#endif
    auto& parse = *static_cast<Parse*>(data);
    if (parse.stopped()) return;
    if (mistake->code == XML_ERR_NO_MEMORY) {
        parse.guarded([] { throw std::bad_alloc(); });
        return;
    }
    parse.repair_steps += static_cast<std::uint64_t>(std::max(parse.context->nameNr, 1));
    if (parse.repair_steps <= parse.limits.repair_steps) return;
    parse.error =
        Error{"html-too-broken",
              "more stray end tags than can be set right; save the page again from a browser"};
    parse.stop();
}

xmlParserInputPtr load_nothing(const char*, const char*, xmlParserCtxtPtr) { return nullptr; }

void prepare_library() {
    static std::once_flag once;
    std::call_once(once, [] {
        xmlInitParser();
        xmlSetExternalEntityLoader(load_nothing);
    });
}

htmlSAXHandler handler() {
    htmlSAXHandler sax{};
    sax.startElement = on_start;
    sax.endElement = on_end;
    sax.characters = on_text;
    sax.ignorableWhitespace = on_text;
    sax.cdataBlock = on_text;
    sax.serror = on_mistake;
    sax.initialized = XML_SAX2_MAGIC;  // else `serror` is not called
    return sax;
}

void push(Parse& parse, std::string_view page) {
    for (std::size_t at = 0; at < page.size() && !parse.stopped(); at += chunk_bytes) {
        const std::string_view chunk = page.substr(at, chunk_bytes);
        htmlParseChunk(parse.context, chunk.data(), static_cast<int>(chunk.size()), 0);
    }
    if (!parse.stopped()) htmlParseChunk(parse.context, nullptr, 0, 1);
}

}  // namespace

std::optional<Error> parse_events(std::string_view page, const HtmlLimits& limits,
                                  HtmlEvents& events) {
    if (most_attributes(page, limits.attributes) > limits.attributes) {
        return Error{"html-too-many-attributes", "an element has more than " +
                                                     std::to_string(limits.attributes) +
                                                     " attributes; no page that people read does"};
    }
    prepare_library();
    Parse parse{events, limits, nullptr, 0, std::nullopt, nullptr};
    htmlSAXHandler sax = handler();
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(
        htmlCreatePushParserCtxt(&sax, &parse, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8),
        &htmlFreeParserCtxt);
    if (!context) throw std::bad_alloc();
    parse.context = context.get();
    // The text is UTF-8 by now, whatever the page says of itself.
    htmlCtxtUseOptions(context.get(),
                       HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT);
    context->depth = end_tags_passed_over;
    push(parse, page);
    if (parse.exception) std::rethrow_exception(parse.exception);
    return parse.error;
}

}  // namespace actionplan
