#include "parse/outline.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "parse/fold.h"

namespace actionplan {

namespace {

// Words for what a section is about, as against those for a part of the document.
bool names_theme(std::string_view label) {
    constexpr std::array<std::string_view, 5> parts{"annex", "appendix", "chapter", "part",
                                                    "section"};
    return !label.empty() && std::find(parts.begin(), parts.end(), folded(label)) == parts.end();
}

}  // namespace

Outline::Style Outline::style_of(const Title& title) {
    return {is_all_capitals(title.text), title.bold, title.fill};
}

// Whether the title stands below the section that is open. There is one.
bool Outline::is_subsection(const Title& title, const SectionTitle& parts) const {
    const bool section_numbered = !section_->number.empty();
    const bool same_kind = !parts.label.empty() && folded(parts.label) == folded(section_->label);
    if (parts.is_numbered()) {
        if (section_numbered && is_below(parts.number, section_->number)) return true;
        // "Outcome 3: …" in the table or in a lower heading, below "Workstream 2: …".
        const bool lower = title.as_subsection || (section_is_paragraph_ && !title.from_paragraph);
        return lower && !same_kind && !parts.label.empty() && names_theme(section_->label);
    }
    // "Objective: …" behind "Objective: …" is the next of its kind.
    if (same_kind) return false;
    if (title.as_subsection) return true;
    if (title.from_paragraph) return false;
    if (title.before_header) return section_numbered && !section_has_rows_ && !section_has_content_;
    if (section_numbered || section_is_paragraph_) return true;
    // Two kinds of band without numbers: one right behind another, or behind the header row, stands below it, and from
    // then on its look tells. Where rows stand right under the section, a band like its own is the next section.
    if (!section_has_content_) return true;
    const Style style = style_of(title);
    if (section_above_header_ && subsection_style_) return true;
    if (subsection_style_ && style == *subsection_style_)
        return style != section_style_ || !section_has_rows_;
    return style != section_style_;
}

bool Outline::goes_on(std::string_view title) const {
    const std::string_view words = without_continuation(title);
    if (words.size() == title.size() || words.empty() || !section_) return false;
    const std::string begun = folded(words);
    return begun == folded(section_words_) || begun == folded(subsection_);
}

void Outline::open(const Title& title, Draft& draft) {
    const SectionTitle parts = section_title(title.text);
    if (!section_ || !is_subsection(title, parts)) {
        open_section(title, draft);
        return;
    }
    subsection_ = title.text;
    subsection_style_ = style_of(title);
    section_->subsections.push_back(title.text);
    section_has_content_ = true;
}

void Outline::open_section(const Title& title, Draft& draft) {
    close_section(draft);
    SectionTitle parts = section_title(title.text);
    section_ = DraftSection{
        std::move(parts.label), std::move(parts.number), std::move(parts.title), {}, title.place};
    section_words_ = title.text;
    section_style_ = style_of(title);
    section_is_paragraph_ = title.from_paragraph;
    section_above_header_ = title.before_header;
}

// A title that nothing stands under was the title of the table, or of text; numbered, it is a section without actions.
void Outline::close_section(Draft& draft) {
    if (section_) {
        if (section_has_content_ || !section_->number.empty()) {
            draft.sections.push_back(std::move(*section_));
            ++closed_sections_;
        } else {
            draft.outside.push_back({OutsideKind::heading, section_words_, section_->place});
        }
    }
    section_.reset();
    subsection_.clear();
    subsection_style_.reset();
    section_has_rows_ = false;
    section_has_content_ = false;
}

void Outline::add_row(DraftRow& row) {
    if (!section_) return;
    section_has_rows_ = true;
    section_has_content_ = true;
    row.section = closed_sections_;
    row.subsection = subsection_;
}

void Outline::close(Draft& draft) { close_section(draft); }

}  // namespace actionplan
