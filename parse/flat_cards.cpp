#include "parse/flat_cards.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parse/action_label.h"
#include "parse/card_names.h"
#include "parse/grid.h"
#include "parse/heading_rules.h"
#include "parse/stitch.h"

namespace actionplan {

namespace {

constexpr int most_card_columns = 8;
constexpr std::size_t most_card_rows = 2'000;

bool is_action_name(const Cell& cell) {
    const std::string text = text_of(cell);
    const FieldWeights weights = weights_of_heading(text);
    return is_clear_name(cell) && *std::max_element(weights.begin(), weights.end()) ==
                                      weights.at(static_cast<std::size_t>(Field::action));
}

struct NamedValue {
    Cell name;
    Cell value;
};

// "Lead: Weirbrook Council", or the name on a line of its own above its value.
std::optional<NamedValue> named_value(const Cell& cell) {
    const std::vector<Paragraph> paragraphs = paragraphs_of(cell);
    if (paragraphs.empty() || paragraphs.front().list_level > 0) return std::nullopt;
    const std::string& text = paragraphs.front().text;
    const std::size_t colon = text.find(':');
    const std::string words = text.substr(0, colon);
    const bool digits = words.find_first_of("0123456789") != std::string::npos;
    if (digits || !are_clear_name(words)) return std::nullopt;
    if (colon == std::string::npos && paragraphs.size() < 2) return std::nullopt;
    NamedValue parts{cell, cell};
    parts.name.tables.clear();
    parts.value.tables.clear();
    parts.name.paragraphs = {paragraphs.front()};
    parts.name.paragraphs.front().text = words;
    parts.value.paragraphs = paragraphs;
    Paragraph& first = parts.value.paragraphs.front();
    const std::size_t begin =
        colon == std::string::npos ? colon : text.find_first_not_of(": ", colon);
    first.bold = false;
    if (begin == std::string::npos) {
        parts.value.paragraphs.erase(parts.value.paragraphs.begin());
    } else {
        first.text = text.substr(begin);
    }
    return parts;
}

class CardReader {
 public:
    explicit CardReader(const Table& table) : table_(table), look_(look_of_names(table)) {
        flat_.columns = 2;
        flat_.place = table.place;
        flat_.continues = table.continues;
        flat_.after = table.after;
    }

    std::optional<Table> read() {
        for (at_ = 0; at_ < table_.rows.size(); ++at_) {
            const Row& row = table_.rows[at_];
            const bool merged = std::any_of(row.cells.begin(), row.cells.end(),
                                            [](const Cell& cell) { return cell.row_span > 1; });
            if (row.cells.empty() || merged) return std::nullopt;
            if (!takes_rest(row) && !takes_values_behind(row) && !takes_title(row) &&
                !takes_value_beside(row) && !takes_names_above(row) && !takes_pairs(row))
                return std::nullopt;
        }
        if (!changed_) return std::nullopt;
        return std::move(flat_);
    }

 private:
    bool takes_title(const Row& row) {
        if (row.cells.size() != 1 || row.cells.front().column_span != table_.columns) return false;
        flat_.rows.push_back(row);
        flat_.rows.back().cells.front().column_span = 2;
        after_title_ = true;
        return true;
    }

    // A name, and its value over all other columns.
    bool takes_value_beside(const Row& row) {
        if (row.cells.size() != 2 || row.cells[0].column != 0) return false;
        const Cell& value = row.cells[1];
        if (value.column + value.column_span != table_.columns) return false;
        const std::string text = text_of(row.cells[0]);
        if (table_.columns > 2 && !names(row.cells[0]) && action_label(text).number.empty())
            return false;
        add(row, row.cells[0], value, table_.columns > 2);
        pairs_ = 1;
        return true;
    }

    // All cells hold a name and its value.
    bool takes_values_behind(const Row& row) {
        if (row.cells.size() == 1 && (at_ == 0 || after_title_)) return false;
        std::vector<NamedValue> values;
        for (const Cell& cell : row.cells) {
            if (!has_text(cell)) continue;
            std::optional<NamedValue> value = named_value(cell);
            if (!value) return false;
            values.push_back(*std::move(value));
        }
        if (values.empty() || (values.size() == 1 && row.cells.size() > 1)) return false;
        for (NamedValue& value : values) add(row, std::move(value.name), std::move(value.value));
        return true;
    }

    // Names in this row, and the value of each right below it.
    bool takes_names_above(const Row& row) {
        if (table_.columns < 3 || row.cells.size() < 2 || at_ + 1 == table_.rows.size())
            return false;
        const Row& below = table_.rows[at_ + 1];
        if (!std::all_of(row.cells.begin(), row.cells.end(), may_be_name) ||
            std::any_of(row.cells.begin(), row.cells.end(), is_action_name) ||
            std::count_if(row.cells.begin(), row.cells.end(), is_clear_name) < 2 ||
            below.cells.size() != row.cells.size() ||
            std::all_of(below.cells.begin(), below.cells.end(), may_be_name))
            return false;
        for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
            if (below.cells[cell].column != row.cells[cell].column) return false;
        }
        for (std::size_t cell = 0; cell < row.cells.size(); ++cell)
            add(row, row.cells[cell], below.cells[cell]);
        ++at_;
        return true;
    }

    // Names and values by turns.
    bool takes_pairs(const Row& row) {
        if (row.cells.size() < 4 || row.cells.size() % 2 != 0) return false;
        for (std::size_t cell = 0; cell < row.cells.size(); cell += 2) {
            if (!names(row.cells[cell])) return false;
        }
        for (std::size_t cell = 0; cell < row.cells.size(); cell += 2)
            add(row, row.cells[cell], row.cells[cell + 1]);
        pairs_ = row.cells.size() / 2;
        return true;
    }

    // What the page cut off the values above: no names, and the same cells.
    bool takes_rest(const Row& row) {
        const std::size_t pairs = std::exchange(pairs_, 0);
        const bool behind_page = row.before == Break::page || row.before == Break::cut;
        if (!behind_page || pairs == 0 || row.cells.size() != 2 * pairs) return false;
        for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
            const Cell& above = table_.rows[at_ - 1].cells[cell];
            if (row.cells[cell].column != above.column ||
                (cell % 2 == 0 && has_text(row.cells[cell])))
                return false;
        }
        for (std::size_t pair = 0; pair < pairs; ++pair) {
            Row& flat = flat_.rows[flat_.rows.size() - pairs + pair];
            append(flat.cells[1], row.cells[2 * pair + 1]);
            flat.place = joined(flat.place, row.place);
        }
        pairs_ = pairs;
        return true;
    }

    static void append(Cell& value, const Cell& rest) {
        if (!has_text(rest)) return;
        auto from = rest.paragraphs.begin();
        if (has_text(value) && from != rest.paragraphs.end() &&
            continues_paragraph(value.paragraphs.back(), *from, Field::other)) {
            Paragraph& last = value.paragraphs.back();
            last.text += ' ' + from->text;
            last.place = joined(last.place, from->place);
            ++from;
        }
        value.paragraphs.insert(value.paragraphs.end(), from, rest.paragraphs.end());
        value.place = joined(value.place, rest.place);
    }

    // By its words, or set as the names are.
    bool names(const Cell& cell) const { return may_be_name(cell) || look_.is_of(cell); }

    void add(const Row& source, Cell name, Cell value, bool changed = true) {
        Row row;
        row.before = flat_.rows.empty() ? source.before : Break::none;
        row.place = source.place;
        name.column = 0;
        value.column = 1;
        name.column_span = value.column_span = 1;
        row.cells.push_back(std::move(name));
        row.cells.push_back(std::move(value));
        flat_.rows.push_back(std::move(row));
        changed_ = changed_ || changed;
        after_title_ = false;
    }

    const Table& table_;
    NameLook look_;
    std::size_t pairs_ = 0;  // that the row above held
    Table flat_;
    std::size_t at_ = 0;
    bool after_title_ = false;
    bool changed_ = false;
};

}  // namespace

std::optional<Table> flat_cards(const Table& table) {
    if (table.columns < 2 || table.columns > most_card_columns ||
        table.rows.size() > most_card_rows)
        return std::nullopt;
    return CardReader(table).read();
}

}  // namespace actionplan
