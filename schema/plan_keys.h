// The keys of every object of a plan, in the order of the file: the one list that writer and reader both go by.
//
// `Io` is the writer or the reader: its `member(key, value)` writes the value under the key, or reads it from there;
// `cell` stands for the keys that all cells share, `list` for one that may be spooled apart. `Io::Of<Type>` is const for
// the writer.
#pragma once

#include "schema/plan.h"
#include "schema/plan_list.h"

namespace actionplan {

template <typename Io>
void keys(Io& io, typename Io::template Of<Generator>& generator) {
    io.member("name", generator.name);
    io.member("version", generator.version);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<Source>& source) {
    io.member("file_name", source.file_name);
    io.member("media_type", source.media_type);
    io.member("sha256", source.sha256);
    io.member("bytes", source.bytes);
    io.member("pages", source.pages);
    io.member("tagged", source.tagged);
    io.member("title", source.title);
    io.member("author", source.author);
    io.member("producer", source.producer);
    io.member("created", source.created);
    io.member("modified", source.modified);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<Area>& area) {
    io.member("name", area.name);
    io.member("locality", area.locality);
    io.member("code", area.code);
    io.member("scheme", area.scheme);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<PlanDate>& date) {
    io.member("kind", date.kind);
    io.member("edtf", date.edtf);
    io.member("text", date.text);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<PlanIdentity>& plan) {
    io.member("id", plan.id);
    io.member("title", plan.title);
    io.member("area", plan.area);
    io.member("status", plan.status);
    io.member("dates", plan.dates);
    io.member("extent", plan.extent);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<Section>& section) {
    io.member("id", section.id);
    io.member("label", section.label);
    io.member("number", section.number);
    io.member("title", section.title);
    io.member("theme", section.theme);
    io.member("subsections", section.subsections);
    io.member("place", section.place);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<ColumnHeading>& heading) {
    io.member("text", heading.text);
    io.member("group", heading.group);
    io.member("field", heading.field);
    io.member("by", heading.by);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<Columns>& columns) {
    io.member("table", columns.table);
    io.member("headings", columns.headings);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<TextBlock>& block) {
    io.member("kind", block.kind);
    io.member("level", block.level);
    io.member("text", block.text);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<CellText>& cell) {
    io.cell(cell);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<ActionDate>& date) {
    io.member("kind", date.kind);
    io.member("edtf", date.edtf);
    io.member("earliest", date.earliest);
    io.member("latest", date.latest);
    io.member("recurrence", date.recurrence);
    io.member("text", date.text);
    io.member("block", date.block);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<Timescale>& timescale) {
    io.cell(timescale);
    io.member("dates", timescale.dates);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<Identifier>& identifier) {
    io.member("scheme", identifier.scheme);
    io.member("id", identifier.id);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<Candidate>& candidate) {
    io.member("name", candidate.name);
    io.member("identifier", candidate.identifier);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<Organisation>& body) {
    io.member("text", body.text);
    io.member("name", body.name);
    io.member("identifier", body.identifier);
    io.member("kind", body.kind);
    io.member("matched_by", body.matched_by);
    io.member("candidates", body.candidates);
    io.member("block", body.block);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<Person>& person) {
    io.member("text", person.text);
    io.member("kind", person.kind);
    io.member("block", person.block);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<Lead>& lead) {
    io.cell(lead);
    io.member("organisations", lead.organisations);
    io.member("people", lead.people);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<RevisedDate>& date) {
    io.member("edtf", date.edtf);
    io.member("text", date.text);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<Progress>& progress) {
    io.cell(progress);
    io.member("state", progress.state);
    io.member("revised", progress.revised);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<Rag>& rag) {
    io.member("text", rag.text);
    io.flag("repeated", rag.repeated);
    io.member("fill", rag.fill);
    io.member("value", rag.value);
    io.member("from", rag.from);
    io.member("meaning", rag.meaning);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<OtherCell>& other) {
    io.member("heading", other.heading);
    io.cell(other);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<Link>& link) {
    io.member("number", link.number);
    io.member("id", link.id);
    io.member("field", link.field);
    io.member("text", link.text);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<Action>& action) {
    io.member("id", action.id);
    io.member("number", action.number);
    io.flag("number_repeated", action.number_repeated);
    io.member("position", action.position);
    io.member("section", action.section);
    io.member("subsection", action.subsection);
    io.member("action", action.action);
    io.member("timescale", action.timescale);
    io.member("lead", action.lead);
    io.member("outcomes", action.outcomes);
    io.member("progress", action.progress);
    io.member("rag", action.rag);
    io.member("other", action.other);
    io.member("links", action.links);
    io.member("place", action.place);
    io.member("confidence", action.confidence);
    io.member("findings", action.findings);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<GlossaryEntry>& entry) {
    io.member("abbreviation", entry.abbreviation);
    io.member("expansion", entry.expansion);
    io.member("place", entry.place);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<LegendEntry>& entry) {
    io.member("value", entry.value);
    io.member("text", entry.text);
    io.member("fill", entry.fill);
    io.member("meaning", entry.meaning);
    io.member("place", entry.place);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<OutsideText>& outside) {
    io.member("kind", outside.kind);
    io.member("text", outside.text);
    io.member("place", outside.place);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<Finding>& finding) {
    io.member("code", finding.code);
    io.member("severity", finding.severity);
    io.member("dimension", finding.dimension);
    io.member("responsibility", finding.responsibility);
    io.member("message", finding.message);
    io.member("evidence", finding.evidence);
    io.member("action", finding.action);
    io.member("field", finding.field);
    io.member("place", finding.place);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<Counts>& counts) {
    io.member("actions", counts.actions);
    io.member("sections", counts.sections);
    io.member("tables", counts.tables);
    io.member("glossary", counts.glossary);
    io.member("legend", counts.legend);
    io.member("outside", counts.outside);
    io.member("words", counts.words);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<Score>& score) {
    io.member("dimension", score.dimension);
    io.member("passed", score.passed);
    io.member("checked", score.checked);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<Quality>& quality) {
    io.member("counts", quality.counts);
    io.member("coverage", quality.coverage);
    io.member("scores", quality.scores);
    io.list(PlanList::findings, "findings", quality.findings);
}

template <typename Io>
void keys(Io& io, typename Io::template Of<Plan>& plan) {
    io.version("schema_version", schema_version);
    io.member("generator", plan.generator);
    io.member("source", plan.source);
    io.member("plan", plan.plan);
    io.list(PlanList::sections, "sections", plan.sections);
    io.list(PlanList::columns, "columns", plan.columns);
    io.list(PlanList::actions, "actions", plan.actions);
    io.list(PlanList::glossary, "glossary", plan.glossary);
    io.list(PlanList::legend, "legend", plan.legend);
    io.list(PlanList::outside, "outside", plan.outside);
    io.member("quality", plan.quality);
}

}  // namespace actionplan
