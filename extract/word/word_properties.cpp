#include "extract/word/word_properties.h"

#include <array>

#include "extract/word/visible_lines.h"
#include "extract/word/word_xml.h"

namespace actionplan {

namespace {

struct Property {
    WordElement element;
    std::string SourceFacts::*fact;
};

constexpr std::array properties{
    Property{WordElement::core_title,    &SourceFacts::title   },
    Property{WordElement::core_creator,  &SourceFacts::author  },
    Property{WordElement::core_created,  &SourceFacts::created },
    Property{WordElement::core_modified, &SourceFacts::modified},
    Property{WordElement::application,   &SourceFacts::producer},
};

class PropertiesHandler final : public WordXmlHandler {
 public:
    explicit PropertiesHandler(SourceFacts& facts) : facts_(facts) {}

    void start(WordElement element, const WordAttributes&) override {
        fact_ = nullptr;
        for (const Property& property : properties) {
            if (property.element == element) fact_ = &(facts_.*property.fact);
        }
    }
    void end(WordElement) override {
        if (fact_ != nullptr) {
            const std::vector<VisibleLine> lines = lines_.take();
            *fact_ = lines.empty() ? std::string() : lines.front().text;
        }
        fact_ = nullptr;
    }
    void text(std::string_view text) override {
        if (fact_ != nullptr) lines_.add(text, {});
    }

 private:
    SourceFacts& facts_;
    std::string* fact_ = nullptr;
    VisibleLines lines_;
};

}  // namespace

std::optional<Error> read_word_properties(std::string_view part, std::string_view xml,
                                          const WordLimits& limits, SourceFacts& facts) {
    if (xml.empty()) return std::nullopt;
    PropertiesHandler handler(facts);
    return read_word_xml(part, xml, limits, handler);
}

}  // namespace actionplan
