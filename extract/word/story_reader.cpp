#include "extract/word/story_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <utility>

namespace actionplan {

namespace {

constexpr std::array<std::string_view, 3> separators{"separator", "continuationSeparator",
                                                     "continuationNotice"};

}  // namespace

StoryReader::StoryReader(const WordContext& context, const WordOptions& options,
                         const WordLimits& limits, Story story, ListCounters& counters,
                         WordTally& words)
    : context_(&context),
      options_(&options),
      limits_(&limits),
      story_(std::move(story)),
      words_(&words) {
    frames_.push_back(std::make_unique<Frame>(context));
    frame().role = story_.role;
    frame().path = story_.path;
    frame().counters = &counters;
}

void StoryReader::start(WordElement element, const WordAttributes& attributes) {
    const Within here = within_.empty() ? Within::content : within_.back();
    next_ = here;
    switch (here) {
        case Within::content:
            take_content(element, attributes);
            break;
        case Within::paragraph_properties:
            take_paragraph_property(element, attributes);
            break;
        case Within::mark_properties:
            take_mark_property(element, attributes);
            break;
        case Within::run_properties:
            if (element == WordElement::properties_change) enter(Within::skipped);
            frame().paragraph.run.take(element, attributes);
            break;
        case Within::table_properties:
            take_table_property(element, attributes);
            break;
        case Within::row_properties:
            take_row_property(element, attributes);
            break;
        case Within::cell_properties:
            take_cell_property(element, attributes);
            break;
        case Within::section_properties:
            take_section_property(element, attributes);
            break;
        case Within::control_properties:
            if (element == WordElement::showing_placeholder && !placeholders_.empty()) {
                placeholders_.back() = attributes.on();
            }
            break;
        case Within::form:
            take_form_property(element, attributes);
            break;
        case Within::text:
        case Within::instruction:
        case Within::skipped:
            break;
    }
    within_.push_back(next_);
}

void StoryReader::take_content(WordElement element, const WordAttributes& attributes) {
    static constexpr StartTable<StoryReader> table{
        {WordElement::document,          &StoryReader::begin_story               },
        {WordElement::hdr,               &StoryReader::begin_story               },
        {WordElement::ftr,               &StoryReader::begin_story               },
        {WordElement::footnotes,         &StoryReader::begin_story               },
        {WordElement::endnotes,          &StoryReader::begin_story               },
        {WordElement::comments,          &StoryReader::begin_story               },
        {WordElement::footnote,          &StoryReader::begin_note                },
        {WordElement::endnote,           &StoryReader::begin_note                },
        {WordElement::comment,           &StoryReader::begin_note                },
        {WordElement::p,                 &StoryReader::begin_paragraph           },
        {WordElement::p_pr,              &StoryReader::begin_paragraph_properties},
        {WordElement::r,                 &StoryReader::begin_run                 },
        {WordElement::r_pr,              &StoryReader::begin_run_properties      },
        {WordElement::t,                 &StoryReader::begin_text                },
        {WordElement::del_text,          &StoryReader::begin_text                },
        {WordElement::math_text,         &StoryReader::begin_text                },
        {WordElement::instr_text,        &StoryReader::begin_instruction         },
        {WordElement::del_instr_text,    &StoryReader::begin_instruction         },
        {WordElement::tab,               &StoryReader::take_tab                  },
        {WordElement::ptab,              &StoryReader::take_tab                  },
        {WordElement::br,                &StoryReader::take_break                },
        {WordElement::cr,                &StoryReader::take_break                },
        {WordElement::no_break_hyphen,   &StoryReader::take_hyphen               },
        {WordElement::sym,               &StoryReader::take_symbol               },
        {WordElement::fld_char,          &StoryReader::take_field_mark           },
        {WordElement::fld_simple,        &StoryReader::begin_simple_field        },
        {WordElement::ff_data,           &StoryReader::begin_form                },
        {WordElement::ruby_text,         &StoryReader::skip                      },
        {WordElement::sdt_end_pr,        &StoryReader::skip                      },
        {WordElement::tbl_pr_ex,         &StoryReader::skip                      },
        {WordElement::properties_change, &StoryReader::skip                      },
        {WordElement::ins,               &StoryReader::begin_removable_by_reject },
        {WordElement::move_to,           &StoryReader::begin_removable_by_reject },
        {WordElement::del,               &StoryReader::begin_removable_by_accept },
        {WordElement::move_from,         &StoryReader::begin_removable_by_accept },
        {WordElement::sdt,               &StoryReader::begin_control             },
        {WordElement::sdt_pr,            &StoryReader::begin_control_properties  },
        {WordElement::sdt_content,       &StoryReader::begin_control_content     },
        {WordElement::alternate_content, &StoryReader::begin_alternatives        },
        {WordElement::choice,            &StoryReader::begin_choice              },
        {WordElement::fallback,          &StoryReader::begin_choice              },
        {WordElement::txbx_content,      &StoryReader::begin_text_box            },
        {WordElement::tbl,               &StoryReader::begin_table               },
        {WordElement::tbl_pr,            &StoryReader::begin_table_properties    },
        {WordElement::grid_col,          &StoryReader::take_grid_column          },
        {WordElement::tr,                &StoryReader::begin_row                 },
        {WordElement::tr_pr,             &StoryReader::begin_row_properties      },
        {WordElement::tc,                &StoryReader::begin_cell                },
        {WordElement::tc_pr,             &StoryReader::begin_cell_properties     },
        {WordElement::sect_pr,           &StoryReader::begin_section             },
        {WordElement::alt_chunk,         &StoryReader::take_other_file           },
    };
    table.call(*this, element, attributes);
}

void StoryReader::end(WordElement element) {
    static constexpr EndTable<StoryReader> table{
        {WordElement::body,              &StoryReader::end_story               },
        {WordElement::document,          &StoryReader::hand_over               },
        {WordElement::hdr,               &StoryReader::hand_over               },
        {WordElement::ftr,               &StoryReader::hand_over               },
        {WordElement::footnote,          &StoryReader::end_story               },
        {WordElement::endnote,           &StoryReader::end_story               },
        {WordElement::comment,           &StoryReader::end_story               },
        {WordElement::footnotes,         &StoryReader::hand_over               },
        {WordElement::endnotes,          &StoryReader::hand_over               },
        {WordElement::comments,          &StoryReader::hand_over               },
        {WordElement::p,                 &StoryReader::end_paragraph           },
        {WordElement::p_pr,              &StoryReader::end_paragraph_properties},
        {WordElement::r_pr,              &StoryReader::end_run_properties      },
        {WordElement::fld_simple,        &StoryReader::end_simple_field        },
        {WordElement::ff_data,           &StoryReader::end_form                },
        {WordElement::ins,               &StoryReader::end_removable           },
        {WordElement::move_to,           &StoryReader::end_removable           },
        {WordElement::del,               &StoryReader::end_removable           },
        {WordElement::move_from,         &StoryReader::end_removable           },
        {WordElement::sdt,               &StoryReader::end_control             },
        {WordElement::sdt_content,       &StoryReader::end_control_content     },
        {WordElement::alternate_content, &StoryReader::end_alternatives        },
        {WordElement::txbx_content,      &StoryReader::end_text_box            },
        {WordElement::tbl,               &StoryReader::end_table               },
        {WordElement::tr,                &StoryReader::end_row                 },
        {WordElement::tr_pr,             &StoryReader::end_row_properties      },
        {WordElement::tc,                &StoryReader::end_cell                },
        {WordElement::tc_pr,             &StoryReader::end_cell_properties     },
        {WordElement::sect_pr,           &StoryReader::end_section             },
    };
    within_.pop_back();
    const Within here = within_.empty() ? Within::content : within_.back();
    const bool section = here == Within::paragraph_properties && element == WordElement::sect_pr;
    if (here == Within::content || section) table.call(*this, element);
}

void StoryReader::text(std::string_view text) {
    if (within_.empty()) return;
    if (within_.back() == Within::text) add_text(text);
    if (within_.back() == Within::instruction && seen()) frame().fields.instruction(text);
}

void StoryReader::add_text(std::string_view text) {
    if (seen() && frame().fields.text_is_seen()) frame().paragraph.add_text(text);
}

void StoryReader::begin_story(const WordAttributes&) { is_word = true; }

void StoryReader::hand_over() {
    finish_carried();
    for (std::vector<Block>* read : {&frame().blocks, &floating_}) {
        std::move(read->begin(), read->end(), std::back_inserter(blocks));
        read->clear();
    }
}

void StoryReader::begin_note(const WordAttributes& attributes) {
    const std::string_view type = attributes.value("type");
    if (std::find(separators.begin(), separators.end(), type) != separators.end()) {
        return enter(Within::skipped);
    }
    frame().path = story_.path + "[" + std::to_string(++notes_) + "]";
    frame().paragraphs = 0;
    frame().tables = 0;
}

void StoryReader::take_tab(const WordAttributes&) {
    if (seen() && frame().fields.text_is_seen()) frame().paragraph.add_tab();
}

void StoryReader::take_break(const WordAttributes& attributes) {
    if (!seen()) return;
    frame().paragraph.lines.break_line();
    if (attributes.value("type") == "page" && frames_.size() == 1 && !table()) break_page();
}

void StoryReader::take_symbol(const WordAttributes& attributes) {
    if (!seen() || !frame().fields.text_is_seen()) return;
    const std::string_view said = attributes.value("char");
    std::uint32_t code = 0;
    std::from_chars(said.data(), said.data() + said.size(), code, 16);
    frame().paragraph.add_symbol(symbol_font(attributes.value("font")), code);
}

void StoryReader::take_field_mark(const WordAttributes& attributes) {
    if (!seen()) return;
    const std::string_view type = attributes.value("fldCharType");
    if (type == "begin") frame().fields.begin();
    if (type == "separate") frame().fields.separate();
    if (type == "end") frame().fields.end();
}

void StoryReader::begin_simple_field(const WordAttributes& attributes) {
    frame().fields.begin();
    frame().fields.instruction(attributes.value("instr"));
    frame().fields.separate();
}

void StoryReader::begin_form(const WordAttributes&) {
    form_ = {};
    enter(Within::form);
}

void StoryReader::take_form_property(WordElement element, const WordAttributes& attributes) {
    if (element == WordElement::check_box) form_.check_box = true;
    if (element == WordElement::drop_down) form_.drop_down = true;
    if (element == WordElement::checked) form_.checked = attributes.on();
    if (element == WordElement::result) form_.chosen = attributes.number();
    if (element == WordElement::list_entry) form_.entries.emplace_back(attributes.value());
    if (element != WordElement::default_value) return;
    if (form_.check_box) form_.checked = attributes.on();
    if (!form_.chosen) form_.chosen = attributes.number();
}

// The boxes and lists of Word's old forms have no result: what was chosen stands in their data.
void StoryReader::end_form() {
    if (!seen()) return;
    const auto chosen = static_cast<std::size_t>(std::max(0, form_.chosen.value_or(0)));
    if (form_.check_box) frame().paragraph.add_text(form_.checked ? "☒" : "☐");
    if (form_.drop_down && chosen < form_.entries.size()) {
        frame().paragraph.add_text(form_.entries.at(chosen));
    }
}

void StoryReader::remove_when(bool removed, std::vector<bool>& stack) {
    stack.push_back(removed);
    if (removed) ++removed_;
}

void StoryReader::restore(std::vector<bool>& stack) {
    if (stack.back()) --removed_;
    stack.pop_back();
}

bool StoryReader::removes(WordElement change) const {
    const bool goes = change == WordElement::del || change == WordElement::move_from ||
                      change == WordElement::cell_delete;
    const bool comes = change == WordElement::ins || change == WordElement::move_to ||
                       change == WordElement::cell_insert;
    return (goes && options_->tracked == Tracked::accept) ||
           (comes && options_->tracked == Tracked::reject);
}

void StoryReader::begin_removable_by_accept(const WordAttributes&) {
    remove_when(options_->tracked == Tracked::accept, changes_);
}

void StoryReader::begin_removable_by_reject(const WordAttributes&) {
    remove_when(options_->tracked == Tracked::reject, changes_);
}

void StoryReader::begin_control_content(const WordAttributes&) {
    remove_when(!placeholders_.empty() && placeholders_.back(), placeholder_contents_);
}

void StoryReader::begin_choice(const WordAttributes&) {
    if (alternatives_taken_.empty()) return;
    if (alternatives_taken_.back()) return enter(Within::skipped);
    alternatives_taken_.back() = true;
}

void StoryReader::begin_text_box(const WordAttributes&) {
    const std::string path = container_path() + "/p[" + std::to_string(frame().paragraph_number) +
                             "]/txbx[" + std::to_string(++frame().paragraph.text_boxes) + "]";
    auto box = std::make_unique<Frame>(*context_);
    box->role = frame().role == Role::body ? Role::text_box : frame().role;
    box->path = path;
    box->own_counters = std::make_unique<ListCounters>(*context_->numbering);
    box->counters = box->own_counters.get();
    frames_.push_back(std::move(box));
}

void StoryReader::end_text_box() {
    finish_carried();
    std::vector<Block> content = std::move(frame().blocks);
    frames_.pop_back();
    std::move(content.begin(), content.end(), std::back_inserter(floating_));
}

}  // namespace actionplan
