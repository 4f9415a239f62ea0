#include "engine/edition_rows.h"

#include "engine/store_schema.h"
#include "quality/report/report_parts.h"
#include "quality/scores.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

// An INSERT with as many values as there are question marks wanted.
std::string insert_into(std::string_view table, int values) {
    std::string text = "INSERT INTO " + std::string(table) + " VALUES (";
    for (int value = 0; value < values; ++value) text += value == 0 ? "?" : ", ?";
    return text + ")";
}

constexpr std::string_view put_edition_text = R"sql(
INSERT INTO edition (input, sha256, settings, output, output_xxh128, first_run, last_run, plan_id, title, area,
    area_scheme, area_code, locality, status, extent, file_name, media_type, bytes, pages, version, coverage, score, json)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)
ON CONFLICT (input, sha256) DO UPDATE SET
    settings = excluded.settings, output = excluded.output, output_xxh128 = excluded.output_xxh128,
    last_run = excluded.last_run, plan_id = excluded.plan_id, title = excluded.title, area = excluded.area,
    area_scheme = excluded.area_scheme, area_code = excluded.area_code, locality = excluded.locality,
    status = excluded.status, extent = excluded.extent, file_name = excluded.file_name,
    media_type = excluded.media_type, bytes = excluded.bytes, pages = excluded.pages, version = excluded.version,
    coverage = excluded.coverage, score = excluded.score, json = excluded.json
RETURNING edition_id)sql";

// The row that is there is changed to itself, so that it is given back.
constexpr std::string_view put_body_text = R"sql(
INSERT INTO body (name, scheme, identifier, kind) VALUES (?, ?, ?, ?)
ON CONFLICT (name, scheme, identifier, kind) DO UPDATE SET name = excluded.name
RETURNING body_id)sql";

std::int64_t only_number(SqlStatement& statement, std::initializer_list<SqlValue> values) {
    std::int64_t number = 0;
    statement.start(values);
    while (statement.next()) number = statement.number(0);
    return number;
}

std::optional<std::string> text_of(const std::optional<CellText>& cell) {
    return cell ? std::optional(cell->text()) : std::nullopt;
}

template <typename Cell>
std::optional<std::string> text_of(const std::optional<Cell>& cell) {
    return cell ? std::optional(cell->text()) : std::nullopt;
}

template <typename Enum>
SqlValue word_or_null(const std::optional<Enum>& value) {
    return value ? SqlValue(to_text(*value)) : SqlValue();
}

SqlValue state_of(const Action& action) {
    if (!action.progress || !action.progress->state) return {};
    return to_text(*action.progress->state);
}

}  // namespace

EditionRows::EditionRows(Database& database)
    : edition_(database, put_edition_text),
      section_(database, insert_into("section", 6)),
      action_(database, insert_into("action", 18)),
      body_(database, put_body_text),
      action_body_(database, insert_into("action_body", 7)),
      person_(database, insert_into("action_person", 6)),
      date_(database, insert_into("action_date", 11)),
      cell_(database, insert_into("action_cell", 5)),
      plan_date_(database, insert_into("plan_date", 5)),
      finding_(database, insert_into("finding", 11)) {
    for (const std::string_view table : edition_part_tables) {
        forget_.push_back(std::make_unique<SqlStatement>(
            database, "DELETE FROM " + std::string(table) + " WHERE edition_id = ?"));
    }
}

std::int64_t EditionRows::put_edition(const RunRecord& record, const Plan& plan,
                                      std::string_view json, std::int64_t run) {
    const PlanIdentity& identity = plan.plan;
    const Area area = identity.area.value_or(Area{});
    const Source& source = plan.source;
    const SqlValue pages = source.pages ? SqlValue(std::int64_t{*source.pages}) : SqlValue();
    return only_number(edition_, {record.input,
                                  record.sha256.value_or(""),
                                  sql(record.settings),
                                  record.output.value_or(""),
                                  sql(record.output_xxh128),
                                  run,
                                  identity.id,
                                  sql(identity.title),
                                  sql(area.name),
                                  sql(area.scheme),
                                  sql(area.code),
                                  sql(area.locality),
                                  sql(identity.status),
                                  sql(identity.extent),
                                  source.file_name,
                                  source.media_type,
                                  sql(source.bytes),
                                  pages,
                                  plan.generator.version,
                                  plan.quality.coverage,
                                  plan_score(plan.quality.scores),
                                  json});
}

void EditionRows::put_parts(std::int64_t edition, const Plan& plan) {
    for (const auto& forget : forget_) forget->run({edition});
    std::int64_t ordinal = 0;
    for (const PlanDate& date : plan.plan.dates)
        plan_date_.run({edition, ++ordinal, date.kind, date.edtf, date.text});
    ordinal = 0;
    for (const Section& section : plan.sections) {
        section_.run({edition, ++ordinal, section.id, sql(section.number), section.title,
                      word_or_null(section.theme)});
    }
    ordinal = 0;
    for (const Action& action : plan.actions) put_action(edition, ++ordinal, action);
    ordinal = 0;
    for (const Finding& finding : plan.quality.findings) {
        finding_.run({edition, ++ordinal, finding.code, to_text(finding.severity),
                      to_text(finding.dimension), to_text(finding.responsibility),
                      sql(finding.action), sql(finding.field), finding.message, finding.evidence,
                      place_words(finding.place)});
    }
}

void EditionRows::put_action(std::int64_t edition, std::int64_t ordinal, const Action& action) {
    const Rag rag = action.rag.value_or(Rag{});
    const std::optional<std::string> rag_text = action.rag ? std::optional(rag.text) : std::nullopt;
    action_.run({edition, ordinal, action.id, sql(action.number), sql(action.section),
                 sql(action.subsection), action.action.text(), sql(text_of(action.timescale)),
                 sql(text_of(action.lead)), sql(text_of(action.outcomes)),
                 sql(text_of(action.progress)), state_of(action), word_or_null(rag.value),
                 sql(rag_text), sql(rag.fill), sql(rag.meaning), place_words(action.place),
                 sql(action.confidence)});
    if (action.lead) put_bodies(edition, ordinal, *action.lead);
    put_dates(edition, ordinal, action);
    std::int64_t cell = 0;
    for (const OtherCell& other : action.other)
        cell_.run({edition, ordinal, ++cell, other.heading, other.text()});
}

void EditionRows::put_bodies(std::int64_t edition, std::int64_t action, const Lead& lead) {
    std::int64_t ordinal = 0;
    for (const Organisation& body : lead.organisations) {
        action_body_.run({edition, action, ++ordinal, body_id(body), body.text,
                          to_text(body.matched_by), std::int64_t{body.block}});
    }
    ordinal = 0;
    for (const Person& person : lead.people) {
        person_.run({edition, action, ++ordinal, to_text(person.kind), person.text,
                     std::int64_t{person.block}});
    }
}

void EditionRows::put_dates(std::int64_t edition, std::int64_t number, const Action& action) {
    std::int64_t ordinal = 0;
    if (action.timescale) {
        for (const ActionDate& date : action.timescale->dates) {
            date_.run({edition, number, ++ordinal, "timescale", to_text(date.kind), sql(date.edtf),
                       sql(date.earliest), sql(date.latest), sql(date.recurrence), date.text,
                       std::int64_t{date.block}});
        }
    }
    if (!action.progress) return;
    for (const RevisedDate& date : action.progress->revised) {
        date_.run({edition,
                   number,
                   ++ordinal,
                   "progress",
                   "revised",
                   date.edtf,
                   {},
                   {},
                   {},
                   date.text,
                   {}});
    }
}

std::int64_t EditionRows::body_id(const Organisation& body) {
    const Identifier identifier = body.identifier.value_or(Identifier{});
    return only_number(body_, {body.name.value_or(body.text), identifier.scheme, identifier.id,
                               to_text(body.kind)});
}

}  // namespace actionplan
