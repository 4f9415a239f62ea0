// The tables of a document, or of a part of one, as they are read: those that it has, or those that its records make.
#pragma once

#include <vector>

#include "extract/document.h"
#include "parse/heading_rules.h"
#include "parse/table_reading.h"

namespace actionplan {

struct DocumentTables {
    std::vector<TableReading> readings;  // of the tables among the blocks, in their order
    bool of_records = false;             // records were made tables: those hold the actions
};

// Takes    the blocks, which change: halves of rows are joined, a table that lies on its side is set upright, and,
//          where no table holds actions and records may, those become tables (record_lists.h).
DocumentTables read_tables(std::vector<Block>& blocks, ColumnMemory& memory, bool records_may,
                           const HeadingVocabulary& vocabulary);

}  // namespace actionplan
