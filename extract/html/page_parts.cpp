// What an element is for the page's structure: a line, a table and its parts, a list item, furniture.
#include <algorithm>

#include "extract/html/ascii.h"
#include "extract/html/class_rules.h"
#include "extract/html/list_markers.h"
#include "extract/html/page_reader.h"

namespace actionplan {

namespace {

bool is_table_tag(Tag tag) { return tag >= Tag::table && tag <= Tag::th; }

bool is_list(Tag tag) {
    return tag == Tag::ul || tag == Tag::ol || tag == Tag::menu || tag == Tag::dir;
}

bool is_table_role(std::string_view role) {
    return role == "table" || role == "grid" || role == "treegrid";
}

bool is_cell_role(std::string_view role) {
    return role == "cell" || role == "gridcell" || role == "columnheader" || role == "rowheader";
}

}  // namespace

PageReader::Frame* PageReader::innermost(Part part) {
    const auto found = std::find_if(frames_.rbegin(), frames_.rend(),
                                    [&](const Frame& f) { return f.part == part; });
    return found == frames_.rend() ? nullptr : &*found;
}

PageReader::Part PageReader::part_of(const Element& element, const Context& context) const {
    const Tag tag = element.tag;
    if (context.hidden) return Part::nothing;
    if (is_table_tag(tag)) return part_in_table(element);
    const std::string_view role = element.attributes.role;
    const Display display = element.style.display;
    const bool room = flow_.open_tables() < limits_.table_depth;
    if ((is_table_role(role) || display == Display::table) && room) return Part::table;
    if (stands_in_table()) {
        if (role == "row" || display == Display::row) return Part::row;
        if (is_cell_role(role) || display == Display::cell) return Part::cell;
        if (role == "rowgroup" || display == Display::row_group ||
            display == Display::header_group || display == Display::footer_group) {
            return Part::row_group;
        }
        if (display == Display::caption) return Part::caption;
    }
    if (tag == Tag::dl && room) return Part::definitions;
    if (tag == Tag::dt) return Part::term;
    if (tag == Tag::dd) return Part::definition;
    if (is_weak_furniture(element, context)) return Part::furniture;
    if (is_list(tag)) return Part::list;
    if (tag == Tag::li || (element.style.word_list_level != 0 && element.layout == Layout::block))
        return Part::item;
    if (tag == Tag::q) return Part::quotation;
    if (display == Display::block || element.classes.toggle) return Part::block;
    if (tag == Tag::button && context.heading_level == 0) return Part::block;
    if (element.layout == Layout::inline_) return Part::nothing;
    // Stacked divs are lines; those set side by side are not.
    return display == Display::inline_ && tag != Tag::p ? Part::nothing : Part::block;
}

PageReader::Part PageReader::part_in_table(const Element& element) const {
    const Tag tag = element.tag;
    if (tag == Tag::table)
        return flow_.open_tables() < limits_.table_depth ? Part::table : Part::block;
    if (!stands_in_table()) return Part::block;
    if (tag == Tag::tr) return Part::row;
    if (tag == Tag::td || tag == Tag::th) return Part::cell;
    if (tag == Tag::caption) return Part::caption;
    if (tag == Tag::colgroup) return Part::nothing;
    return Part::row_group;
}

// Taken for furniture unless it turns out to hold a table or the page's title.
bool PageReader::is_weak_furniture(const Element& element, const Context& context) const {
    const Tag tag = element.tag;
    if (tag == Tag::form) return true;
    if (context.role != Role::body || flow_.in_cell() || element.layout != Layout::block)
        return false;
    if (tag == Tag::aside || element.attributes.role == "complementary") return true;
    if (tag == Tag::main || tag == Tag::body || tag == Tag::html || tag == Tag::article ||
        heading_level_of(tag) > 0) {
        return false;
    }
    return element.classes.furniture ||
           (!element.attributes.id.empty() &&
            meaning_of_id(element.attributes.id) == ClassSays::furniture);
}

void PageReader::begin_part(const Element& element, Frame& frame) {
    const auto& fill = element.style.background;
    if (element.tag == Tag::body && fill && fill->colour) flow_.set_page_colour(*fill->colour);
    if (element.tag == Tag::form || element.tag == Tag::nav || element.tag == Tag::h1)
        flow_.page_part();
    if (frame.context.fill && frame.context.fill != context().fill && !frame.context.hidden) {
        flow_.blank_fill(*frame.context.fill);
    }
    const bool picture = element.tag == Tag::svg || element.attributes.role == "img";
    if (picture && !frame.context.hidden && !frame.context.unseen)
        flow_.instead(element.attributes.aria_label);
    if (element.tag == Tag::select || element.tag == Tag::textarea) {
        if (Frame* form = innermost(Part::furniture)) form->controls = true;
    }
    switch (frame.part) {
        case Part::table:
        case Part::definitions:
            return begin_table(element, frame);
        case Part::row_group: {
            const bool head =
                element.tag == Tag::thead || element.style.display == Display::header_group;
            const bool foot =
                element.tag == Tag::tfoot || element.style.display == Display::footer_group;
            return flow_.begin_group(head   ? RowGroup::head
                                     : foot ? RowGroup::foot
                                            : RowGroup::body,
                                     fill);
        }
        case Part::row: {
            const bool flat =
                element.style.flat == Toggle::on || trimmed(element.attributes.height) == "0";
            return flow_.begin_row(fill, flat, path_.text());
        }
        case Part::cell:
            return begin_cell(element);
        case Part::caption:
            return flow_.begin_caption();
        case Part::term:
        case Part::definition:
            return begin_term(frame.part);
        case Part::list:
            return begin_list(element, frame);
        case Part::item:
            return begin_item(element, frame);
        case Part::furniture:
            frame.mark = flow_.mark();
            frame.tables = flow_.open_tables();
            return;
        case Part::quotation:
            return visible("\u201C", frame.context);
        case Part::nothing:
        case Part::block:
            return;
    }
}

void PageReader::begin_table(const Element& element, Frame& frame) {
    const std::string_view role = element.attributes.role;
    HtmlTable table;
    if (frame.part == Part::definitions) {
        table.use = TableUse::definitions;
    } else if (role == "presentation" || role == "none") {
        table.use = TableUse::layout;
    } else if (is_table_role(role)) {
        table.use = TableUse::data;
    }
    const std::string_view border = trimmed(element.attributes.border);
    table.border = !border.empty() && border != "0";
    table.furniture = frame.context.role == Role::furniture;
    if (element.style.background) table.fill = element.style.background->colour;
    table.path = path_.text();
    flow_.begin_table(std::move(table));
}

void PageReader::begin_cell(const Element& element) {
    const ElementAttributes& attributes = element.attributes;
    CellStart start;
    start.column_span = std::clamp(leading_int(attributes.colspan).value_or(1), 1, limits_.columns);
    start.row_span = std::max(leading_int(attributes.rowspan).value_or(1), 0);
    start.row_header = attributes.scope == "row" || attributes.scope == "rowgroup" ||
                       attributes.role == "rowheader";
    start.header = element.tag == Tag::th || attributes.role == "columnheader" || start.row_header;
    start.fill = element.style.background;
    flow_.begin_cell(start, path_.text());
}

void PageReader::begin_list(const Element& element, Frame& frame) {
    const auto start = leading_int(element.attributes.start);
    frame.next_number = start.value_or(1);
    frame.number_step = element.attributes.reversed && start ? -1 : 1;
}

void PageReader::begin_item(const Element& element, Frame& frame) {
    if (element.tag != Tag::li) return;  // Word's own lists bring their markers
    int number = 1;
    for (std::size_t i = frames_.size(); i-- > 0 && frames_[i].part != Part::cell;) {
        Frame& list = frames_[i];
        if (!is_list(open_[i])) continue;
        number = leading_int(element.attributes.value).value_or(list.next_number);
        list.next_number = number + list.number_step;
        break;
    }
    flow_.begin_item(list_marker(frame.context.list_style, number));
}

// A term opens a row, unless it is one of several that share their definition; so it is with definitions and cells.
void PageReader::begin_term(Part part) {
    Frame* list = innermost(Part::definitions);
    if (list == nullptr) return;
    const bool goes_on = list->last == part && flow_.in_cell();
    const bool opens_row = part == Part::term || list->last == Part::nothing || !flow_.in_row();
    list->last = part;
    if (goes_on) return;
    if (opens_row) flow_.begin_row(std::nullopt, false, path_.text());
    flow_.begin_cell({}, path_.text());
}

void PageReader::end_part(const Frame& frame) {
    switch (frame.part) {
        case Part::nothing:
            return;
        case Part::quotation:
            return visible("\u201D", frame.context);
        case Part::block:
        case Part::list:
        case Part::term:
        case Part::definition:
            return boundary();
        case Part::item:
            boundary();
            return flow_.end_item(frame.context, path_.text());
        case Part::caption:
            boundary();
            return flow_.end_caption();
        case Part::cell:
            boundary();
            flow_.end_cell();
            break;
        case Part::row:
            boundary();
            flow_.end_row();
            break;
        case Part::row_group:
            boundary();
            flow_.end_group();
            break;
        case Part::table:
        case Part::definitions:
            boundary();
            flow_.end_table();
            break;
        case Part::furniture: {
            boundary();
            const bool form = open_.back() == Tag::form;
            if (form && !frame.controls) return;
            if (frame.tables == flow_.open_tables()) flow_.make_furniture(frame.mark, form ? 3 : 1);
            return;
        }
    }
    words_.text(flow_.take_added_words());
    words_.boundary();
}

}  // namespace actionplan
