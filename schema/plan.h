// A plan as data: the types behind schema/action-plan.schema.json, member for key and in its order.
//
// std::optional is null in JSON. A cell's `text` is not stored: it is its blocks joined by "\n".
// Source   docs/SCHEMA.md.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/place.h"

namespace actionplan {

inline constexpr std::string_view schema_version = "1.0.0";

struct Generator {
    std::string name = "actionplan";
    std::string version;

    bool operator==(const Generator&) const = default;
};

struct Source {
    std::string file_name;
    std::string media_type;
    std::string sha256;  // of the file, lower-case hexadecimal
    std::uint64_t bytes = 0;
    std::optional<int> pages;
    std::optional<bool> tagged;  // of a PDF
    std::optional<std::string> title;
    std::optional<std::string> author;
    std::optional<std::string> producer;
    std::optional<std::string> created;
    std::optional<std::string> modified;

    bool operator==(const Source&) const = default;
};

struct Area {
    std::optional<std::string> name;
    std::optional<std::string> locality;
    std::optional<std::string> code;
    std::optional<std::string> scheme;

    bool operator==(const Area&) const = default;
};

enum class DateKind {
    date,
    from,
    by,
    interval,
    ongoing,
    recurring,
    by_exception,
    relative,
    complete,
    unknown
};

struct PlanDate {
    std::string kind;  // what it dates: "published", "approved", "updated"
    std::string edtf;
    std::string text;

    bool operator==(const PlanDate&) const = default;
};

struct PlanIdentity {
    std::string id;  // a slug of the file name
    std::optional<std::string> title;
    std::optional<Area> area;
    std::optional<std::string> status;  // "draft", "final"
    std::vector<PlanDate> dates;
    std::optional<std::string> extent;  // EDTF interval that the plan covers

    bool operator==(const PlanIdentity&) const = default;
};

// The five themes of the national Concordat.
enum class Theme {
    commissioning,
    access_before_crisis,
    urgent_access,
    quality_in_crisis,
    recovery
};

struct Section {
    std::string id;
    std::optional<std::string> label;   // the word before the number: "Priority"
    std::optional<std::string> number;  // as printed, without a closing stop
    std::string title;
    std::optional<Theme> theme;
    std::vector<std::string> subsections;
    Place place;

    bool operator==(const Section&) const = default;
};

enum class ColumnField { number, action, timescale, lead, outcomes, progress, rag, other };
enum class ColumnEvidence { vocabulary, content, position };

struct ColumnHeading {
    std::string text;
    std::optional<std::string> group;  // the upper of a two-tier heading
    ColumnField field = ColumnField::other;
    ColumnEvidence by = ColumnEvidence::position;

    bool operator==(const ColumnHeading&) const = default;
};

struct Columns {
    std::uint64_t table = 0;  // tables of the document count from 1
    std::vector<ColumnHeading> headings;

    bool operator==(const Columns&) const = default;
};

enum class TextKind { paragraph, item };

struct TextBlock {
    TextKind kind = TextKind::paragraph;
    int level = 0;  // 0 for a paragraph, 1 for an item of the outermost list
    std::string text;

    bool operator==(const TextBlock&) const = default;
};

struct CellText {
    std::vector<TextBlock> blocks;  // none in an empty cell
    bool repeated = false;          // printed once, in a row above, and merged over this one

    std::string text() const;
    bool operator==(const CellText&) const = default;
};

struct ActionDate {
    DateKind kind = DateKind::unknown;
    std::optional<std::string> edtf;
    std::optional<std::string> earliest;  // full dates, YYYY-MM-DD: the bounds of the EDTF value
    std::optional<std::string> latest;
    std::optional<std::string> recurrence;  // RFC 5545 rule: "FREQ=MONTHLY"
    std::string text;                       // the words it was read from
    std::uint32_t block = 0;                // index of the block of those words

    bool operator==(const ActionDate&) const = default;
};

struct Timescale : CellText {
    std::vector<ActionDate> dates;

    bool operator==(const Timescale&) const = default;
};

struct Identifier {
    std::string scheme;
    std::string id;

    bool operator==(const Identifier&) const = default;
};

struct Candidate {
    std::string name;
    std::optional<Identifier> identifier;

    bool operator==(const Candidate&) const = default;
};

enum class BodyKind {
    nhs_trust,
    ccg,
    icb,
    nhs_body,
    council,
    police,
    fire,
    ambulance,
    government,
    voluntary,
    education,
    private_company,
    group,
    team,
    unknown,
};
enum class MatchedBy { document_key, register_entry, none };

struct Organisation {
    std::string text;  // as printed
    std::optional<std::string> name;
    std::optional<Identifier> identifier;
    BodyKind kind = BodyKind::unknown;
    MatchedBy matched_by = MatchedBy::none;
    std::vector<Candidate> candidates;
    std::uint32_t block = 0;

    bool operator==(const Organisation&) const = default;
};

enum class PersonKind { person, post };

struct Person {
    std::string text;
    PersonKind kind = PersonKind::person;
    std::uint32_t block = 0;

    bool operator==(const Person&) const = default;
};

struct Lead : CellText {
    std::vector<Organisation> organisations;
    std::vector<Person> people;

    bool operator==(const Lead&) const = default;
};

enum class State { complete, withdrawn, in_progress, not_started, unknown };

struct RevisedDate {
    std::string edtf;
    std::string text;

    bool operator==(const RevisedDate&) const = default;
};

struct Progress : CellText {
    std::optional<State> state;  // null until a normaliser has read it
    std::vector<RevisedDate> revised;

    bool operator==(const Progress&) const = default;
};

enum class RagValue { red, amber, green, blue, grey };
enum class RagFrom { text, fill };

struct Rag {
    std::string text;
    bool repeated = false;            // as in CellText
    std::optional<std::string> fill;  // "#00B050"
    std::optional<RagValue> value;
    RagFrom from = RagFrom::text;
    std::optional<std::string> meaning;  // words of the plan's own legend

    bool operator==(const Rag&) const = default;
};

struct OtherCell : CellText {
    std::string heading;

    bool operator==(const OtherCell&) const = default;
};

struct Link {
    std::string number;             // of the action referred to, as printed
    std::optional<std::string> id;  // of that action, when the plan has it
    std::string field;              // where the words stand: "progress"
    std::string text;

    bool operator==(const Link&) const = default;
};

// What a stage saw in an action that a reader should know. Not written: quality/ makes findings of it.
enum class NoteKind {
    impossible_date,    // no such day: 31/09/2017
    malformed_date,     // read in spite of a slip: "From April 015"
    typing_slip,        // a body's name is one letter from a known one
    ambiguous_body,     // could be several bodies
    lists_out_of_step,  // a cell lists other than as many leads or dates as there are deliverables
    word_against_fill,  // the RAG word and the colour of its cell differ
    rows_joined,        // rows of the source were taken for one action, on thin evidence
    field_by_position,  // a column was known by where it stands only
    text_unsure,        // the format's characters may not be what is printed
    row_cut,            // the action's words begin or end in the middle of a sentence
    row_unnumbered,     // the rows before it are numbered
    cell_unlike_field,  // a cell does not hold what its column holds: a timescale without a time
};

struct Note {
    NoteKind kind = NoteKind::malformed_date;
    std::string field;     // key of the action: "timescale"
    std::string evidence;  // the words it is about, as printed
    std::uint32_t block = 0;

    bool operator==(const Note&) const = default;
};

struct Action {
    std::string id;
    std::optional<std::string> number;  // as printed, without a closing stop
    bool number_repeated = false;       // as in CellText
    std::uint64_t position = 0;         // from 1
    std::optional<std::string> section;
    std::optional<std::string> subsection;
    CellText action;
    std::optional<Timescale> timescale;
    std::optional<Lead> lead;
    std::optional<CellText> outcomes;
    std::optional<Progress> progress;
    std::optional<Rag> rag;
    std::vector<OtherCell> other;
    std::vector<Link> links;
    Place place;
    std::optional<double> confidence;  // 0-1; null until something has weighed it
    std::vector<std::string> findings;
    std::vector<Note> notes;

    bool operator==(const Action&) const = default;
};

struct GlossaryEntry {
    std::string abbreviation;
    std::string expansion;
    Place place;

    bool operator==(const GlossaryEntry&) const = default;
};

struct LegendEntry {
    std::optional<RagValue> value;
    std::string text;  // the words that name the colour, as printed
    std::optional<std::string> fill;
    std::string meaning;
    Place place;

    bool operator==(const LegendEntry&) const = default;
};

enum class OutsideTextKind {
    title,
    heading,
    preamble,
    note,
    table,
    repeated_header,
    page_header,
    page_footer,
    footnote,
    endnote,
    comment,
    text_box,
    caption,
    furniture,
};

struct OutsideText {
    OutsideTextKind kind = OutsideTextKind::note;
    std::string text;
    Place place;

    bool operator==(const OutsideText&) const = default;
};

enum class Severity { error, warning, note };
enum class Dimension { completeness, uniqueness, consistency, timeliness, validity, accuracy };
enum class Responsibility { publisher, converter };

struct Finding {
    std::string code;
    Severity severity = Severity::note;
    Dimension dimension = Dimension::completeness;
    Responsibility responsibility = Responsibility::converter;
    std::string message;
    std::string evidence;               // words of the source; empty when nothing can be quoted
    std::optional<std::string> action;  // id
    std::optional<std::string> field;
    Place place;

    bool operator==(const Finding&) const = default;
};

struct Counts {
    std::uint64_t actions = 0;
    std::uint64_t sections = 0;
    std::uint64_t tables = 0;  // header rows that opened a table of actions
    std::uint64_t glossary = 0;
    std::uint64_t legend = 0;
    std::uint64_t outside = 0;
    std::uint64_t words = 0;  // of the source

    bool operator==(const Counts&) const = default;
};

struct Score {
    Dimension dimension = Dimension::completeness;
    std::uint64_t passed = 0;
    std::uint64_t checked = 0;  // denominator

    bool operator==(const Score&) const = default;
};

struct Quality {
    Counts counts;
    double coverage = 1;  // share of words that source and plan have in common
    std::vector<Score> scores;
    std::vector<Finding> findings;

    bool operator==(const Quality&) const = default;
};

struct Plan {
    Generator generator;
    Source source;
    PlanIdentity plan;
    std::vector<Section> sections;
    std::vector<Columns> columns;
    std::vector<Action> actions;
    std::vector<GlossaryEntry> glossary;
    std::vector<LegendEntry> legend;
    std::vector<OutsideText> outside;
    Quality quality;

    bool operator==(const Plan&) const = default;
};

}  // namespace actionplan
