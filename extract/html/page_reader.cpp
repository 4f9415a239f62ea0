#include "extract/html/page_reader.h"

#include <algorithm>
#include <utility>

#include "extract/clean_text.h"
#include "extract/html/ascii.h"
#include "extract/html/metadata.h"
#include "extract/html/nesting.h"
#include "extract/html/sign_fonts.h"
#include "extract/html/status_words.h"

namespace actionplan {

namespace {

constexpr std::size_t most_style_text = std::size_t{4}
                                        << 20;  // bytes; no page that people read has more
constexpr std::size_t longest_title = 4096;     // bytes

bool belongs_in_head(Tag tag) {
    return (tag >= Tag::title && tag <= Tag::template_) || tag == Tag::head;
}

bool closes_nothing(Tag tag) { return tag == Tag::other || (tag >= Tag::a && tag < Tag::optgroup); }

}  // namespace

PageReader::PageReader(const HtmlLimits& limits, bool scripts)
    : limits_(limits),
      scripts_(scripts),
      flow_(limits),
      sheet_(limits.style_rules, limits.style_steps) {
    frames_.reserve(64);
}

const Context& PageReader::context() const {
    static const Context outermost;
    return frames_.empty() ? outermost : frames_.back().context;
}

bool PageReader::is_open(Tag tag) const {
    return std::find(open_.begin(), open_.end(), tag) != open_.end();
}

void PageReader::start(std::string_view name, const Attributes& attributes) {
    Element element;
    const TagFacts facts = facts_of(name);
    element.tag = facts.tag;
    element.layout = facts.layout;
    element.name = name;
    if (!attributes.empty()) read_attributes(attributes, element.attributes);
    if (element.layout == Layout::void_) {
        serials_.push_back(0);
        return void_element(element);
    }
    mend_nesting(element.tag);
    if (frames_.size() >= limits_.depth) {
        serials_.push_back(0);
        if (element.layout == Layout::block) boundary();
        return;
    }
    push(element);
    serials_.push_back(last_serial_);
}

void PageReader::mend_nesting(Tag tag) {
    if (closes_nothing(tag)) return;
    if (!belongs_in_head(tag) && open_.size() > 1 && open_[1] == Tag::head) close_to(1);
    close_to(open_after_start(open_, tag));
    // A table in a table but in none of its cells ends it.
    if (tag != Tag::table || !stands_in_table()) return;
    while (!frames_.empty() && frames_.back().part != Part::table) close_to(frames_.size() - 1);
    if (!frames_.empty()) close_to(frames_.size() - 1);
}

// Between the start of a table and any of its cells.
bool PageReader::stands_in_table() const {
    for (std::size_t i = frames_.size(); i-- > 0;) {
        const Part part = frames_[i].part;
        if (part == Part::table) return true;
        if (part == Part::cell || part == Part::caption) return false;
    }
    return false;
}

void PageReader::push(Element& element) {
    find_style(element);
    Frame& frame = next_frame_;
    frame = Frame{};
    frame.context = context_of(element);
    frame.serial = ++last_serial_;
    const bool group =
        element.tag == Tag::thead || element.tag == Tag::tbody || element.tag == Tag::tfoot;
    frame.steps = element.layout == Layout::block && !group;
    frame.part = part_of(element, frame.context);
    if (frame.part != Part::nothing && frame.part != Part::quotation) boundary();
    if (frame.steps) frame.step = path_.enter(element.tag, element.name);
    if (element.tag == Tag::style) style_media_ = element.attributes.media;
    begin_part(element, frame);
    if (names_.size() <= frames_.size()) names_.emplace_back();
    Names& names = names_[frames_.size()];
    if (sheet_.asks_for_ancestors()) {
        names.id = element.attributes.id;
        names.classes = element.attributes.classes;
    } else {
        names.id.clear();
        names.classes.clear();
    }
    selected_.push_back({element.name, names.id, names.classes});
    open_.push_back(element.tag);
    frames_.push_back(frame);
}

void PageReader::end(std::string_view) {
    if (serials_.empty()) return;
    const std::uint64_t serial = serials_.back();
    serials_.pop_back();
    if (serial == 0) return;
    const auto frame =
        std::lower_bound(frames_.begin(), frames_.end(), serial,
                         [](const Frame& f, std::uint64_t wanted) { return f.serial < wanted; });
    if (frame == frames_.end() || frame->serial != serial)
        return;  // closed before by what came after it
    close_to(static_cast<std::size_t>(frame - frames_.begin()));
}

void PageReader::close_to(std::size_t depth) {
    while (frames_.size() > depth) {
        const Frame& frame = frames_.back();
        end_part(frame);
        if (open_.back() == Tag::style) {
            if (!style_media_.empty())
                style_text_ = "@media " + style_media_ + "{" + style_text_ + "}";
            sheet_.add(style_text_);
            style_text_.clear();
            class_facts_.clear();
        }
        if (frame.steps) path_.leave(frame.step);
        frames_.pop_back();
        open_.pop_back();
        selected_.pop_back();
    }
}

void PageReader::boundary() {
    flow_.end_paragraph();
    words_.boundary();
}

void PageReader::text(std::string_view text) {
    const Tag tag = open_.empty() ? Tag::other : open_.back();
    const Context& look = context();
    if (tag == Tag::style) {
        if (style_text_.size() + text.size() < most_style_text) style_text_ += text;
    } else if (tag == Tag::title && look.svg) {
        if (!frames_[frames_.size() - 2].context.hidden) flow_.instead(text);
    } else if (tag == Tag::title) {
        if (title_.size() + text.size() < longest_title) title_ += text;
    } else if (look.hidden) {
        const bool blank = trimmed(text).empty();
        left_out_noscript_ = left_out_noscript_ || (!blank && scripts_ && is_open(Tag::noscript));
    } else if (look.unseen) {
        flow_.unseen(text);
    } else if (look.marker) {
        flow_.marker_text(look.font >= Font::courier || has_private_signs(text)
                              ? signs_of(text, look.font)
                              : std::string(text));
    } else if (look.font >= Font::courier || has_private_signs(text)) {
        visible(signs_of(text, look.font), look);
    } else {
        visible(text, look);
    }
}

void PageReader::visible(std::string_view text, const Context& look) {
    while (look.keep_lines) {
        const std::size_t line_end = text.find('\n');
        if (line_end == std::string_view::npos) break;
        words_.text(text.substr(0, line_end));
        flow_.text(text.substr(0, line_end), look, path_.text());
        boundary();
        text.remove_prefix(line_end + 1);
    }
    words_.text(text);
    flow_.text(text, look, path_.text());
}

void PageReader::void_element(const Element& element) {
    const Context& look = context();
    const Tag tag = element.tag;
    if (tag == Tag::meta) note_meta(element.attributes.name, element.attributes.content, facts_);
    if (look.hidden || look.unseen || element.attributes.hidden) return;
    if (tag == Tag::br && look.heading_level > 0) {
        flow_.part_words();  // a heading on two lines is one heading
        words_.boundary();
    } else if (tag == Tag::br || tag == Tag::hr) {
        boundary();
    } else if (tag == Tag::img && element.attributes.aria_hidden != "true") {
        flow_.instead(element.attributes.alt);
        if (const auto colour = colour_of_picture(element.attributes.src))
            flow_.blank_fill(*colour);
    } else if (tag == Tag::input) {
        field(element.attributes);
    }
}

// A form's field. What is filled in where a table has a cell is what the cell says.
void PageReader::field(const ElementAttributes& attributes) {
    const std::string type = ascii_lower(attributes.type.substr(0, 16));
    if (type == "hidden") return;
    if (Frame* form = innermost(Part::furniture)) form->controls = true;
    if (type == "checkbox" || type == "radio")
        return flow_.instead(attributes.checked ? "\u2611" : "\u2610");
    const bool button = type == "submit" || type == "button" || type == "reset";
    if (type == "image" || type == "password" || type == "file") return;
    if (!button && !flow_.in_cell()) return;
    boundary();
    Context look = context();
    if (button) look.role = Role::furniture;
    visible(attributes.value, look);
    boundary();
}

Document PageReader::finish() {
    close_to(0);
    Document document;
    document.blocks = flow_.finish();
    words_.boundary();
    words_.text(flow_.take_added_words());
    document.words = words_.words();
    document.source = std::move(facts_);
    document.source.media_type = "text/html";
    document.source.title = clean_text(title_);
    if (sheet_.exhausted()) {
        document.warnings.push_back(
            {"style-rules-left-out",
             "the page has too many style rules; colours and hidden parts may be missed",
             {}});
    }
    return document;
}

}  // namespace actionplan
