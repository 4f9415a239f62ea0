#include "parse/action_records.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>

#include "extract/number_label.h"
#include "parse/content.h"
#include "parse/evidence_weights.h"
#include "parse/fold.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_label = 50;  // bytes
constexpr double clear_label = 6;          // weight of words that are hardly anything else
constexpr double sure_label = 7;           // of those on a plain line
constexpr double usual_label = 4;          // of those that come again, set off from their values
constexpr std::size_t most_labels = 16;    // of one record
constexpr std::size_t most_action_lines = 24;  // paragraphs of an action before its first label
constexpr std::size_t fewest_core_facts = 2;
constexpr std::size_t most_item_lines =
    24;  // paragraphs of an item of a list, its facts among them

const Paragraph* body_paragraph(const std::vector<Block>& blocks, std::size_t at) {
    const auto* const paragraph =
        at < blocks.size() ? std::get_if<Paragraph>(&blocks[at]) : nullptr;
    return paragraph != nullptr && paragraph->role == Role::body ? paragraph : nullptr;
}

struct Meaning {
    Field field = Field::other;
    double weight = 0;
};

// "Where we are now" tells how far an action is: facts stand behind it, and what comes before it is no part of the record.
Meaning meaning_of(std::string_view label, const HeadingVocabulary& vocabulary) {
    FieldWeights weights = vocabulary.weights(label);
    double& progress = weights.at(static_cast<std::size_t>(Field::progress));
    if (progress > 0 && weights.at(static_cast<std::size_t>(Field::other)) > 0)
        progress += evidence_weights.behind_action;
    const auto best = std::max_element(weights.begin(), weights.end());
    return {static_cast<Field>(best - weights.begin()), *best};
}

bool is_core(Field field) {
    return field == Field::timescale || field == Field::lead || field == Field::outcomes ||
           field == Field::progress || field == Field::rag;
}

// The words before a colon, or a short line by itself.
std::string_view label_of(const Paragraph& paragraph) {
    const std::string_view text = paragraph.text;
    const std::string_view label = text.substr(0, text.find(':'));
    return label.size() > longest_label ? std::string_view() : label;
}

// How often a document says the same before a colon, or in a line by itself, and how often a value stands right behind.
class LabelCounts {
 public:
    explicit LabelCounts(const std::vector<Block>& blocks) {
        for (std::size_t at = 0; at < blocks.size(); ++at) {
            const Paragraph* const paragraph = body_paragraph(blocks, at);
            if (paragraph == nullptr) continue;
            const std::string_view label = label_of(*paragraph);
            if (label.empty()) continue;
            Counts& counts = counts_[folded(label)];
            ++counts.times;
            counts.with_value += label.size() + 1 < paragraph->text.size() ? 1U : 0U;
        }
    }

    bool repeats(std::string_view label) const {
        const auto found = counts_.find(folded(label));
        return found != counts_.end() && found->second.times > 1;
    }

    // Whether values stand on the line of this label, as a rule: without one, it has none.
    bool has_values_behind(std::string_view label) const {
        const auto found = counts_.find(folded(label));
        return found != counts_.end() && found->second.with_value * 2 >= found->second.times;
    }

 private:
    struct Counts {
        std::size_t times = 0;
        std::size_t with_value = 0;
    };

    std::unordered_map<std::string, Counts> counts_;
};

Paragraph label_paragraph(const Paragraph& paragraph, std::string_view label) {
    Paragraph words = paragraph;
    words.text = label;
    words.heading_level = words.list_level = 0;
    words.marker.clear();
    words.filled.clear();
    return words;
}

// What stands behind the label and its colon in the same paragraph.
std::vector<Paragraph> value_behind(const Paragraph& paragraph, std::string_view label) {
    const std::size_t begin = paragraph.text.find_first_not_of(": ", label.size());
    if (begin == std::string::npos) return {};
    Paragraph value = paragraph;
    value.text = paragraph.text.substr(begin);
    value.bold = false;
    value.heading_level = value.list_level = 0;
    value.marker.clear();
    value.filled.clear();
    return {value};
}

// A table of labels and their values, such as a definition list makes.
std::vector<RecordFact> facts_of(const Table& table, const HeadingVocabulary& vocabulary) {
    std::vector<RecordFact> facts;
    if (table.columns != 2 || table.rows.size() > most_labels) return {};
    for (const Row& row : table.rows) {
        const bool pair = row.cells.size() == 2 && row.cells[0].paragraphs.size() == 1 &&
                          row.cells[0].tables.empty() && row.cells[1].tables.empty() &&
                          row.cells[0].paragraphs.front().text.size() <= longest_label;
        if (!pair) return {};
        const Paragraph& label = row.cells[0].paragraphs.front();
        const Meaning meaning = meaning_of(label.text, vocabulary);
        facts.push_back({label, meaning.weight < clear_label ? Field::other : meaning.field,
                         row.cells[1].paragraphs});
    }
    return facts;
}

std::size_t core_facts(const std::vector<RecordFact>& facts) {
    return static_cast<std::size_t>(std::count_if(
        facts.begin(), facts.end(), [](const RecordFact& fact) { return is_core(fact.field); }));
}

bool has_label(const std::vector<RecordFact>& facts, const RecordFact& fact) {
    return std::any_of(facts.begin(), facts.end(), [&](const RecordFact& one) {
        return folded(one.label.text) == folded(fact.label.text);
    });
}

bool begins_with_number(std::string_view text) {
    return is_number_label(text.substr(0, text.find(' '))) && !looks_like_time(text);
}

bool is_marked_title(const Paragraph& paragraph) {
    return paragraph.heading_level > 0 || paragraph.bold;
}

// "Action 4 Restorative meetings".
bool begins_with_action_number(std::string_view text) {
    constexpr double any_weight = 3;
    const std::string_view word = text.substr(0, text.find(' '));
    if (word.size() == text.size() || word.size() > longest_label) return false;
    const std::string_view rest = text.substr(word.size() + 1);
    std::string_view number = rest.substr(0, rest.find(' '));
    if (number.size() == rest.size() || !has_digit(number)) return false;
    while (number.ends_with(':')) number.remove_suffix(1);
    return is_number_label(number) &&
           weights_of_heading(word).at(static_cast<std::size_t>(Field::action)) >= any_weight;
}

bool may_be_title(const Paragraph& paragraph) {
    if (paragraph.heading_level > 0) return !paragraph.text.empty();
    return !paragraph.text.empty() && paragraph.list_level == 0 &&
           (paragraph.bold || begins_with_number(paragraph.text) ||
            begins_with_action_number(paragraph.text));
}

class RecordReader {
 public:
    RecordReader(const std::vector<Block>& blocks, const HeadingVocabulary& vocabulary)
        : blocks_(blocks), vocabulary_(vocabulary), counts_(blocks) {
        find_items();
    }

    // The record that begins with this block: its title, or a label that says that the action follows.
    std::optional<ActionRecord> record_at(std::size_t first) const {
        const Paragraph* const paragraph = body_paragraph(blocks_, first);
        if (paragraph == nullptr) return std::nullopt;
        ActionRecord record;
        record.first = record.behind = first;
        record.place = paragraph->place;
        if (!opens_record(*paragraph)) {
            record.item = is_item_title(first);
            if (!record.item && (!may_be_title(*paragraph) || fact_of(*paragraph)))
                return std::nullopt;
            record.title = *paragraph;
            unlist(*record.title);
            ++record.behind;
            if (!read_action(record)) return std::nullopt;
        }
        while (read_fact(record)) {
        }
        if (core_facts(record.facts) < fewest_core_facts) return std::nullopt;
        return record;
    }

 private:
    // "Lead: Mallow Police", "Lead:" or, on a line of its own, "Lead". A label that no field is known by has to come
    // again, and so has one on a plain line.
    std::optional<RecordFact> fact_of(const Paragraph& paragraph) const {
        const std::string_view label = label_of(paragraph);
        if (label.empty()) return std::nullopt;
        const bool alone = label.size() == paragraph.text.size();
        const bool marked = !alone || paragraph.bold || paragraph.heading_level > 0;
        const Meaning meaning = meaning_of(label, vocabulary_);
        const bool known = meaning.weight >= (marked ? clear_label : sure_label);
        // "Status" in bold above each value says little by itself.
        const bool usual = marked && is_core(meaning.field) && meaning.weight >= usual_label;
        if (alone && !known && !usual) return std::nullopt;
        const bool certain = marked && known && is_core(meaning.field);
        if (!certain && (has_digit(label) || !counts_.repeats(label))) return std::nullopt;
        return RecordFact{label_paragraph(paragraph, label), known ? meaning.field : Field::other,
                          value_behind(paragraph, label)};
    }

    // "Action: …", and "Ref: 3" where records have no titles.
    bool opens_record(const Paragraph& paragraph) const {
        const std::optional<RecordFact> fact = fact_of(paragraph);
        return fact && (fact->field == Field::action || fact->field == Field::number);
    }

    bool is_item_title(std::size_t at) const {
        return std::binary_search(items_.begin(), items_.end(), at);
    }

    // The text of an item is no list by itself.
    static void unlist(Paragraph& paragraph) {
        paragraph.list_level = 0;
        paragraph.marker.clear();
    }

    // Where the facts of an item end that follow its words: behind its first paragraph that is no fact of it. None: too
    // few facts follow, or they may be those of what stands above the list.
    std::optional<std::size_t> facts_of_item(std::size_t first) const {
        const Paragraph* const item = body_paragraph(blocks_, first);
        const bool may = item != nullptr && item->list_level > 0 && item->heading_level == 0;
        if (!may || item->marker.empty() || fact_of(*item)) return std::nullopt;
        std::vector<RecordFact> facts;
        std::size_t at = first + 1;
        for (; at - first < most_item_lines; ++at) {
            const auto* const table =
                at < blocks_.size() ? std::get_if<Table>(&blocks_[at]) : nullptr;
            if (table != nullptr && facts.empty()) {
                facts = facts_of(*table, vocabulary_);
                ++at;
                break;
            }
            const Paragraph* const line = body_paragraph(blocks_, at);
            if (line == nullptr || line->heading_level > 0) break;
            std::optional<RecordFact> fact = fact_of(*line);
            if (fact && (opens_record(*line) || has_label(facts, *fact))) break;
            const bool another = !line->marker.empty() && line->list_level <= item->list_level;
            if (!fact && another) break;
            if (!fact && facts.empty() && line->list_level < item->list_level) break;
            const bool own = line->list_level >= item->list_level || has_digit(item->marker);
            if (fact && !own) break;
            if (fact) facts.push_back(*std::move(fact));
        }
        if (core_facts(facts) < fewest_core_facts) return std::nullopt;
        return at;
    }

    // Items of lists are actions where facts follow each: two at least, one right behind the other.
    void find_items() {
        bool in_a_row = false;
        std::vector<std::size_t> found;
        std::optional<std::size_t> behind_last;
        for (std::size_t at = 0; at < blocks_.size();) {
            const std::optional<std::size_t> behind = facts_of_item(at);
            if (behind) {
                in_a_row = in_a_row || behind_last == at;
                found.push_back(at);
                behind_last = behind;
            }
            at = behind.value_or(at + 1);
        }
        if (in_a_row) items_ = std::move(found);
    }

    // Up to the first label. False: another title comes before it, or none.
    bool read_action(ActionRecord& record) const {
        while (record.behind - record.first <= most_action_lines) {
            if (record.behind >= blocks_.size()) return false;
            if (std::holds_alternative<Table>(blocks_[record.behind])) return true;
            const Paragraph* const paragraph = body_paragraph(blocks_, record.behind);
            if (paragraph == nullptr || is_item_title(record.behind)) return false;
            if (fact_of(*paragraph)) return !opens_record(*paragraph);
            const bool status = !record.status && looks_like_rag(paragraph->text);
            if (!status && may_be_title(*paragraph)) return false;
            if (status) {
                record.status = *paragraph;
            } else {
                record.rest.push_back(*paragraph);
                if (paragraph->marker.empty()) unlist(record.rest.back());
            }
            ++record.behind;
        }
        return false;
    }

    // A label with its value, or a table of them. False: the record ends here.
    bool read_fact(ActionRecord& record) const {
        if (record.behind >= blocks_.size() || record.facts.size() >= most_labels) return false;
        if (const auto* const table = std::get_if<Table>(&blocks_[record.behind])) {
            std::vector<RecordFact> facts = facts_of(*table, vocabulary_);
            if (!record.facts.empty() || core_facts(facts) < fewest_core_facts) return false;
            record.facts = std::move(facts);
            ++record.behind;
            return false;
        }
        const Paragraph* const paragraph = body_paragraph(blocks_, record.behind);
        if (paragraph == nullptr) return false;
        std::optional<RecordFact> fact = fact_of(*paragraph);
        if (!fact || has_label(record.facts, *fact)) return false;
        const bool plain = record.title && record.title->heading_level == 0;
        if (plain && paragraph->heading_level > 0) return false;
        ++record.behind;
        read_value(*fact, record);
        record.facts.push_back(*std::move(fact));
        return true;
    }

    // What goes on from the value: items, and the lines before the next label or title.
    void read_value(RecordFact& fact, ActionRecord& record) const {
        const bool may_be_empty = counts_.has_values_behind(fact.label.text);
        std::size_t& at = record.behind;
        while (const Paragraph* const paragraph = body_paragraph(blocks_, at)) {
            if (fact_of(*paragraph) || is_item_title(at)) return;
            const bool expected = fact.value.empty() && !may_be_empty;
            const bool item = paragraph->list_level > 0 && paragraph->heading_level == 0;
            const bool title =
                expected ? is_marked_title(*paragraph) && !is_marked_value(at, fact, record)
                         : may_be_title(*paragraph);
            if (!item && title) return;
            if (!item && !expected && !goes_on(at, fact, record)) return;
            fact.value.push_back(*paragraph);
            ++at;
        }
    }

    // Whether a plain line belongs to the value above it: another label of the record follows at once, or the next record
    // does, whose title is set like that of this one and not parted from it by a heading.
    bool goes_on(std::size_t at, const RecordFact& fact_above, const ActionRecord& record) const {
        const Paragraph* const next = body_paragraph(blocks_, at + 1);
        if (next == nullptr) return false;
        const std::optional<RecordFact> fact = fact_of(*next);
        if (fact) return !opens_record(*next);
        if (!record.title || fact_above.value.empty() || !may_be_title(*next)) return false;
        const bool alike = next->bold == record.title->bold &&
                           next->heading_level == record.title->heading_level &&
                           begins_with_number(next->text) == begins_with_number(record.title->text);
        const Paragraph* const behind = body_paragraph(blocks_, at + 2);
        const std::optional<RecordFact> following =
            behind != nullptr ? fact_of(*behind) : std::nullopt;
        return alike && following && has_label(record.facts, *following);
    }

    // A status is often set in bold. It is no title on a background of its own, and when a label follows at once that the record does not have yet.
    bool is_marked_value(std::size_t at, const RecordFact& fact, const ActionRecord& record) const {
        const Paragraph& value = *body_paragraph(blocks_, at);
        const bool badge = value.filled.size() == 1 && value.filled.front().begin == 0 &&
                           value.filled.front().end == value.text.size();
        if (badge && value.heading_level == 0) return true;
        const Paragraph* const next = body_paragraph(blocks_, at + 1);
        const std::optional<RecordFact> following = next != nullptr ? fact_of(*next) : std::nullopt;
        return following && !has_label(record.facts, *following) &&
               folded(following->label.text) != folded(fact.label.text) && !opens_record(*next);
    }

    const std::vector<Block>& blocks_;
    const HeadingVocabulary& vocabulary_;
    LabelCounts counts_;
    std::vector<std::size_t> items_;  // titles of records, in order
};

}  // namespace

std::vector<ActionRecord> action_records(const std::vector<Block>& blocks,
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

}  // namespace actionplan
