#include "cli/plan_view.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>
#include <vector>

#include "cli/text_grid.h"
#include "cli/wrap_text.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

constexpr std::string_view bold = "\x1B[1m";

// Bullets and indents as the plan has them.
std::string cell_text(const CellText& cell) {
    std::string text;
    for (const TextBlock& block : cell.blocks) {
        if (!text.empty()) text += '\n';
        if (block.kind == TextKind::item) {
            // No-break spaces, which stay where a line is wrapped.
            for (int level = 1; level < block.level; ++level) text += "\xC2\xA0\xC2\xA0";
            text += "•\xC2\xA0";
        }
        text += block.text;
    }
    return text;
}

template <typename Cell>
std::string cell_text(const std::optional<Cell>& cell) {
    return cell ? cell_text(static_cast<const CellText&>(*cell)) : "";
}

std::string rag_text(const Action& action) {
    if (!action.rag) return "";
    return action.rag->value ? std::string(to_text(*action.rag->value)) : action.rag->text;
}

struct ViewColumn {
    std::string_view heading;
    std::string (*text)(const Action&);
};

constexpr std::array view_columns{
    ViewColumn{"No.",       [](const Action& a) { return a.number.value_or(""); } },
    ViewColumn{"Action",    [](const Action& a) { return cell_text(a.action); }   },
    ViewColumn{"Timescale", [](const Action& a) { return cell_text(a.timescale); }},
    ViewColumn{"Lead",      [](const Action& a) { return cell_text(a.lead); }     },
    ViewColumn{"Outcomes",  [](const Action& a) { return cell_text(a.outcomes); } },
    ViewColumn{"Progress",  [](const Action& a) { return cell_text(a.progress); } },
    ViewColumn{"RAG",       [](const Action& a) { return rag_text(a); }           },
};

struct Paint {
    RagValue value;
    std::string_view code;
};

constexpr std::array paints{
    Paint{RagValue::red,   "\x1B[31m"},
    Paint{RagValue::amber, "\x1B[33m"},
    Paint{RagValue::green, "\x1B[32m"},
    Paint{RagValue::blue,  "\x1B[34m"},
    Paint{RagValue::grey,  "\x1B[90m"},
};

std::string_view paint_for(const Action& action) {
    if (!action.rag || !action.rag->value) return {};
    const auto* const paint = std::find_if(paints.begin(), paints.end(), [&](const Paint& p) {
        return p.value == *action.rag->value;
    });
    return paint == paints.end() ? std::string_view() : paint->code;
}

std::string plural(std::size_t count, const std::string& what) {
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

class View {
 public:
    View(const Plan& plan, const ViewStyle& style) : plan_(plan), style_(style) {}

    std::string text() {
        choose_columns();
        add_title();
        for (const Action& action : plan_.actions) add_action(action);
        add_glossary();
        add_legend();
        add_findings();
        return std::move(text_);
    }

 private:
    // Those that some row has something in.
    void choose_columns() {
        std::vector<std::size_t> wanted;
        for (const ViewColumn& column : view_columns) {
            const std::size_t width = wanted_width(column);
            if (width == 0) continue;
            columns_.push_back(column);
            wanted.push_back(std::max(width, display_width(column.heading)));
        }
        widths_ = fitted_widths(wanted, style_.width);
    }

    // Room for the lines of nine rows in ten: one long remark among dates must not make the column of dates wide.
    std::size_t wanted_width(const ViewColumn& column) const {
        std::vector<std::size_t> lengths;
        for (const Action& action : plan_.actions) {
            const std::size_t length = longest_line(column.text(action));
            if (length != 0) lengths.push_back(length);
        }
        if (lengths.empty()) return 0;
        std::sort(lengths.begin(), lengths.end());
        return lengths.at((lengths.size() * 9 + 9) / 10 - 1);
    }

    void add_lines(const std::string& text, std::size_t indent, std::string_view paint) {
        const TextCell cell{text, style_.colours ? paint : std::string_view()};
        const std::size_t width =
            std::max<std::size_t>(1, style_.width - std::min(style_.width, indent));
        const std::vector<std::string> lines = wrap_text(text, width);
        for (const std::string& line : lines) {
            text_.append(indent, ' ');
            if (!cell.paint.empty()) text_ += cell.paint;
            text_ += line;
            if (!cell.paint.empty()) text_ += paint_off;
            text_ += '\n';
        }
    }

    void add_title() {
        add_lines(plan_.plan.title.value_or(plan_.source.file_name), 0, bold);
        add_lines(plan_.source.file_name + ": " + plural(plan_.actions.size(), "action") + ", " +
                      plural(plan_.sections.size(), "section") + ", " +
                      plural(plan_.glossary.size(), "abbreviation"),
                  0, {});
    }

    void add_action(const Action& action) {
        if (action.section != section_) add_section(action);
        if (action.subsection && action.subsection != subsection_) {
            text_ += '\n';
            add_lines(*action.subsection, 0, {});
        }
        subsection_ = action.subsection;
        if (!header_shown_) add_header();
        text_ += '\n';
        std::vector<TextCell> cells;
        for (const ViewColumn& column : columns_) {
            const bool rag = style_.colours && column.heading == view_columns.back().heading;
            cells.push_back({column.text(action), rag ? paint_for(action) : std::string_view()});
        }
        text_ += grid_row(cells, widths_);
        for (const OtherCell& other : action.other) add_other(other);
    }

    void add_section(const Action& action) {
        section_ = action.section;
        subsection_.reset();
        header_shown_ = false;
        const auto section = std::find_if(plan_.sections.begin(), plan_.sections.end(),
                                          [&](const Section& s) { return s.id == action.section; });
        if (section == plan_.sections.end()) return;
        std::string heading;
        for (const std::optional<std::string>& part : {section->label, section->number}) {
            if (part) heading += *part + " ";
        }
        text_ += '\n';
        add_lines(heading + section->title, 0, bold);
    }

    void add_header() {
        std::vector<TextCell> headings;
        std::vector<TextCell> lines;
        for (std::size_t index = 0; index < columns_.size(); ++index) {
            headings.push_back({std::string(columns_.at(index).heading), {}});
            lines.push_back({std::string(widths_.at(index), '-'), {}});
        }
        text_ += '\n' + grid_row(headings, widths_) + grid_row(lines, widths_);
        header_shown_ = true;
    }

    void add_other(const OtherCell& other) {
        if (other.blocks.empty()) return;
        constexpr std::size_t indent = 4;
        add_lines((other.heading.empty() ? "" : other.heading + ": ") + other.text(), indent, {});
    }

    // Two columns of words under a heading.
    void add_pairs(const std::string& heading,
                   const std::vector<std::pair<std::string, std::string>>& pairs) {
        if (pairs.empty()) return;
        text_ += '\n';
        add_lines(heading, 0, bold);
        std::array<std::size_t, 2> wanted{};
        for (const auto& [left, right] : pairs) {
            wanted[0] = std::max(wanted[0], longest_line(left));
            wanted[1] = std::max(wanted[1], longest_line(right));
        }
        const std::vector<std::size_t> widths = fitted_widths(wanted, style_.width);
        for (const auto& [left, right] : pairs) {
            const std::array cells{
                TextCell{left,  {}},
                TextCell{right, {}}
            };
            text_ += grid_row(cells, widths);
        }
    }

    void add_glossary() {
        std::vector<std::pair<std::string, std::string>> pairs;
        for (const GlossaryEntry& entry : plan_.glossary) {
            pairs.emplace_back(entry.abbreviation, entry.expansion);
        }
        add_pairs("Abbreviations", pairs);
    }

    void add_legend() {
        std::vector<std::pair<std::string, std::string>> pairs;
        for (const LegendEntry& entry : plan_.legend) {
            const std::string value = entry.value ? std::string(to_text(*entry.value)) : "";
            pairs.emplace_back(entry.text.empty() ? value : entry.text, entry.meaning);
        }
        add_pairs("Key", pairs);
    }

    void add_findings() {
        std::vector<std::pair<std::string, std::string>> pairs;
        for (const Finding& finding : plan_.quality.findings) {
            pairs.emplace_back(finding.code, finding.message);
        }
        add_pairs("Findings", pairs);
    }

    const Plan& plan_;
    ViewStyle style_;
    std::vector<ViewColumn> columns_;
    std::vector<std::size_t> widths_;
    std::string text_;
    std::optional<std::string> section_;
    std::optional<std::string> subsection_;
    bool header_shown_ = false;
};

}  // namespace

std::string plan_view(const Plan& plan, const ViewStyle& style) { return View(plan, style).text(); }

}  // namespace actionplan
