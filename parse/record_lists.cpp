#include "parse/record_lists.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "extract/number_label.h"
#include "parse/content.h"
#include "parse/fold.h"
#include "parse/grid.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_label = 50;  // bytes
constexpr double clear_label = 6;          // weight of words that are hardly anything else
constexpr std::size_t most_labels = 16;    // of one record
constexpr std::size_t most_lines = 24;     // paragraphs of an action before its first label
constexpr std::size_t fewest_records = 2;
constexpr std::size_t fewest_fields = 2;

struct Fact {
    Paragraph label;
    Field field = Field::other;
    std::vector<Paragraph> value;
};

struct ActionRecord {
    std::size_t first = 0;  // blocks
    std::size_t behind = 0;
    Paragraph title;
    std::vector<Paragraph> rest;  // of the action
    std::optional<Paragraph> status;
    std::vector<Fact> facts;
};

const Paragraph* body_paragraph(const std::vector<Block>& blocks, std::size_t at) {
    const auto* const paragraph =
        at < blocks.size() ? std::get_if<Paragraph>(&blocks[at]) : nullptr;
    return paragraph != nullptr && paragraph->role == Role::body ? paragraph : nullptr;
}

Field field_of(std::string_view label, const HeadingVocabulary& vocabulary) {
    const FieldWeights weights = vocabulary.weights(label);
    const auto best = std::max_element(weights.begin(), weights.end());
    return *best < clear_label ? Field::other : static_cast<Field>(best - weights.begin());
}

bool is_core(Field field) {
    return field == Field::timescale || field == Field::lead || field == Field::outcomes ||
           field == Field::progress || field == Field::rag;
}

// "Lead: Mallow Police", "Lead:" or, on a line of its own in bold or as a heading, "Lead".
std::optional<Fact> fact_of(const Paragraph& paragraph, const HeadingVocabulary& vocabulary) {
    const std::string& text = paragraph.text;
    const std::size_t colon = text.find(':');
    const bool alone = colon == std::string::npos;
    if (alone && !paragraph.bold && paragraph.heading_level == 0) return std::nullopt;
    const std::string_view label = std::string_view(text).substr(0, colon);
    if (label.empty() || label.size() > longest_label) return std::nullopt;
    Fact fact;
    fact.field = field_of(label, vocabulary);
    if (!is_core(fact.field)) return std::nullopt;
    fact.label = paragraph;
    fact.label.text = label;
    fact.label.heading_level = fact.label.list_level = 0;
    fact.label.marker.clear();
    fact.label.filled.clear();
    const std::size_t begin = alone ? text.size() : text.find_first_not_of(' ', colon + 1);
    if (begin >= text.size()) return fact;
    Paragraph value = paragraph;
    value.text = text.substr(begin);
    value.bold = false;
    value.heading_level = 0;
    value.filled.clear();
    fact.value.push_back(std::move(value));
    return fact;
}

// A table of labels and their values, such as a definition list makes.
std::vector<Fact> facts_of(const Table& table, const HeadingVocabulary& vocabulary) {
    std::vector<Fact> facts;
    if (table.columns != 2 || table.rows.size() > most_labels) return {};
    for (const Row& row : table.rows) {
        const bool pair = row.cells.size() == 2 && row.cells[0].paragraphs.size() == 1 &&
                          row.cells[0].tables.empty() && row.cells[1].tables.empty() &&
                          row.cells[0].paragraphs.front().text.size() <= longest_label;
        if (!pair) return {};
        const Paragraph& label = row.cells[0].paragraphs.front();
        facts.push_back({label, field_of(label.text, vocabulary), row.cells[1].paragraphs});
    }
    return facts;
}

std::size_t core_facts(const std::vector<Fact>& facts) {
    return static_cast<std::size_t>(std::count_if(
        facts.begin(), facts.end(), [](const Fact& fact) { return is_core(fact.field); }));
}

bool has_label(const std::vector<Fact>& facts, const Fact& fact) {
    return std::any_of(facts.begin(), facts.end(), [&](const Fact& one) {
        return folded(one.label.text) == folded(fact.label.text);
    });
}

bool may_be_title(const Paragraph& paragraph) {
    return !paragraph.text.empty() && paragraph.list_level == 0 &&
           (paragraph.heading_level > 0 || paragraph.bold ||
            is_number_label(std::string_view(paragraph.text).substr(0, paragraph.text.find(' '))));
}

class RecordReader {
 public:
    RecordReader(const std::vector<Block>& blocks, const HeadingVocabulary& vocabulary)
        : blocks_(blocks), vocabulary_(vocabulary) {}

    // The record whose title is this block.
    std::optional<ActionRecord> record_at(std::size_t first) const {
        const Paragraph* const title = body_paragraph(blocks_, first);
        if (title == nullptr || !may_be_title(*title) || fact_of(*title, vocabulary_))
            return std::nullopt;
        ActionRecord record;
        record.first = first;
        record.title = *title;
        record.behind = first + 1;
        if (!read_action(record)) return std::nullopt;
        while (read_fact(record)) {
        }
        if (core_facts(record.facts) < fewest_fields) return std::nullopt;
        return record;
    }

 private:
    // Up to the first label. False: another title comes before it, or none.
    bool read_action(ActionRecord& record) const {
        while (record.behind - record.first <= most_lines) {
            if (record.behind >= blocks_.size()) return false;
            if (std::holds_alternative<Table>(blocks_[record.behind])) return true;
            const Paragraph* const paragraph = body_paragraph(blocks_, record.behind);
            if (paragraph == nullptr) return false;
            if (fact_of(*paragraph, vocabulary_)) return true;
            const bool status = !record.status && looks_like_rag(paragraph->text);
            if (!status && paragraph->list_level == 0 && may_be_title(*paragraph)) return false;
            if (status) {
                record.status = *paragraph;
            } else {
                record.rest.push_back(*paragraph);
            }
            ++record.behind;
        }
        return false;
    }

    // A label with its value, or a table of them. False: the record ends here.
    bool read_fact(ActionRecord& record) const {
        if (record.behind >= blocks_.size() || record.facts.size() >= most_labels) return false;
        if (const auto* const table = std::get_if<Table>(&blocks_[record.behind])) {
            std::vector<Fact> facts = facts_of(*table, vocabulary_);
            if (!record.facts.empty() || core_facts(facts) < fewest_fields) return false;
            record.facts = std::move(facts);
            ++record.behind;
            return false;
        }
        const Paragraph* const paragraph = body_paragraph(blocks_, record.behind);
        if (paragraph == nullptr) return false;
        std::optional<Fact> fact = fact_of(*paragraph, vocabulary_);
        if (!fact || has_label(record.facts, *fact)) return false;
        ++record.behind;
        read_value(*fact, record.behind);
        record.facts.push_back(*std::move(fact));
        return true;
    }

    // What goes on from the value: items, and the lines before the next label or title.
    void read_value(Fact& fact, std::size_t& at) const {
        while (const Paragraph* const paragraph = body_paragraph(blocks_, at)) {
            if (fact_of(*paragraph, vocabulary_)) return;
            const bool item = paragraph->list_level > 0;
            if (!item && (may_be_title(*paragraph) || !goes_on(fact, at))) return;
            fact.value.push_back(*paragraph);
            ++at;
        }
    }

    // Whether a plain line belongs to the value: it has none yet, or another label follows at once.
    bool goes_on(const Fact& fact, std::size_t at) const {
        if (fact.value.empty()) return true;
        const Paragraph* const next = body_paragraph(blocks_, at + 1);
        return next != nullptr && fact_of(*next, vocabulary_).has_value();
    }

    const std::vector<Block>& blocks_;
    const HeadingVocabulary& vocabulary_;
};

// The words before an action, apart: "Action 2.1: Insulate 900 homes".
struct TitleParts {
    Paragraph word;
    Paragraph number;
    Paragraph action;
};

TitleParts parts_of(const Paragraph& title) {
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
    if (!digits || !is_number_label(number) || action.empty()) return parts;
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
        columns_ = {record_column("", Field::number), record_column("", Field::action)};
        if (status) columns_.push_back(record_column("", Field::rag));
        front_ = columns_.size();
        for (std::size_t at = 0; at < records.size(); ++at) {
            for (const Fact& fact : records[at].facts) {
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
        table.place = records_.front().title.place;
        table.rows.push_back(header());
        for (std::size_t at = 0; at < records_.size(); ++at) add_rows(at, table.rows);
        return table;
    }

 private:
    struct Label {
        const Paragraph* words = nullptr;
        std::size_t record = 0;  // that has it first
    };

    std::size_t column_of_label(const Fact& fact) const {
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

    static void fill(Row& row, std::size_t column, std::vector<Paragraph> paragraphs) {
        row.cells[column] = record_cell(std::move(paragraphs), static_cast<int>(column), row.place);
    }

    Row header() const {
        Row row = empty_row(records_.front().title.place);
        row.header = true;
        fill(row, 1, {parts_of(records_.front().title).word});
        for (std::size_t at = 0; at < labels_.size(); ++at)
            fill(row, front_ + at, {*labels_[at].words});
        return row;
    }

    void add_rows(std::size_t number, std::vector<Row>& rows) const {
        const ActionRecord& record = records_[number];
        const TitleParts parts = parts_of(record.title);
        Row labels = empty_row(record.title.place);
        labels.header = true;
        labels.before = Break::page;  // as a header row that a page repeats
        Row values = empty_row(record.title.place);
        if (number > 0) fill(labels, 1, {parts.word});
        fill(values, 0, {parts.number});
        std::vector<Paragraph> action{parts.action};
        action.insert(action.end(), record.rest.begin(), record.rest.end());
        fill(values, 1, std::move(action));
        if (record.status) {
            fill(values, 2, {*record.status});
            values.cells[2].fill = record.status->fill;
        }
        for (const Fact& fact : record.facts) {
            const std::size_t column = column_of_label(fact);
            if (labels_[column - front_].record < number) fill(labels, column, {fact.label});
            fill(values, column, fact.value);
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
};

std::vector<ActionRecord> all_records(const std::vector<Block>& blocks,
                                      const HeadingVocabulary& vocabulary) {
    const RecordReader reader(blocks, vocabulary);
    std::vector<ActionRecord> records;
    for (std::size_t at = 0; at < blocks.size();) {
        std::optional<ActionRecord> record = reader.record_at(at);
        at = record ? record->behind : at + 1;
        if (record) records.push_back(*std::move(record));
    }
    return records;
}

}  // namespace

std::vector<RecordTable> gather_records(std::vector<Block>& blocks,
                                        const HeadingVocabulary& vocabulary) {
    std::vector<ActionRecord> records = all_records(blocks, vocabulary);
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
