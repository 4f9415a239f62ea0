#include "engine/convert_document.h"

#include <utility>
#include <vector>

#include "engine/document_input.h"
#include "engine/file_name.h"
#include "engine/list_spools.h"
#include "engine/plan_words.h"
#include "engine/rulebook.h"
#include "engine/stated_time.h"
#include "engine/version.h"
#include "normalise/normaliser.h"
#include "parse/parser.h"
#include "quality/auditor.h"

namespace actionplan {

namespace {

std::optional<std::string> if_known(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional<std::string>(text);
}

// A page may say anything of its date ("Tuesday"); what is no date is none.
std::optional<std::string> if_time(const std::string& text) {
    return is_stated_time(text) ? std::optional<std::string>(text) : std::nullopt;
}

// What stands outside the lists, gathered while the parts come.
struct Head {
    Plan plan;
    WordTally source_words;
    WordTally plan_words;
    std::uint64_t findings = 0;
};

void take_facts(Source& source, const SourceFacts& facts) {
    if (!facts.media_type.empty()) source.media_type = facts.media_type;
    if (facts.pages) source.pages = facts.pages;
    if (facts.tagged) source.tagged = facts.tagged;
    if (!source.title) source.title = if_known(facts.title);
    if (!source.author) source.author = if_known(facts.author);
    if (!source.producer) source.producer = if_known(facts.producer);
    if (!source.created) source.created = if_time(facts.created);
    if (!source.modified) source.modified = if_time(facts.modified);
}

// Each part tells of the plan's identity what it knows; the first to know is right.
void take_identity(PlanIdentity& identity, const PlanIdentity& part) {
    if (identity.id.empty()) identity.id = part.id;
    if (!identity.title) identity.title = part.title;
    if (!identity.area) identity.area = part.area;
    if (!identity.status) identity.status = part.status;
    if (identity.dates.empty()) identity.dates = part.dates;
    if (!identity.extent) identity.extent = part.extent;
}

void count(Counts& counts, const Plan& part) {
    counts.actions += part.actions.size();
    counts.sections += part.sections.size();
    counts.tables += part.columns.size();
    counts.glossary += part.glossary.size();
    counts.legend += part.legend.size();
    counts.outside += part.outside.size();
}

void take_part(Head& head, ListSpools& lists, const Plan& part) {
    count(head.plan.quality.counts, part);
    add_words(head.plan_words, part);
    head.findings += part.quality.findings.size();
    lists.add(part);
}

std::optional<Error> read_parts(DocumentReader& reader, const std::string& file_name,
                                const Rulebook& rules, Head& head, ListSpools& lists,
                                Auditor& auditor) {
    Parser parser(rules.headings);
    Normaliser normaliser(file_name, rules.knowledge);
    for (bool last = false; !last;) {
        Result<Document> next = reader.next();
        if (!next) return next.error();
        Document document = std::move(next).value();
        last = document.last;
        take_facts(head.plan.source, document.source);
        head.source_words.add(document.words);
        for (const Warning& warning : document.warnings) {
            auditor.take_warning(warning.code, warning.message, warning.place);
        }
        Plan part = normaliser.take(parser.take(std::move(document)));
        take_identity(head.plan.plan, part.plan);
        auditor.take(part, head.plan.plan, last);
        take_part(head, lists, part);
        if (std::optional<Error> error = lists.error()) return error;
    }
    return std::nullopt;
}

void finish(Head& head, ListSpools& lists, Auditor& auditor, const Digest& digest) {
    Plan& plan = head.plan;
    plan.generator.version = version();
    plan.source.sha256 = digest.sha256;
    plan.source.bytes = digest.bytes;
    plan.quality.counts.words = head.source_words.words();
    plan.quality.coverage = shared_words(head.source_words, head.plan_words);
    Plan end;
    end.quality.findings = auditor.close(plan.quality.counts, plan.quality.coverage);
    take_part(head, lists, end);
    plan.quality.scores = auditor.scores();
}

}  // namespace

Result<Conversion> convert_document(ByteSource& source, const std::string& file_name,
                                    const OpenSpool& open_spool, ByteSink& out,
                                    const ReadOptions& options) {
    const std::string name = printable(file_name);
    Result<OpenDocument> document = open_document(source, name, options);
    if (!document) return source.failure().value_or(document.error());
    Head head;
    head.plan.source.file_name = name;
    head.plan.source.media_type = document.value().media_type;
    ListSpools lists(open_spool);
    Auditor auditor(options.as_of);
    const Rulebook& rules = options.rules ? *options.rules : Rulebook::built_in();
    if (const std::optional<Error> error =
            read_parts(*document.value().reader, name, rules, head, lists, auditor)) {
        // A source that fails looks like one that ends, which the reader may have another word for.
        return source.failure().value_or(*error);
    }
    const Result<Digest> digest = source.finish();
    if (!digest) return digest.error();
    finish(head, lists, auditor, digest.value());
    if (const std::optional<Error> error = lists.error()) return *error;
    lists.write_plan(head.plan, out);
    return Conversion{digest.value(), head.plan.quality.counts.actions, head.findings};
}

}  // namespace actionplan
