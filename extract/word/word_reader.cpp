#include "extract/word/word_reader.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extract/labelled_items.h"
#include "extract/word/relationships.h"
#include "extract/word/running_lines.h"
#include "extract/word/story_reader.h"
#include "extract/word/word_container.h"
#include "extract/word/word_package.h"
#include "extract/word/word_properties.h"

namespace actionplan {

namespace {

constexpr std::string_view media_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

// Reads the parts one after the other into one document.
class WordFile {
 public:
    WordFile(WordPackage package, const WordOptions& options, const WordLimits& limits)
        : package_(std::move(package)), options_(options), limits_(limits) {}

    Result<Document> read();

 private:
    // What a part that is not the body may lack: the error ends the reading, damage is a warning.
    bool ends_reading(const std::optional<Error>& fault);
    std::string optional_part(const std::string& part);
    Relationships relationships_of(const std::string& part);
    std::string main_part();
    void read_styles_and_lists();
    void read_properties(const Relationships& root);
    bool even_headers();
    ThemeColours theme();
    std::vector<Block> read_story(const std::string& part, const Story& story,
                                  ListCounters& counters);
    void read_body(const std::string& part);
    void read_notes();
    void read_headers_and_footers();

    WordPackage package_;
    WordOptions options_;
    WordLimits limits_;
    Document document_;
    std::optional<Error> error_;
    Relationships main_;
    WordStyles styles_;
    Numbering numbering_;
    std::vector<StoryReference> references_;
    Palette palette_{[this] { return theme(); }};
    WordContext context_{&styles_, &numbering_, &palette_};
};

bool WordFile::ends_reading(const std::optional<Error>& fault) {
    if (!fault) return false;
    if (fault->code == "damaged-word") {
        document_.warnings.push_back({"damaged-part", fault->message, {}});
        return false;
    }
    if (!error_) error_ = fault;
    return true;
}

std::string WordFile::optional_part(const std::string& part) {
    if (part.empty() || error_) return {};
    Result<std::string> content = package_.read(part);
    if (content) return std::move(content).value();
    ends_reading(content.error());
    return {};
}

Relationships WordFile::relationships_of(const std::string& part) {
    Result<Relationships> read =
        read_relationships(part, optional_part(relationships_part(part)), limits_);
    if (read) return std::move(read).value();
    ends_reading(read.error());
    return {};
}

void WordFile::read_styles_and_lists() {
    const std::string styles = main_.part_of_type("styles");
    if (const std::string xml = optional_part(styles); !xml.empty()) {
        Result<WordStyles> read = read_styles(styles, xml, limits_);
        if (read) {
            styles_ = std::move(read).value();
        } else {
            ends_reading(read.error());
        }
    }
    const std::string lists = main_.part_of_type("numbering");
    if (const std::string xml = optional_part(lists); !xml.empty()) {
        Result<Numbering> read = read_numbering(lists, xml, limits_);
        if (read) {
            numbering_ = std::move(read).value();
        } else {
            ends_reading(read.error());
        }
    }
    numbering_.resolve_links([this](const std::string& style) { return styles_.list_of(style); });
}

void WordFile::read_properties(const Relationships& root) {
    document_.source.media_type = media_type;
    for (const std::string_view type :
         {"core-properties", "extended-properties", "extendedProperties"}) {
        const std::string part = root.part_of_type(type);
        ends_reading(read_word_properties(part, optional_part(part), limits_, document_.source));
    }
}

ThemeColours WordFile::theme() {
    const std::string part = main_.part_of_type("theme");
    return read_theme_colours(part, optional_part(part), limits_);
}

// Headers for even pages are kept in files that no longer show them.
bool WordFile::even_headers() {
    class SettingsHandler final : public WordXmlHandler {
     public:
        bool even = false;
        void start(WordElement element, const WordAttributes& attributes) override {
            if (element == WordElement::even_and_odd_headers) even = attributes.on();
        }
        void end(WordElement) override {}
    };
    SettingsHandler handler;
    const std::string part = main_.part_of_type("settings");
    const std::string xml = optional_part(part);
    if (!xml.empty()) ends_reading(read_word_xml(part, xml, limits_, handler));
    return handler.even;
}

std::vector<Block> WordFile::read_story(const std::string& part, const Story& story,
                                        ListCounters& counters) {
    const std::string xml = optional_part(part);
    if (xml.empty()) return {};
    StoryReader reader(context_, options_, limits_, story, counters, document_.words);
    if (ends_reading(read_word_xml(part, xml, limits_, reader))) return {};
    return std::move(reader.blocks);
}

void WordFile::read_body(const std::string& part) {
    const Result<std::string> xml = package_.read(part);
    if (!xml) {
        error_ = xml.error();
        return;
    }
    ListCounters counters(numbering_);
    StoryReader reader(context_, options_, limits_, {}, counters, document_.words);
    if (auto fault = read_word_xml(part, xml.value(), limits_, reader)) {
        error_ = std::move(fault);
        return;
    }
    if (!reader.is_word) {
        error_ = Error{"not-word",
                       part + ": is no Word document; give a .docx, .pdf, .html or .txt file"};
        return;
    }
    if (reader.has_other_files) {
        document_.warnings.push_back({"embedded-file",
                                      "text in an embedded file was not read; save the document "
                                      "again in Word, which takes it in",
                                      {}});
    }
    document_.blocks = std::move(reader.blocks);
    mark_running_lines(document_.blocks, std::move(reader.page_begins));
    make_tabbed_tables(document_.blocks, reader.tabbed, document_.words);
    number_labelled_items(document_.blocks, document_.words);
    references_ = std::move(reader.references);
}

void WordFile::read_notes() {
    struct Notes {
        std::string_view type;
        Story story;
    };
    const std::array notes{
        Notes{"footnotes", {Role::footnote, "footnote"}},
        Notes{"endnotes",  {Role::endnote, "endnote"}  },
        Notes{"comments",  {Role::comment, "comment"}  },
    };
    for (const Notes& one : notes) {
        ListCounters counters(numbering_);
        std::vector<Block> blocks = read_story(main_.part_of_type(one.type), one.story, counters);
        std::move(blocks.begin(), blocks.end(), std::back_inserter(document_.blocks));
    }
}

// Each part once, however many sections show it; one counter runs through all of them.
void WordFile::read_headers_and_footers() {
    const bool asks_for_even =
        std::any_of(references_.begin(), references_.end(),
                    [](const StoryReference& one) { return one.type == "even"; });
    const bool even = asks_for_even && even_headers();
    ListCounters counters(numbering_);
    std::vector<std::string> read;
    std::vector<Block> headers;
    std::array<int, 2> numbers{};
    for (const StoryReference& reference : references_) {
        const std::string part = main_.part_of_id(reference.relation);
        if (part.empty() || (reference.type == "even" && !even)) continue;
        if (reference.type == "first" && !reference.title_page) continue;
        if (std::find(read.begin(), read.end(), part) != read.end()) continue;
        read.push_back(part);
        Story story{reference.footer ? Role::page_footer : Role::page_header,
                    reference.footer ? "footer[" : "header["};
        story.path += std::to_string(++numbers.at(reference.footer ? 1 : 0)) + "]";
        std::vector<Block> blocks = read_story(part, story, counters);
        std::vector<Block>& into = reference.footer ? document_.blocks : headers;
        std::move(blocks.begin(), blocks.end(), std::back_inserter(into));
    }
    document_.blocks.insert(document_.blocks.begin(), std::make_move_iterator(headers.begin()),
                            std::make_move_iterator(headers.end()));
}

Result<Document> WordFile::read() {
    const Relationships root = relationships_of("");
    std::string part = root.part_of_type("officeDocument");
    if (part.empty()) part = "word/document.xml";
    if (!package_.has(part)) {
        const bool is_package = package_.has("[Content_Types].xml");
        if (!is_package)
            return Error{"not-word", "an archive, but no Word document; unpack it first"};
        return Error{"damaged-word",
                     part + ": is missing; open the file in Word and save it again"};
    }
    main_ = relationships_of(part);
    read_properties(root);
    read_styles_and_lists();
    if (!error_) read_body(part);
    if (!error_) read_notes();
    if (!error_) read_headers_and_footers();
    if (error_) return *error_;
    return std::move(document_);
}

}  // namespace

Result<Document> read_word(std::string_view bytes, const WordOptions& options,
                           const WordLimits& limits) {
    if (auto fault = fault_of_container(bytes)) return *std::move(fault);
    Result<WordPackage> package = WordPackage::open(bytes, limits);
    if (!package) return package.error();
    WordPackage opened = std::move(package).value();
    if (auto fault = fault_of_open_document(opened)) return *std::move(fault);
    return WordFile(std::move(opened), options, limits).read();
}

}  // namespace actionplan
