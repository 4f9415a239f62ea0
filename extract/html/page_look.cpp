// How an element looks: whether it is shown, in what type, on what colour, as what part of the page.
#include <algorithm>
#include <array>

#include "extract/html/ascii.h"
#include "extract/html/class_rules.h"
#include "extract/html/legacy_colour.h"
#include "extract/html/list_markers.h"
#include "extract/html/page_reader.h"

namespace actionplan {

namespace {

constexpr std::size_t most_remembered = 4096;  // styles and class lists; pages have some dozens

// Roles of what stands around the content.
constexpr std::array<std::string_view, 9> furniture_roles{"navigation",  "search",  "banner",
                                                          "contentinfo", "alert",   "alertdialog",
                                                          "menu",        "menubar", "toolbar"};

// Elements whose class names may promise a background.
bool may_have_class_colour(Tag tag) {
    return tag == Tag::td || tag == Tag::th || tag == Tag::tr || tag == Tag::span ||
           tag == Tag::strong || tag == Tag::div || tag == Tag::p || tag == Tag::i ||
           tag == Tag::b || tag == Tag::em || tag == Tag::label;
}

// What lies behind these is the page or the cell, not a paragraph.
bool ends_fill(Tag tag) {
    return tag == Tag::table || tag == Tag::td || tag == Tag::th || tag == Tag::tr ||
           tag == Tag::body || tag == Tag::html || tag == Tag::main || tag == Tag::article ||
           tag == Tag::section || tag == Tag::form || tag == Tag::ul || tag == Tag::ol ||
           tag == Tag::thead || tag == Tag::tbody || tag == Tag::tfoot || tag == Tag::header ||
           tag == Tag::footer || tag == Tag::nav || tag == Tag::aside || tag == Tag::fieldset;
}

bool is_bold(Tag tag) { return tag == Tag::b || tag == Tag::strong; }

bool is_italic(Tag tag) {
    return tag == Tag::i || tag == Tag::em || tag == Tag::cite || tag == Tag::var ||
           tag == Tag::dfn;
}

bool keeps_lines(Tag tag) {
    return tag == Tag::pre || tag == Tag::listing || tag == Tag::xmp || tag == Tag::textarea;
}

// Black, grey and what is nearly so are no colours of a sign.
std::optional<Colour> seen_ink(const std::optional<Colour>& ink) {
    constexpr int least_chroma = 40;  // of 255
    if (!ink) return std::nullopt;
    const auto [least, most] = std::minmax({ink->red, ink->green, ink->blue});
    return most - least >= least_chroma ? ink : std::nullopt;
}

template <typename Map>
auto& remembered(Map& map, std::string_view key) {
    if (map.size() >= most_remembered) map.clear();
    return map.emplace(key, typename Map::mapped_type{}).first->second;
}

Role role_of(WordPart part) {
    switch (part) {
        case WordPart::footnote:
            return Role::footnote;
        case WordPart::endnote:
            return Role::endnote;
        case WordPart::comment:
            return Role::comment;
        case WordPart::header:
            return Role::page_header;
        case WordPart::footer:
            return Role::page_footer;
        case WordPart::unset:
        case WordPart::ignore:
            break;
    }
    return Role::body;
}

}  // namespace

void PageReader::find_style(Element& element) {
    const ElementAttributes& attributes = element.attributes;
    if (!attributes.classes.empty()) {
        auto known = class_facts_.find(attributes.classes);
        if (known == class_facts_.end()) {
            remembered(class_facts_, attributes.classes) =
                facts_of_classes(attributes.classes, sheet_);
            known = class_facts_.find(attributes.classes);
        }
        element.classes = known->second;
    }
    if (element.classes.colour && may_have_class_colour(element.tag)) {
        element.style.background = CssColour{element.classes.colour};
    }
    if (!attributes.bgcolor.empty()) {
        if (const auto colour = legacy_colour(attributes.bgcolor))
            element.style.background = CssColour{colour};
    }
    const bool has_rules =
        sheet_.match({element.name, attributes.id, attributes.classes}, selected_, matched_);
    if (has_rules) lay_over(element.style, matched_.normal);
    if (attributes.style.empty()) {
        if (has_rules) lay_over(element.style, matched_.important);
        return;
    }
    auto known = inline_styles_.find(attributes.style);
    if (known == inline_styles_.end()) {
        remembered(inline_styles_, attributes.style) = declarations_of(attributes.style);
        known = inline_styles_.find(attributes.style);
    }
    lay_over(element.style, known->second.normal);
    if (has_rules) lay_over(element.style, matched_.important);
    lay_over(element.style, known->second.important);
}

Context PageReader::context_of(const Element& element) {
    Context inherited = context();
    note_controlled(element.attributes);
    hide(element, inherited);
    take_look(element, inherited);
    take_level(element, inherited);
    take_role(element, inherited);
    return inherited;
}

void PageReader::hide(const Element& element, Context& context) const {
    const ElementAttributes& attributes = element.attributes;
    const Style& style = element.style;
    const Tag tag = element.tag;
    if (tag == Tag::html || tag == Tag::body) return;
    bool hidden = element.layout == Layout::nothing || attributes.hidden ||
                  attributes.aria_hidden == "true" || style.display == Display::none ||
                  style.invisible == Toggle::on || style.word_hidden == Toggle::on;
    hidden = hidden || (element.classes.hidden && style.display == Display::unset);
    hidden =
        hidden || (tag == Tag::dialog && !attributes.open) || (tag == Tag::noscript && scripts_);
    hidden = hidden || (context.svg && (element.name == "desc" || element.name == "metadata" ||
                                        element.name == "defs"));
    if (tag == Tag::option) hidden = hidden || !attributes.selected || !flow_.in_cell();
    if (hidden && element.layout != Layout::nothing && is_panel(element)) hidden = false;
    context.hidden = context.hidden || hidden;
    const bool heads_columns =
        tag == Tag::thead || tag == Tag::tr || tag == Tag::th;  // else they have no headings
    context.unseen = context.unseen ||
                     ((element.classes.unseen || hidden_from_the_eye(style)) && !heads_columns);
    if (context.unseen && tag == Tag::table) context.hidden = true;
    context.svg = context.svg || tag == Tag::svg;
}

// What the reader can open is content, though it is closed: accordions, tabs, collapsed panels.
bool PageReader::is_panel(const Element& element) const {
    const ElementAttributes& attributes = element.attributes;
    if (element.tag == Tag::noscript || element.tag == Tag::option || attributes.role == "dialog")
        return false;
    if (attributes.role == "tabpanel") return true;
    if (!attributes.id.empty() && controlled_.contains(std::string(attributes.id))) return true;
    const bool block =
        element.tag == Tag::div || element.tag == Tag::section || element.tag == Tag::dd;
    return element.classes.panel && block;
}

void PageReader::note_controlled(const ElementAttributes& attributes) {
    const bool opens =
        !attributes.aria_expanded.empty() || !attributes.toggle.empty() || attributes.role == "tab";
    if (!opens && attributes.aria_controls.empty()) return;
    if (attributes.toggle == "modal" || attributes.toggle == "dropdown" ||
        attributes.toggle == "tooltip")
        return;
    for_each_word(attributes.aria_controls, [&](std::string_view id) { controlled_.emplace(id); });
    for (const std::string_view target : {attributes.target, attributes.href}) {
        if (target.starts_with('#') && target.size() > 1) controlled_.emplace(target.substr(1));
    }
}

void PageReader::take_look(const Element& element, Context& context) const {
    const Style& style = element.style;
    const Tag tag = element.tag;
    if (is_bold(tag)) context.bold = true;
    if (is_italic(tag)) context.italic = true;
    if (style.bold != Toggle::unset) context.bold = style.bold == Toggle::on;
    if (style.italic != Toggle::unset) context.italic = style.italic == Toggle::on;
    if (keeps_lines(tag)) context.keep_lines = true;
    if (style.white_space != WhiteSpace::unset)
        context.keep_lines = style.white_space == WhiteSpace::keep_lines;
    if (!element.attributes.face.empty()) context.font = font_of(element.attributes.face);
    if (style.font != Font::unset) context.font = style.font;
    if (!element.attributes.color.empty())
        context.ink = seen_ink(legacy_colour(element.attributes.color));
    if (style.ink) context.ink = seen_ink(style.ink->colour);
    if (tag == Tag::ul || tag == Tag::menu || tag == Tag::dir)
        context.list_style = ListStyle::bullet;
    if (tag == Tag::ol) context.list_style = ListStyle::decimal;
    if (tag == Tag::ol || tag == Tag::ul || tag == Tag::li) {
        const ListStyle typed = list_style_of_type(element.attributes.type);
        if (typed != ListStyle::unset) context.list_style = typed;
    }
    if (style.list_style != ListStyle::unset) context.list_style = style.list_style;
    if (tag == Tag::a && !element.attributes.href.empty()) {
        context.link = true;
        context.fragment_link = element.attributes.href.starts_with('#') && !opens_panel(element);
    }
    if (ends_fill(tag)) {
        context.fill.reset();
    } else if (style.background && style.background->colour) {
        context.fill = style.background->colour;
    }
}

bool PageReader::opens_panel(const Element& element) const {
    const ElementAttributes& attributes = element.attributes;
    return !attributes.aria_expanded.empty() || !attributes.toggle.empty() ||
           attributes.role == "tab" || !attributes.aria_controls.empty() || element.classes.opener;
}

// Headings and lists.
void PageReader::take_level(const Element& element, Context& context) {
    const ElementAttributes& attributes = element.attributes;
    const Tag tag = element.tag;
    if (tag == Tag::table || tag == Tag::td || tag == Tag::th || tag == Tag::caption) {
        context.heading_level = context.list_level = context.list_depth = 0;
    }
    if (const int level = heading_level_of(tag)) {
        context.heading_level = last_heading_ = level;
    } else if (attributes.role == "heading") {
        context.heading_level = last_heading_ =
            std::clamp(leading_int(attributes.aria_level).value_or(2), 1, 9);
    } else if (element.style.outline_level != 0 && tag == Tag::p) {
        context.heading_level = last_heading_ = element.style.outline_level;
    } else if (context.heading_level == 0 && !flow_.in_cell() && context.role == Role::body) {
        // The title of a part that opens and closes heads that part, whatever the page marks it up as.
        const bool opener = (tag == Tag::button || tag == Tag::a) && opens_panel(element) &&
                            attributes.role != "tab" && attributes.toggle != "modal" &&
                            attributes.toggle != "dropdown";
        if (tag == Tag::summary || opener) context.heading_level = std::min(last_heading_ + 1, 6);
    }
    if (tag == Tag::ul || tag == Tag::ol || tag == Tag::menu || tag == Tag::dir) {
        ++context.list_depth;
        context.list_level = 0;
    }
    if (tag == Tag::li) context.list_level = std::clamp(context.list_depth, 1, 9);
    if (tag == Tag::dl || tag == Tag::dt || tag == Tag::dd) context.list_level = 0;
    if (element.style.word_list_level != 0) context.list_level = element.style.word_list_level;
    if (element.style.word_part == WordPart::ignore) context.marker = true;
}

bool PageReader::outside_content() const {
    return !is_open(Tag::main) && !is_open(Tag::article) && !is_open(Tag::section) &&
           !is_open(Tag::table) && !is_open(Tag::aside);
}

void PageReader::take_role(const Element& element, Context& context) const {
    const Tag tag = element.tag;
    const std::string_view role = element.attributes.role;
    if (const Role word = role_of(element.style.word_part); word != Role::body) context.role = word;
    if (tag == Tag::div && context.role == Role::body) {  // as LibreOffice writes them
        if (element.attributes.title == "header") context.role = Role::page_header;
        if (element.attributes.title == "footer") context.role = Role::page_footer;
    }
    const bool banner =
        role == "banner" || (tag == Tag::header && role.empty() && outside_content());
    const bool furniture =
        banner || (tag == Tag::footer && outside_content()) || tag == Tag::nav ||
        tag == Tag::search || tag == Tag::dialog ||
        (!role.empty() &&
         std::find(furniture_roles.begin(), furniture_roles.end(), role) != furniture_roles.end());
    if (furniture && context.role == Role::body) {
        context.role = Role::furniture;
        context.banner = banner;
    }
    if (tag == Tag::nav) context.banner = false;
    // Where the page's header holds its first heading, that is the title of the plan.
    if (context.banner && context.heading_level == 1) context.role = Role::body;
    const bool control = tag == Tag::button || tag == Tag::select || tag == Tag::textarea;
    if (control && context.heading_level == 0 && !flow_.in_cell()) context.role = Role::furniture;
    if (tag == Tag::a && element.classes.furniture && context.role == Role::body)
        context.role = Role::furniture;
    if (element.classes.toggle) {
        context.role = Role::furniture;
        context.heading_level = 0;
    }
}

}  // namespace actionplan
