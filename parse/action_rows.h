// The rows of a document's tables of actions, one after another, under the sections that titles and bands open.
//
// Takes    tables of actions in order, and the titles that stand above them.
// Gives    rows, sections and columns for the draft. The last row waits, since the next one, behind a page break, may be
//          the rest of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "parse/draft.h"
#include "parse/outline.h"
#include "parse/table_reading.h"

namespace actionplan {

class ActionRows {
 public:
    // `of_records`: the document's actions were no tables before, and their titles need no heading.
    void add_table(const TableReading& reading, bool of_records, Draft& draft);

    // The title of the plan, which opens no section where a table begins with it.
    void set_plan_title(const std::string& title) { plan_title_ = title; }

    // A title above the table.
    void open(const Title& title, Draft& draft);

    // Nothing more comes.
    void close(Draft& draft);

    // Whether a table of actions has begun.
    bool begun() const { return begun_; }

 private:
    void add_header(const TableReading& reading, const Segment& segment, Draft& draft);
    void add_row(const TableReading& reading, const Segment& segment, std::size_t at, Draft& draft);
    bool add_text_row(const ResolvedRow& row, const Segment& segment, std::size_t at,
                      const TableReading& reading, Draft& draft);
    void add_key(const ResolvedRow& row, Draft& draft);
    void add_summary(const ResolvedRow& row, const Segment& segment, Draft& draft);
    void add_band(const TableReading& reading, const Segment& segment, std::size_t at,
                  Draft& draft);
    void open_title_beside(const ResolvedRow& row, Draft& draft);
    void add_values(DraftRow row, Break before, const Segment& segment, Draft& draft);
    bool adds_update(const std::string& text, const ResolvedCell& band);
    bool adds_labelled_update(const ResolvedRow& row, Draft& draft);
    bool adds_rest(const ResolvedRow& row, const Segment& segment);
    void flush_row(Draft& draft);

    std::string plan_title_;
    Outline outline_;
    std::optional<DraftRow> row_;               // the last row, which the next may go on
    std::vector<DraftHeading> printed_;         // the header row printed last
    std::vector<DraftHeading> printed_before_;  // and the one before that
    std::uint64_t tables_ = 0;
    bool begun_ = false;
    bool of_records_ = false;
};

}  // namespace actionplan
