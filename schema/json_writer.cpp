#include "schema/json_writer.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "schema/json_text.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

void member(JsonText& json, std::string_view key, const std::string& text) {
    json.key(key);
    json.string(text);
}

void member(JsonText& json, std::string_view key, const std::optional<std::string>& text) {
    json.key(key);
    text ? json.string(*text) : json.null();
}

void member(JsonText& json, std::string_view key, std::uint64_t value) {
    json.key(key);
    json.number(value);
}

void member(JsonText& json, std::string_view key, const std::optional<double>& value) {
    json.key(key);
    value ? json.number(*value) : json.null();
}

template <typename Enum>
void word_member(JsonText& json, std::string_view key, Enum value) {
    json.key(key);
    json.word(to_text(value));
}

template <typename Enum>
void word_member(JsonText& json, std::string_view key, const std::optional<Enum>& value) {
    json.key(key);
    value ? json.word(to_text(*value)) : json.null();
}

// An array whose entries `write` lays out.
template <typename Entries, typename Write>
void list_member(JsonText& json, std::string_view key, const Entries& entries, Write write) {
    json.key(key);
    json.open_array();
    for (const auto& entry : entries) {
        json.element();
        write(json, entry);
    }
    json.close_array();
}

void write_string(JsonText& json, const std::string& text) { json.string(text); }
void write_number(JsonText& json, double value) { json.number(value); }
void write_count(JsonText& json, std::uint64_t value) { json.number(value); }

void page_box_members(JsonText& json, const PageBox& part) {
    const BoundingBox& box = part.box;
    member(json, "page", static_cast<std::uint64_t>(part.page));
    list_member(json, "bbox", std::array{box.left, box.top, box.right, box.bottom}, write_number);
}

void write_page_box(JsonText& json, const PageBox& part) {
    json.open_object();
    page_box_members(json, part);
    json.close_object();
}

void write_place(JsonText& json, const PagePlace& place) {
    if (place.parts.empty()) return json.null();
    json.open_object();
    page_box_members(json, place.parts.front());
    if (place.parts.size() > 1) {
        list_member(json, "continued", std::span(place.parts).subspan(1), write_page_box);
    }
    json.close_object();
}

void write_place(JsonText& json, const LinePlace& place) {
    json.open_object();
    list_member(json, "lines", std::array{place.first_line, place.last_line}, write_count);
    if (place.first_column != 0) {
        list_member(json, "columns", std::array{place.first_column, place.last_column},
                    write_count);
    }
    json.close_object();
}

void write_place(JsonText& json, const PathPlace& place) {
    json.open_object();
    member(json, "path", place.path);
    json.close_object();
}

void write_place(JsonText& json, std::monostate) { json.null(); }

void place_member(JsonText& json, const Place& place) {
    json.key("place");
    std::visit([&](const auto& form) { write_place(json, form); }, place);
}

void write_block(JsonText& json, const TextBlock& block) {
    json.open_object();
    word_member(json, "kind", block.kind);
    member(json, "level", static_cast<std::uint64_t>(block.level));
    member(json, "text", block.text);
    json.close_object();
}

// The same as member(json, "text", cell.text()), without making that string.
void joined_text_member(JsonText& json, const std::vector<TextBlock>& blocks) {
    json.key("text");
    std::string& out = json.out();
    out += '"';
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i > 0) out.append("\\n", 2);
        append_escaped(out, blocks[i].text);
    }
    out += '"';
}

void repeated_member(JsonText& json, bool repeated) {
    if (!repeated) return;
    json.key("repeated");
    json.boolean(true);
}

void cell_members(JsonText& json, const CellText& cell) {
    joined_text_member(json, cell.blocks);
    list_member(json, "blocks", cell.blocks, write_block);
    repeated_member(json, cell.repeated);
}

void write_cell(JsonText& json, const CellText& cell) {
    json.open_object();
    cell_members(json, cell);
    json.close_object();
}

void write_date(JsonText& json, const ActionDate& date) {
    json.open_object();
    word_member(json, "kind", date.kind);
    member(json, "edtf", date.edtf);
    member(json, "earliest", date.earliest);
    member(json, "latest", date.latest);
    member(json, "recurrence", date.recurrence);
    member(json, "text", date.text);
    member(json, "block", std::uint64_t{date.block});
    json.close_object();
}

void write_cell(JsonText& json, const Timescale& timescale) {
    json.open_object();
    cell_members(json, timescale);
    list_member(json, "dates", timescale.dates, write_date);
    json.close_object();
}

void identifier_member(JsonText& json, const std::optional<Identifier>& identifier) {
    json.key("identifier");
    if (!identifier) return json.null();
    json.open_object();
    member(json, "scheme", identifier->scheme);
    member(json, "id", identifier->id);
    json.close_object();
}

void write_candidate(JsonText& json, const Candidate& candidate) {
    json.open_object();
    member(json, "name", candidate.name);
    identifier_member(json, candidate.identifier);
    json.close_object();
}

void write_organisation(JsonText& json, const Organisation& body) {
    json.open_object();
    member(json, "text", body.text);
    member(json, "name", body.name);
    identifier_member(json, body.identifier);
    word_member(json, "kind", body.kind);
    word_member(json, "matched_by", body.matched_by);
    list_member(json, "candidates", body.candidates, write_candidate);
    member(json, "block", std::uint64_t{body.block});
    json.close_object();
}

void write_person(JsonText& json, const Person& person) {
    json.open_object();
    member(json, "text", person.text);
    word_member(json, "kind", person.kind);
    member(json, "block", std::uint64_t{person.block});
    json.close_object();
}

void write_cell(JsonText& json, const Lead& lead) {
    json.open_object();
    cell_members(json, lead);
    list_member(json, "organisations", lead.organisations, write_organisation);
    list_member(json, "people", lead.people, write_person);
    json.close_object();
}

void write_revised(JsonText& json, const RevisedDate& date) {
    json.open_object();
    member(json, "edtf", date.edtf);
    member(json, "text", date.text);
    json.close_object();
}

void write_cell(JsonText& json, const Progress& progress) {
    json.open_object();
    cell_members(json, progress);
    word_member(json, "state", progress.state);
    list_member(json, "revised", progress.revised, write_revised);
    json.close_object();
}

void write_cell(JsonText& json, const Rag& rag) {
    json.open_object();
    member(json, "text", rag.text);
    repeated_member(json, rag.repeated);
    member(json, "fill", rag.fill);
    word_member(json, "value", rag.value);
    word_member(json, "from", rag.from);
    member(json, "meaning", rag.meaning);
    json.close_object();
}

void write_other(JsonText& json, const OtherCell& other) {
    json.open_object();
    member(json, "heading", other.heading);
    cell_members(json, other);
    json.close_object();
}

void write_link(JsonText& json, const Link& link) {
    json.open_object();
    member(json, "number", link.number);
    member(json, "id", link.id);
    member(json, "field", link.field);
    member(json, "text", link.text);
    json.close_object();
}

template <typename CellType>
void cell_member(JsonText& json, std::string_view key, const std::optional<CellType>& cell) {
    json.key(key);
    cell ? write_cell(json, *cell) : json.null();
}

void write_heading(JsonText& json, const ColumnHeading& heading) {
    json.open_object();
    member(json, "text", heading.text);
    member(json, "group", heading.group);
    word_member(json, "field", heading.field);
    word_member(json, "by", heading.by);
    json.close_object();
}

void write_score(JsonText& json, const Score& score) {
    json.open_object();
    word_member(json, "dimension", score.dimension);
    member(json, "passed", score.passed);
    member(json, "checked", score.checked);
    json.close_object();
}

void write_plan_date(JsonText& json, const PlanDate& date) {
    json.open_object();
    member(json, "kind", date.kind);
    member(json, "edtf", date.edtf);
    member(json, "text", date.text);
    json.close_object();
}

void generator_member(JsonText& json, const Generator& generator) {
    json.key("generator");
    json.open_object();
    member(json, "name", generator.name);
    member(json, "version", generator.version);
    json.close_object();
}

void source_member(JsonText& json, const Source& source) {
    json.key("source");
    json.open_object();
    member(json, "file_name", source.file_name);
    member(json, "media_type", source.media_type);
    member(json, "sha256", source.sha256);
    member(json, "bytes", source.bytes);
    json.key("pages");
    source.pages ? json.number(static_cast<std::uint64_t>(*source.pages)) : json.null();
    member(json, "title", source.title);
    member(json, "author", source.author);
    member(json, "producer", source.producer);
    member(json, "created", source.created);
    member(json, "modified", source.modified);
    json.close_object();
}

void area_member(JsonText& json, const std::optional<Area>& area) {
    json.key("area");
    if (!area) return json.null();
    json.open_object();
    member(json, "name", area->name);
    member(json, "locality", area->locality);
    member(json, "code", area->code);
    member(json, "scheme", area->scheme);
    json.close_object();
}

void identity_member(JsonText& json, const PlanIdentity& plan) {
    json.key("plan");
    json.open_object();
    member(json, "id", plan.id);
    member(json, "title", plan.title);
    area_member(json, plan.area);
    member(json, "status", plan.status);
    list_member(json, "dates", plan.dates, write_plan_date);
    member(json, "extent", plan.extent);
    json.close_object();
}

void counts_member(JsonText& json, const Counts& counts) {
    json.key("counts");
    json.open_object();
    member(json, "actions", counts.actions);
    member(json, "sections", counts.sections);
    member(json, "tables", counts.tables);
    member(json, "glossary", counts.glossary);
    member(json, "legend", counts.legend);
    member(json, "outside", counts.outside);
    member(json, "words", counts.words);
    json.close_object();
}

constexpr int depth_of_list = 2;
constexpr int depth_of_findings = 3;

// Runs `members` between the braces of an object that is an entry of a list.
template <typename Members>
void write_entry(std::string& out, int depth, Members members) {
    out += ',';
    JsonText json(out, depth);
    json.element();
    json.open_object();
    members(json);
    json.close_object();
}

// Cuts one text into the pieces of a frame where the lists go.
class FrameText {
 public:
    JsonText& json() { return json_; }

    void list(PlanList list, std::string_view key, bool filled) {
        json_.key(key);
        json_.open_array();
        if (filled) json_.entries_from_elsewhere();
        pieces_[static_cast<std::size_t>(list)] = std::exchange(text_, {});
        json_.close_array();
    }

    PlanFrame pieces() {
        text_ += '\n';
        pieces_.back() = std::exchange(text_, {});
        return std::move(pieces_);
    }

 private:
    std::string text_;
    JsonText json_{text_};
    PlanFrame pieces_;
};

}  // namespace

void write_section(std::string& out, const Section& section) {
    write_entry(out, depth_of_list, [&](JsonText& json) {
        member(json, "id", section.id);
        member(json, "label", section.label);
        member(json, "number", section.number);
        member(json, "title", section.title);
        word_member(json, "theme", section.theme);
        list_member(json, "subsections", section.subsections, write_string);
        place_member(json, section.place);
    });
}

void write_columns(std::string& out, const Columns& columns) {
    write_entry(out, depth_of_list, [&](JsonText& json) {
        member(json, "table", columns.table);
        list_member(json, "headings", columns.headings, write_heading);
    });
}

void write_action(std::string& out, const Action& action) {
    write_entry(out, depth_of_list, [&](JsonText& json) {
        member(json, "id", action.id);
        member(json, "number", action.number);
        member(json, "position", action.position);
        member(json, "section", action.section);
        member(json, "subsection", action.subsection);
        json.key("action");
        write_cell(json, action.action);
        cell_member(json, "timescale", action.timescale);
        cell_member(json, "lead", action.lead);
        cell_member(json, "outcomes", action.outcomes);
        cell_member(json, "progress", action.progress);
        cell_member(json, "rag", action.rag);
        list_member(json, "other", action.other, write_other);
        list_member(json, "links", action.links, write_link);
        place_member(json, action.place);
        member(json, "confidence", action.confidence);
        list_member(json, "findings", action.findings, write_string);
    });
}

void write_glossary_entry(std::string& out, const GlossaryEntry& entry) {
    write_entry(out, depth_of_list, [&](JsonText& json) {
        member(json, "abbreviation", entry.abbreviation);
        member(json, "expansion", entry.expansion);
        place_member(json, entry.place);
    });
}

void write_legend_entry(std::string& out, const LegendEntry& entry) {
    write_entry(out, depth_of_list, [&](JsonText& json) {
        word_member(json, "value", entry.value);
        member(json, "text", entry.text);
        member(json, "fill", entry.fill);
        member(json, "meaning", entry.meaning);
        place_member(json, entry.place);
    });
}

void write_outside(std::string& out, const OutsideText& text) {
    write_entry(out, depth_of_list, [&](JsonText& json) {
        word_member(json, "kind", text.kind);
        member(json, "text", text.text);
        place_member(json, text.place);
    });
}

void write_finding(std::string& out, const Finding& finding) {
    write_entry(out, depth_of_findings, [&](JsonText& json) {
        member(json, "code", finding.code);
        word_member(json, "severity", finding.severity);
        word_member(json, "dimension", finding.dimension);
        word_member(json, "responsibility", finding.responsibility);
        member(json, "message", finding.message);
        member(json, "evidence", finding.evidence);
        member(json, "action", finding.action);
        member(json, "field", finding.field);
        place_member(json, finding.place);
    });
}

void write_lists(ListTexts& texts, const Plan& part) {
    for (const Section& entry : part.sections) write_section(texts[PlanList::sections], entry);
    for (const Columns& entry : part.columns) write_columns(texts[PlanList::columns], entry);
    for (const Action& entry : part.actions) write_action(texts[PlanList::actions], entry);
    for (const GlossaryEntry& entry : part.glossary) {
        write_glossary_entry(texts[PlanList::glossary], entry);
    }
    for (const LegendEntry& entry : part.legend) {
        write_legend_entry(texts[PlanList::legend], entry);
    }
    for (const OutsideText& entry : part.outside) write_outside(texts[PlanList::outside], entry);
    for (const Finding& entry : part.quality.findings) {
        write_finding(texts[PlanList::findings], entry);
    }
}

PlanFrame write_frame(const Plan& plan, const PerList<bool>& filled) {
    FrameText text;
    JsonText& json = text.json();
    json.open_object();
    json.key("schema_version");
    json.word(schema_version);
    generator_member(json, plan.generator);
    source_member(json, plan.source);
    identity_member(json, plan.plan);
    text.list(PlanList::sections, "sections", filled[PlanList::sections]);
    text.list(PlanList::columns, "columns", filled[PlanList::columns]);
    text.list(PlanList::actions, "actions", filled[PlanList::actions]);
    text.list(PlanList::glossary, "glossary", filled[PlanList::glossary]);
    text.list(PlanList::legend, "legend", filled[PlanList::legend]);
    text.list(PlanList::outside, "outside", filled[PlanList::outside]);
    json.key("quality");
    json.open_object();
    counts_member(json, plan.quality.counts);
    json.key("coverage");
    json.number(plan.quality.coverage);
    list_member(json, "scores", plan.quality.scores, write_score);
    text.list(PlanList::findings, "findings", filled[PlanList::findings]);
    json.close_object();
    json.close_object();
    return text.pieces();
}

std::string write_plan(const Plan& plan) {
    ListTexts texts;
    write_lists(texts, plan);
    PerList<bool> filled;
    for (std::size_t i = 0; i < plan_list_count; ++i) filled.values[i] = !texts.values[i].empty();
    const PlanFrame frame = write_frame(plan, filled);

    std::string whole = frame.front();
    for (std::size_t i = 0; i < plan_list_count; ++i) {
        if (filled.values[i]) whole.append(texts.values[i], 1);
        whole += frame[i + 1];
    }
    return whole;
}

}  // namespace actionplan
