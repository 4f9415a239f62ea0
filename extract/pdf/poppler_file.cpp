#include "extract/pdf/poppler_file.h"

#include <Annot.h>
#include <Catalog.h>
#include <Error.h>
#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <Page.h>

#include <mutex>
#include <new>
#include <utility>

#include "extract/pdf/poppler_compat.h"
#include "extract/pdf/poppler_device.h"
#include "extract/pdf/poppler_tags.h"
#include "extract/pdf/text_string.h"
#include "extract/utf8.h"

namespace actionplan::pdf {
namespace {

constexpr std::size_t longest_complaint = 200;

// Poppler has one callback for the whole process; each thread hears of its own file only.
thread_local std::string* listening = nullptr;

void hear(ErrorCategory category, Goffset /*position*/, const char* message) {
    if (listening == nullptr || !listening->empty() || message == nullptr) return;
    if (category == errSyntaxWarning || category == errUnimplemented) return;
    *listening = std::string(message).substr(0, longest_complaint);
}

class Listen {
 public:
    explicit Listen(std::string& messages) : before_(std::exchange(listening, &messages)) {}
    Listen(const Listen&) = delete;
    Listen& operator=(const Listen&) = delete;
    ~Listen() { listening = before_; }

 private:
    std::string* before_;
};

void start_poppler() {
    static std::once_flag once;
    std::call_once(once, [] {
        globalParams = std::make_unique<GlobalParams>();
        setErrorCallback(hear);
    });
}

// Form fields and free text are part of what a reader sees; the frames of links would look like ruling lines.
bool shown(Annot* annotation, void* /*data*/) {
    return annotation->getType() == Annot::typeWidget ||
           annotation->getType() == Annot::typeFreeText;
}

// Poppler asks this between operators that paint.
bool limit_reached(void* device) { return static_cast<PageDevice*>(device)->reached() != nullptr; }

Error damaged(const std::string& complaint) {
    return {"damaged-pdf", "the file can't be read as a PDF" +
                               (complaint.empty() ? std::string() : " (" + complaint + ")") +
                               "; save it again from the program that made it"};
}

std::string utf8_of(const std::string& text_string) {
    std::string text;
    for (const char32_t c : decode_text_string(text_string)) {
        if (c >= 0x20 && c != 0x7F) append_code_point(text, c);
    }
    return text;
}

}  // namespace

struct PopplerFile::State {
    PdfLimits limits;
    std::string complaint;
    std::unique_ptr<PDFDoc> document;
};

PopplerFile::PopplerFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
PopplerFile::PopplerFile(PopplerFile&&) noexcept = default;
PopplerFile& PopplerFile::operator=(PopplerFile&&) noexcept = default;
PopplerFile::~PopplerFile() = default;

Result<PopplerFile> PopplerFile::open(std::string_view bytes, const PdfLimits& limits) {
    start_poppler();
    auto state = std::make_unique<State>();
    state->limits = limits;
    const Listen listen(state->complaint);
    state->document = poppler_document(bytes);
    PDFDoc& document = *state->document;
    if (!document.isOk()) {
        if (document.getErrorCode() == errEncrypted) {
            return Error{"encrypted", "the file needs a password; save a copy without one"};
        }
        return damaged(state->complaint);
    }
    const int pages = document.getNumPages();
    if (pages <= 0) return damaged(state->complaint.empty() ? "it has no pages" : state->complaint);
    if (pages > limits.pages) {
        return Error{"pdf-too-large", "over " + std::to_string(limits.pages) +
                                          " pages (limit `pages`); split the file"};
    }
    return PopplerFile(std::move(state));
}

int PopplerFile::pages() const { return state_->document->getNumPages(); }

std::string PopplerFile::complaint() const { return state_->complaint; }

SourceFacts PopplerFile::facts() const {
    const Listen listen(state_->complaint);
    PDFDoc& document = *state_->document;
    SourceFacts facts;
    facts.media_type = "application/pdf";
    facts.pages = document.getNumPages();
    facts.tagged = says_tagged(document);
    facts.title = utf8_of(taken(document.getDocInfoStringEntry("Title")));
    facts.author = utf8_of(taken(document.getDocInfoStringEntry("Author")));
    facts.producer = utf8_of(taken(document.getDocInfoStringEntry("Producer")));
    facts.created = iso_date(utf8_of(taken(document.getDocInfoStringEntry("CreationDate"))));
    facts.modified = iso_date(utf8_of(taken(document.getDocInfoStringEntry("ModDate"))));
    return facts;
}

TagTree PopplerFile::tags() const {
    const Listen listen(state_->complaint);
    return read_tags(*state_->document);
}

Result<PageModel> PopplerFile::page(int number) {
    const Listen listen(state_->complaint);
    PageModel model;
    model.number = number;
    PageDevice device(model, state_->limits);
    constexpr double points = 72;
    const auto too_large = [&](const std::string& limit) {
        return Error{"pdf-too-large", "page " + std::to_string(number) +
                                          " draws more than the limit `" + limit +
                                          "` allows; print the file to a new PDF"};
    };
    try {
        state_->document->displayPage(&device, number, points, points, 0, false, true, false,
                                      limit_reached, &device, shown, nullptr);
    } catch (const LimitReached&) {
        return too_large(device.reached());
    } catch (const std::bad_alloc&) {
        return Error{"out-of-memory",
                     "page " + std::to_string(number) +
                         " needs more memory than it may have; raise --memory, or split the file"};
    }
    if (device.reached() != nullptr) return too_large(device.reached());
    return model;
}

}  // namespace actionplan::pdf
