#include "parse/record_lists.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "extract/number_label.h"
#include "parse/action_records.h"
#include "parse/fold.h"

namespace actionplan {

namespace {

// The background of a value of one paragraph: its own, or that of all its words.
std::optional<Colour> fill_of(const std::vector<Paragraph>& value) {
    if (value.size() != 1) return std::nullopt;
    const Paragraph& only = value.front();
    const bool whole = only.filled.size() == 1 && only.filled.front().begin == 0 &&
                       only.filled.front().end == only.text.size();
    return whole ? only.filled.front().fill : only.fill;
}

constexpr std::size_t fewest_records = 2;

// The words before an action, apart: "Action 2.1: Insulate 900 homes".
struct TitleParts {
    Paragraph word;
    Paragraph number;
    Paragraph action;
};

// `more`: the action stands below the title, which may hold its number only: "Action F9".
TitleParts parts_of(const Paragraph& title, bool more) {
    constexpr std::string_view marks = " :.)-\u2013\u2014";
    constexpr double any_weight = 3;
    TitleParts parts{title, title, title};
    parts.word.text.clear();
    parts.number.text.clear();
    parts.action.heading_level = 0;
    parts.action.filled.clear();
    std::string_view rest = title.text;
    const auto first_word = [&] { return rest.substr(0, rest.find(' ')); };
    const auto behind_marks = [&](std::string_view text) {
        const std::size_t begin = text.find_first_not_of(marks);
        return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
    };
    const std::string_view word = first_word();
    if (weights_of_heading(word).at(static_cast<std::size_t>(Field::action)) >= any_weight) {
        rest = behind_marks(rest.substr(word.size()));
    }
    std::string_view number = first_word();
    const std::size_t end = number.find_last_not_of(":.)");
    number = number.substr(0, end == std::string_view::npos ? 0 : end + 1);
    const std::string_view action = behind_marks(rest.substr(number.size()));
    const bool digits = number.find_first_of("0123456789") != std::string_view::npos;
    if (!digits || !is_number_label(number) || (action.empty() && !more)) return parts;
    if (rest.size() != title.text.size()) parts.word.text = word;
    parts.number.text = number;
    parts.action.text = action;
    return parts;
}

Cell record_cell(std::vector<Paragraph> paragraphs, int column, const Place& place) {
    Cell cell;
    cell.column = column;
    cell.place = place;
    if (!paragraphs.empty()) cell.place = paragraphs.front().place;
    std::erase_if(paragraphs, [](const Paragraph& one) { return one.text.empty(); });
    cell.paragraphs = std::move(paragraphs);
    return cell;
}

DraftHeading record_column(std::string text, Field field) {
    return {std::move(text), "", field, {}};
}

// The table of records that follow one another.
class RecordGrid {
 public:
    explicit RecordGrid(const std::vector<ActionRecord>& records) : records_(records) {
        const bool status =
            std::any_of(records.begin(), records.end(),
                        [](const ActionRecord& record) { return record.status.has_value(); });
        titled_ = std::any_of(records.begin(), records.end(),
                              [](const ActionRecord& record) { return record.title.has_value(); });
        if (titled_)
            columns_ = {record_column("", Field::number), record_column("", Field::action)};
        if (status) columns_.push_back(record_column("", Field::rag));
        front_ = columns_.size();
        for (std::size_t at = 0; at < records.size(); ++at) {
            for (const RecordFact& fact : records[at].facts) {
                if (column_of_label(fact) < columns_.size()) continue;
                columns_.push_back(record_column(fact.label.text, fact.field));
                labels_.push_back({&fact.label, at});
            }
        }
    }

    const std::vector<DraftHeading>& columns() const { return columns_; }

    Table table() const {
        Table table;
        table.columns = static_cast<int>(columns_.size());
        table.place = records_.front().place;
        table.rows.push_back(header());
        for (std::size_t at = 0; at < records_.size(); ++at) add_rows(at, table.rows);
        return table;
    }

 private:
    struct Label {
        const Paragraph* words = nullptr;
        std::size_t record = 0;  // that has it first
    };

    std::size_t column_of_label(const RecordFact& fact) const {
        const std::string words = folded(fact.label.text);
        const auto found =
            std::find_if(columns_.begin() + static_cast<std::ptrdiff_t>(front_), columns_.end(),
                         [&](const DraftHeading& one) { return folded(one.text) == words; });
        return static_cast<std::size_t>(found - columns_.begin());
    }

    Row empty_row(const Place& place) const {
        Row row;
        row.place = place;
        for (std::size_t column = 0; column < columns_.size(); ++column)
            row.cells.push_back(record_cell({}, static_cast<int>(column), place));
        return row;
    }

    static TitleParts parts_of(const ActionRecord& record) {
        if (record.item) {
            TitleParts parts{{}, {}, *record.title};
            parts.action.filled.clear();
            parts.word.place = parts.number.place = record.title->place;
            return parts;
        }
        return actionplan::parts_of(*record.title, !record.rest.empty());
    }

    static void fill(Row& row, std::size_t column, std::vector<Paragraph> paragraphs) {
        row.cells[column] = record_cell(std::move(paragraphs), static_cast<int>(column), row.place);
    }

    Row header() const {
        Row row = empty_row(records_.front().place);
        row.header = true;
        if (records_.front().title) fill(row, 1, {parts_of(records_.front()).word});
        for (std::size_t at = 0; at < labels_.size(); ++at)
            fill(row, front_ + at, {*labels_[at].words});
        return row;
    }

    void add_rows(std::size_t number, std::vector<Row>& rows) const {
        const ActionRecord& record = records_[number];
        Row labels = empty_row(record.place);
        labels.header = true;
        labels.before = Break::page;  // as a header row that a page repeats
        Row values = empty_row(record.place);
        if (record.title) {
            const TitleParts parts = parts_of(record);
            if (number > 0) fill(labels, 1, {parts.word});
            fill(values, 0, {parts.number});
            std::vector<Paragraph> action;
            if (!parts.action.text.empty()) action.push_back(parts.action);
            action.insert(action.end(), record.rest.begin(), record.rest.end());
            fill(values, 1, std::move(action));
        }
        if (record.status) {
            fill(values, front_ - 1, {*record.status});
            values.cells[front_ - 1].fill = record.status->fill;
        }
        for (const RecordFact& fact : record.facts) {
            const std::size_t column = column_of_label(fact);
            if (labels_[column - front_].record < number) fill(labels, column, {fact.label});
            fill(values, column, fact.value);
            values.cells[column].fill = fill_of(fact.value);
            for (const Paragraph& line : fact.value)
                values.place = joined(values.place, line.place);
        }
        rows.push_back(std::move(labels));
        rows.push_back(std::move(values));
    }

    const std::vector<ActionRecord>& records_;
    std::vector<DraftHeading> columns_;
    std::vector<Label> labels_;  // of the columns from `front_` on
    std::size_t front_ = 0;
    bool titled_ = false;
};

}  // namespace

std::vector<RecordTable> gather_records(std::vector<Block>& blocks,
                                        const HeadingVocabulary& vocabulary) {
    std::vector<ActionRecord> records = action_records(blocks, vocabulary);
    if (records.size() < fewest_records) return {};
    std::vector<RecordTable> tables;
    std::vector<Block> result;
    std::size_t taken = 0;
    for (std::size_t first = 0; first < records.size();) {
        std::size_t behind = first + 1;
        while (behind < records.size() && records[behind].first == records[behind - 1].behind)
            ++behind;
        std::move(blocks.begin() + static_cast<std::ptrdiff_t>(taken),
                  blocks.begin() + static_cast<std::ptrdiff_t>(records[first].first),
                  std::back_inserter(result));
        const std::vector<ActionRecord> run(records.begin() + static_cast<std::ptrdiff_t>(first),
                                            records.begin() + static_cast<std::ptrdiff_t>(behind));
        const RecordGrid grid(run);
        tables.push_back({result.size(), grid.columns()});
        result.emplace_back(grid.table());
        taken = run.back().behind;
        first = behind;
    }
    std::move(blocks.begin() + static_cast<std::ptrdiff_t>(taken), blocks.end(),
              std::back_inserter(result));
    blocks = std::move(result);
    return tables;
}

}  // namespace actionplan
