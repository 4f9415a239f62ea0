// The plan's own key of its abbreviations and what they stand for. That of its colours is parse/legend.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parse/draft.h"
#include "parse/grid.h"

namespace actionplan {

// Whether the table explains abbreviations: two columns, the first of short terms, most of them abbreviations, the
// second of longer text; with a title that says so ("Key", "Glossary"), fewer of them need be abbreviations.
//
// Takes    the rows, and the words that stand above the table (empty when there are none).
bool is_key_table(const std::vector<ResolvedRow>& rows, std::string_view words_above);

// Whether words above or in a table announce a key of abbreviations.
bool announces_key(std::string_view text);

// An abbreviation and its expansion in one paragraph: "CCG – Clinical Commissioning Group", "ED: Emergency Department".
std::optional<DraftGlossaryEntry> glossary_entry(const Paragraph& paragraph);

struct GlossaryList {
    std::string before;  // what stands in front of the first entry
    std::vector<DraftGlossaryEntry> entries;
};

// Several in one paragraph, up to its end: "Key: HT = Headteacher; DHT = Deputy Headteacher".
std::optional<GlossaryList> glossary_list(const Paragraph& paragraph);

// Whether the letters of the abbreviation, three or more, are those that the words of its expansion begin with, in order and
// without any other word but small ones: such a line explains it wherever it stands.
bool spells_out(const DraftGlossaryEntry& entry);

}  // namespace actionplan
