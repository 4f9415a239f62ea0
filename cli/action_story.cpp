#include "cli/action_story.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "cli/column_story.h"
#include "cli/lead_story.h"
#include "cli/text_lines.h"
#include "quality/place_words.h"
#include "quality/rules.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

constexpr std::array<std::string_view, 11> fields{"number", "section",  "action",   "timescale",
                                                  "lead",   "outcomes", "progress", "rag",
                                                  "other",  "links",    "findings"};

class Story {
 public:
    Story(const Plan& plan, const Action& action, std::string_view field,
          const HeadingVocabulary& vocabulary, const ViewStyle& style)
        : plan_(plan), action_(action), field_(field), vocabulary_(vocabulary), lines_(style) {}

    std::string text() {
        add_title();
        add_number();
        add_section();
        add_cell("action", &action_.action, ColumnField::action);
        add_timescale();
        add_lead();
        add_cell("outcomes", pointer_to(action_.outcomes), ColumnField::outcomes);
        add_progress();
        add_rag();
        add_others();
        add_links();
        add_findings();
        return lines_.take();
    }

 private:
    template <typename Cell>
    static const CellText* pointer_to(const std::optional<Cell>& cell) {
        return cell ? &*cell : nullptr;
    }

    bool asked(std::string_view field) const { return field_.empty() || field_ == field; }

    void heading(std::string_view field) { lines_.add_heading(std::string(field)); }
    void fact(std::string_view name, const std::string& text) {
        lines_.add(std::string(name) + ": " + text, 2);
    }

    void add_title() {
        const std::string place = place_words(action_.place);
        lines_.add(plan_.source.file_name + ": " + action_.id + (place.empty() ? "" : ", " + place),
                   0, bold_paint);
        if (action_.confidence) {
            std::array<char, 32> figures{};
            const auto end = std::to_chars(figures.data(), figures.data() + figures.size(),
                                           *action_.confidence, std::chars_format::fixed, 2);
            lines_.add("read with a confidence of " + std::string(figures.data(), end.ptr), 0);
        }
    }

    void add_number() {
        if (!asked("number")) return;
        heading("number");
        fact("printed", action_.number ? in_quotes(*action_.number) : "no number");
        if (action_.number_repeated) fact("repeated", "printed once, in a row above");
        add_column(ColumnField::number);
    }

    void add_section() {
        if (!asked("section")) return;
        heading("section");
        const auto section =
            std::find_if(plan_.sections.begin(), plan_.sections.end(),
                         [&](const Section& one) { return action_.section == one.id; });
        if (section == plan_.sections.end()) {
            fact("section", "none");
        } else {
            const std::string place = place_words(section->place);
            fact("section", in_quotes(section->title) + (place.empty() ? "" : ", " + place));
            fact("theme", section->theme ? std::string(to_text(*section->theme)) + ", by the title"
                                         : "none that the title tells");
        }
        if (action_.subsection) fact("subsection", in_quotes(*action_.subsection));
    }

    void add_facts(const std::vector<StoryFact>& facts) {
        for (const StoryFact& one : facts) {
            fact(one.name, one.text);
            for (const std::string& line : one.more) lines_.add(line, 4);
        }
    }

    void add_column(ColumnField field) { add_facts(column_facts(plan_, field, vocabulary_)); }

    // False when there is no such cell to say more of.
    bool add_cell(std::string_view name, const CellText* cell, ColumnField field) {
        if (!asked(name)) return false;
        heading(name);
        if (cell == nullptr) {
            fact("printed", "the plan has no such column here");
            return false;
        }
        if (cell->blocks.empty()) fact("printed", "the cell is empty");
        for (std::size_t i = 0; i < cell->blocks.size(); ++i) {
            const TextBlock& block = cell->blocks[i];
            const std::string which = cell->blocks.size() == 1 ? "" : " " + std::to_string(i + 1);
            fact((block.kind == TextKind::item ? "printed item" : "printed") + which,
                 in_quotes(block.text));
        }
        if (cell->repeated)
            fact("repeated", "printed once, in a row above, and merged over this one");
        add_column(field);
        return true;
    }

    void add_timescale() {
        if (!add_cell("timescale", pointer_to(action_.timescale), ColumnField::timescale)) return;
        const Timescale& timescale = *action_.timescale;
        if (timescale.dates.empty()) fact("dates", "none was read");
        for (const ActionDate& date : timescale.dates) {
            std::string text = in_quotes(date.text) + block_words(timescale, date.block) + ": " +
                               std::string(to_text(date.kind));
            if (date.edtf) text += ", EDTF " + *date.edtf;
            if (date.earliest || date.latest)
                text += ", from " + date.earliest.value_or("any day") + " to " +
                        date.latest.value_or("any day");
            if (date.recurrence) text += ", " + *date.recurrence;
            fact("date", text);
        }
    }

    void add_lead() {
        if (!add_cell("lead", pointer_to(action_.lead), ColumnField::lead)) return;
        add_facts(lead_facts(plan_, *action_.lead));
    }

    void add_progress() {
        if (!add_cell("progress", pointer_to(action_.progress), ColumnField::progress)) return;
        const Progress& progress = *action_.progress;
        if (progress.state) fact("state", std::string(to_text(*progress.state)) + ", by its words");
        for (const RevisedDate& date : progress.revised)
            fact("moves it to", in_quotes(date.text) + ", EDTF " + date.edtf);
    }

    void add_rag() {
        if (!asked("rag")) return;
        heading("rag");
        if (!action_.rag) {
            fact("printed", "the plan has no such column here");
            return;
        }
        const Rag& rag = *action_.rag;
        fact("printed", rag.text.empty() ? "no words" : in_quotes(rag.text));
        if (rag.fill) fact("background", *rag.fill);
        fact("colour",
             rag.value ? std::string(to_text(*rag.value)) +
                             (rag.from == RagFrom::text ? ", by its words" : ", by its background")
                       : "none was read");
        fact("meaning", rag.meaning ? in_quotes(*rag.meaning) + ", by the plan's own key"
                                    : "the plan's key says nothing of it");
        add_column(ColumnField::rag);
    }

    void add_others() {
        if (!asked("other") || (field_.empty() && action_.other.empty())) return;
        heading("other");
        if (action_.other.empty()) fact("printed", "the plan has no such column here");
        for (const OtherCell& cell : action_.other) {
            fact(cell.heading.empty() ? "without a heading" : in_quotes(cell.heading),
                 cell.blocks.empty() ? "the cell is empty" : in_quotes(cell.text()));
        }
    }

    void add_links() {
        if (!asked("links") || (field_.empty() && action_.links.empty())) return;
        heading("links");
        if (action_.links.empty()) fact("links", "none");
        for (const Link& link : action_.links) {
            fact(link.number, in_quotes(link.text) + ", in " + link.field + ": " +
                                  link.id.value_or("the plan has no such action"));
        }
    }

    void add_findings() {
        bool begun = false;
        for (const Finding& finding : plan_.quality.findings) {
            if (finding.action != action_.id) continue;
            if (field_ != "findings" && !field_.empty() && finding.field != field_) continue;
            if (!begun) heading("findings");
            begun = true;
            fact(finding.code,
                 std::string(to_text(finding.severity)) + ", for the " +
                     std::string(to_text(finding.responsibility)) + ": " + finding.message +
                     (finding.evidence.empty() ? "" : " " + in_quotes(finding.evidence)));
            const QualityRule* const rule = find_rule(finding.code);
            if (rule != nullptr) lines_.add(std::string(rule->advice), 4);
        }
        if (!begun && field_ == "findings") {
            heading("findings");
            fact("findings", "none");
        }
    }

    const Plan& plan_;
    const Action& action_;
    std::string_view field_;
    const HeadingVocabulary& vocabulary_;
    TextLines lines_;
};

}  // namespace

std::span<const std::string_view> story_fields() { return fields; }

std::vector<const Action*> find_actions(const Plan& plan, std::string_view name) {
    std::vector<const Action*> found;
    const auto collect = [&](auto matches) {
        if (!found.empty()) return;
        for (const Action& action : plan.actions) {
            if (matches(action)) found.push_back(&action);
        }
    };
    collect([&](const Action& action) { return action.number == name; });
    collect([&](const Action& action) { return action.id == name; });
    collect([&](const Action& action) { return name == "#" + std::to_string(action.position); });
    return found;
}

std::string action_story(const Plan& plan, const Action& action, std::string_view field,
                         const HeadingVocabulary& vocabulary, const ViewStyle& style) {
    return Story(plan, action, field, vocabulary, style).text();
}

}  // namespace actionplan
