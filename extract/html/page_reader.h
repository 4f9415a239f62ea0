// Makes blocks of the stream of a page's tags and words: what is shown, where it stands, what part of the page it is.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extract/html/class_facts.h"
#include "extract/html/context.h"
#include "extract/html/element_attributes.h"
#include "extract/html/element_path.h"
#include "extract/html/events.h"
#include "extract/html/flow.h"
#include "extract/html/style_sheet.h"
#include "extract/html/tags.h"
#include "extract/html/visible_words.h"

namespace actionplan {

class PageReader : public HtmlEvents {
 public:
    // `scripts` false: the page as it is without them, noscript and all.
    PageReader(const HtmlLimits& limits, bool scripts);

    void start(std::string_view name, const Attributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view text) override;
    std::optional<Error> failed() const override { return flow_.failed(); }

    // The document, once the stream has ended.
    Document finish();

    // Words stand in noscript that were left out.
    bool left_out_noscript() const { return left_out_noscript_; }

 private:
    // What an element was taken for.
    enum class Part {
        nothing,
        block,
        table,
        row_group,
        row,
        cell,
        caption,
        list,
        item,
        definitions,
        term,
        definition,
        furniture,
        quotation,
    };

    struct Frame {
        Part part = Part::nothing;
        bool steps = false;  // it is a step of the path
        ElementPath::Step step;
        Context context;
        std::uint64_t serial = 0;
        std::size_t mark = 0;       // furniture: where it began in the flow
        std::size_t tables = 0;     // furniture: how many tables were open
        bool controls = false;      // form: it has fields to fill in
        int next_number = 1;        // list
        int number_step = 1;        // list
        Part last = Part::nothing;  // definitions: term or definition
    };

    struct Names {
        std::string id;
        std::string classes;
    };

    // An element that has just started.
    struct Element {
        Tag tag = Tag::other;
        Layout layout = Layout::inline_;
        std::string_view name;
        ElementAttributes attributes;
        Style style;
        ClassFacts classes;
    };

    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    template <typename Value>
    using Remembered = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

    // page_reader.cpp
    void mend_nesting(Tag tag);
    void push(Element& element);
    void close_to(std::size_t depth);
    void void_element(const Element& element);
    void field(const ElementAttributes& attributes);
    void visible(std::string_view text, const Context& context);
    void boundary();
    const Context& context() const;
    bool stands_in_table() const;
    bool is_open(Tag tag) const;

    // page_look.cpp
    void find_style(Element& element);
    Context context_of(const Element& element);
    void hide(const Element& element, Context& context) const;
    void take_look(const Element& element, Context& context) const;
    void take_level(const Element& element, Context& context);
    void take_role(const Element& element, Context& context) const;
    bool opens_panel(const Element& element) const;
    bool is_panel(const Element& element) const;
    bool outside_content() const;  // of main, article, section
    void note_controlled(const ElementAttributes& attributes);

    // page_parts.cpp
    Part part_of(const Element& element, const Context& context) const;
    Part part_in_table(const Element& element) const;
    bool is_weak_furniture(const Element& element, const Context& context) const;
    void begin_part(const Element& element, Frame& frame);
    void begin_table(const Element& element, Frame& frame);
    void begin_cell(const Element& element);
    void begin_list(const Element& element, Frame& frame);
    void begin_item(const Element& element, Frame& frame);
    void begin_term(Part part);
    void end_part(const Frame& frame);
    Frame* innermost(Part part);

    const HtmlLimits& limits_;
    bool scripts_;
    Flow flow_;
    StyleSheet sheet_;
    ElementPath path_;
    VisibleWords words_;
    SourceFacts facts_;
    std::vector<Tag> open_;  // tags of frames_
    std::vector<Frame> frames_;
    Frame next_frame_;                // in the making
    std::vector<Selected> selected_;  // names of frames_
    std::deque<Names> names_;         // what selected_ looks into
    std::vector<std::uint64_t>
        serials_;  // of each element that libxml2 has open: its frame's, 0 when it got none
    std::uint64_t last_serial_ = 0;
    std::string style_text_;
    std::string style_media_;
    std::string title_;
    bool left_out_noscript_ = false;
    int last_heading_ = 1;
    std::unordered_set<std::string> controlled_;  // ids of panels that something on the page opens
    Declarations matched_;
    Remembered<Declarations> inline_styles_;
    Remembered<ClassFacts> class_facts_;
};

}  // namespace actionplan
