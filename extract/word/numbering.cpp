#include "extract/word/numbering.h"

#include <algorithm>

#include "extract/word/element_table.h"

namespace actionplan {

namespace {

constexpr int largest_start = 32767;  // Word's own

class NumberingHandler final : public WordXmlHandler {
 public:
    Numbering numbering;

    void start(WordElement element, const WordAttributes& attributes) override {
        static constexpr StartTable<NumberingHandler> table{
            {WordElement::abstract_num,    &NumberingHandler::begin_abstract     },
            {WordElement::num,             &NumberingHandler::begin_list         },
            {WordElement::abstract_num_id, &NumberingHandler::take_abstract_id   },
            {WordElement::lvl_override,    &NumberingHandler::begin_override     },
            {WordElement::start_override,  &NumberingHandler::take_start_override},
            {WordElement::num_style_link,  &NumberingHandler::take_style_link    },
            {WordElement::lvl,             &NumberingHandler::begin_level        },
            {WordElement::start,           &NumberingHandler::take_start         },
            {WordElement::num_fmt,         &NumberingHandler::take_format        },
            {WordElement::lvl_text,        &NumberingHandler::take_text          },
            {WordElement::lvl_restart,     &NumberingHandler::take_restart       },
            {WordElement::is_legal,        &NumberingHandler::take_legal         },
            {WordElement::suffix,          &NumberingHandler::take_suffix        },
            {WordElement::run_fonts,       &NumberingHandler::take_fonts         },
            {WordElement::p_style,         &NumberingHandler::take_style         },
            {WordElement::fallback,        &NumberingHandler::begin_fallback     },
        };
        table.call(*this, element, attributes);
    }

    void end(WordElement element) override {
        if (element == WordElement::abstract_num) abstract_ = nullptr;
        if (element == WordElement::num) list_ = nullptr;
        if (element == WordElement::lvl_override) override_ = nullptr;
        if (element == WordElement::lvl) level_ = nullptr;
        if (element == WordElement::fallback) in_fallback_ = false;
    }

 private:
    template <typename Levels>
    static auto* level_in(Levels& levels, const WordAttributes& attributes) {
        const int at = attributes.number("ilvl").value_or(-1);
        return at >= 0 && at < list_levels ? &levels.at(static_cast<std::size_t>(at)) : nullptr;
    }

    void begin_abstract(const WordAttributes& attributes) {
        abstract_ = &numbering.abstract_lists[attributes.number("abstractNumId").value_or(-1)];
    }
    void begin_list(const WordAttributes& attributes) {
        list_ = &numbering.lists[attributes.number("numId").value_or(-1)];
    }
    void take_abstract_id(const WordAttributes& attributes) {
        if (list_) list_->abstract = attributes.number().value_or(-1);
    }
    void begin_override(const WordAttributes& attributes) {
        override_ = list_ ? level_in(list_->overrides, attributes) : nullptr;
    }
    void take_start_override(const WordAttributes& attributes) {
        if (override_)
            override_->start = std::clamp(attributes.number().value_or(1), 0, largest_start);
    }
    void take_style_link(const WordAttributes& attributes) {
        if (abstract_) abstract_->style_link = attributes.value();
    }
    void begin_level(const WordAttributes& attributes) {
        if (override_) {
            level_ = &override_->level.emplace();
        } else if (abstract_) {
            level_ = level_in(abstract_->levels, attributes);
        }
    }
    void take_start(const WordAttributes& attributes) {
        if (level_) level_->start = std::clamp(attributes.number().value_or(0), 0, largest_start);
    }
    void take_format(const WordAttributes& attributes) {
        if (!level_ || in_fallback_) return;
        level_->format = number_format(attributes.value(), attributes.value("format"));
    }
    void take_text(const WordAttributes& attributes) {
        if (level_) level_->text = attributes.value();
    }
    void take_restart(const WordAttributes& attributes) {
        if (level_) level_->restart = attributes.number();
    }
    void take_legal(const WordAttributes& attributes) {
        if (level_) level_->legal = attributes.on();
    }
    void take_suffix(const WordAttributes& attributes) {
        if (level_) level_->suffix = attributes.value();
    }
    void take_fonts(const WordAttributes& attributes) {
        if (level_) level_->font = symbol_font(attributes.value("ascii"));
    }
    void take_style(const WordAttributes& attributes) {
        if (level_) level_->style = attributes.value();
    }
    void begin_fallback(const WordAttributes&) { in_fallback_ = true; }

    AbstractList* abstract_ = nullptr;
    WordList* list_ = nullptr;
    NumberLevelOverride* override_ = nullptr;
    NumberLevel* level_ = nullptr;
    bool in_fallback_ = false;
};

}  // namespace

const NumberLevel* Numbering::level(int list, int level) const {
    const auto found = lists.find(list);
    if (found == lists.end() || level < 0 || level >= list_levels) return nullptr;
    const auto at = static_cast<std::size_t>(level);
    const NumberLevelOverride& own = found->second.overrides.at(at);
    if (own.level) return &*own.level;
    const auto abstract = abstract_lists.find(found->second.abstract);
    return abstract == abstract_lists.end() ? nullptr : &abstract->second.levels.at(at);
}

std::optional<int> Numbering::level_of_style(int list, std::string_view style) const {
    for (int at = 0; at < list_levels; ++at) {
        const NumberLevel* found = level(list, at);
        if (found && !style.empty() && found->style == style) return at;
    }
    return std::nullopt;
}

Result<Numbering> read_numbering(std::string_view part, std::string_view xml,
                                 const WordLimits& limits) {
    NumberingHandler handler;
    if (const auto fault = read_word_xml(part, xml, limits, handler)) return *fault;
    return std::move(handler.numbering);
}

}  // namespace actionplan
