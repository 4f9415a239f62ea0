#include "parse/document_tables.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "parse/band_titles.h"
#include "parse/cut_rows.h"
#include "parse/flat_cards.h"
#include "parse/record_lists.h"
#include "parse/upright_table.h"

namespace actionplan {

namespace {

// A record is known by the words of its labels, and so is what its title holds.
void know_by_labels(TableReading& reading) {
    for (Segment& segment : reading.segments) {
        for (DraftHeading& heading : segment.headings) {
            if (heading.text.empty()) heading.by = By::vocabulary;
        }
    }
}

std::vector<TableReading> readings_of(std::vector<Block>& blocks,
                                      const std::vector<RecordTable>& records, ColumnMemory& memory,
                                      const HeadingVocabulary& vocabulary) {
    std::vector<TableReading> readings;
    std::string_view words_above;
    auto record = records.begin();
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        if (const auto* const paragraph = std::get_if<Paragraph>(&blocks[at])) {
            words_above = paragraph->text;
            continue;
        }
        auto& table = std::get<Table>(blocks[at]);
        const bool of_records = record != records.end() && record->block == at;
        if (of_records) {
            memory.headings = (record++)->columns;
        } else {
            join_halves(table);
            join_band_titles(table);
            if (std::optional<Table> flat = flat_cards(table); flat && lies_on_its_side(*flat))
                table = *std::move(flat);
            if (lies_on_its_side(table)) {
                if (auto* const above = at > 0 ? std::get_if<Paragraph>(&blocks[at - 1]) : nullptr)
                    take_number_above(*above, table);
                UprightTable card = upright(std::move(table));
                table = std::move(card.table);
                memory.known = std::move(card.known);
            }
        }
        readings.push_back(read_table(table, memory, words_above, vocabulary));
        memory.known.clear();
        if (of_records) know_by_labels(readings.back());
        words_above = {};
    }
    return readings;
}

}  // namespace

DocumentTables read_tables(std::vector<Block>& blocks, ColumnMemory& memory, bool records_may,
                           const HeadingVocabulary& vocabulary) {
    DocumentTables tables{readings_of(blocks, {}, memory, vocabulary), false};
    const bool actions = std::any_of(tables.readings.begin(), tables.readings.end(),
                                     [](const TableReading& reading) { return reading.actions; });
    if (actions || !records_may) return tables;
    const std::vector<RecordTable> records = gather_records(blocks, vocabulary);
    if (records.empty()) return tables;
    return {readings_of(blocks, records, memory, vocabulary), true};
}

}  // namespace actionplan
