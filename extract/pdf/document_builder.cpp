#include "extract/pdf/document_builder.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "extract/pdf/references.h"
#include "extract/pdf/table_joining.h"
#include "extract/pdf/wide_tables.h"

namespace actionplan::pdf {
namespace {

constexpr std::size_t near_pages = 2;  // left and right pages may carry different headers
constexpr std::size_t tables_remembered = 6;
constexpr double heading_ratio = 1.14;  // of the size of most text
constexpr double largest_running =
    1.4;  // of that size: larger type is no running text, whatever it says
constexpr std::size_t longest_heading = 200;
constexpr int most_levels = 6;

// The size that most characters have, in points.
double body_size(const std::map<long, std::size_t>& characters) {
    const auto most =
        std::max_element(characters.begin(), characters.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == characters.end() ? 0 : static_cast<double>(most->first) / 10;
}

// A sentence, or too much to be a heading.
bool is_prose(std::string_view text) {
    constexpr std::size_t longest_title = 110;
    constexpr std::size_t longest_abbreviated = 50;  // "Crisis care etc."
    return text.size() > longest_title ||
           (text.size() > longest_abbreviated && text.ends_with('.'));
}

// Larger type than running text makes a heading; the largest is level 1. Where tables are set in small type and hold
// most of the text, prose outside them tells which larger sizes are running text as well.
void mark_headings(Document& document, const std::vector<double>& sizes, double body) {
    if (body <= 0) return;
    double largest_prose = 0;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const auto* paragraph = std::get_if<Paragraph>(&document.blocks[i]);
        if (paragraph != nullptr && paragraph->role == Role::body && !paragraph->bold &&
            is_prose(paragraph->text))
            largest_prose = std::max(largest_prose, sizes[i]);
    }
    const double running = std::min(std::max(body, largest_prose), largest_running * body);
    const auto heading = [&](std::size_t i) -> Paragraph* {
        auto* paragraph = std::get_if<Paragraph>(&document.blocks[i]);
        const bool is = paragraph != nullptr && paragraph->role == Role::body &&
                        sizes[i] > heading_ratio * running &&
                        paragraph->text.size() <= longest_heading && paragraph->list_level == 0;
        return is ? paragraph : nullptr;
    };
    std::map<long, int, std::greater<>> levels;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        if (heading(i) != nullptr) ++levels[std::lround(sizes[i] * 2)];
    }
    // One heading in the largest type is the title; several are sections of a document without one.
    int level = !levels.empty() && levels.begin()->second > 1 ? 1 : 0;
    for (auto& [size, number] : levels) number = std::min(++level, most_levels);
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        if (Paragraph* paragraph = heading(i); paragraph != nullptr)
            paragraph->heading_level = levels[std::lround(sizes[i] * 2)];
    }
}

template <typename Visit>
void each_paragraph(Block& block, const Visit& visit) {
    if (auto* paragraph = std::get_if<Paragraph>(&block)) {
        visit(*paragraph);
        return;
    }
    for (Row& row : std::get_if<Table>(&block)->rows) {
        for (Cell& cell : row.cells) {
            for (Paragraph& paragraph : cell.paragraphs) visit(paragraph);
        }
    }
}

// How many of the first rows of a part that goes on a table are the heading of the nearest table before it with as many
// columns: text between two tables of one form leaves the second without a heading until the page ends.
std::size_t heading_before(const Document& document, const Table& table, const ContentTable& part) {
    for (auto block = document.blocks.rbegin(); block != document.blocks.rend(); ++block) {
        const auto* before = std::get_if<Table>(&*block);
        if (before == nullptr || before == &table || before->columns != part.table.columns)
            continue;
        const Repeated repeated = repeated_rows(*before, part.table);
        const bool heading = repeated.first == 0 || before->rows[repeated.first].header;
        return heading ? repeated.count : 0;
    }
    return 0;
}

}  // namespace

void DocumentBuilder::add(PreparedPage page) {
    Waiting waiting{std::move(page), {}};
    waiting.edges = edge_lines(waiting.page);
    waiting_.push_back(std::move(waiting));
    if (waiting_.size() > near_pages) lay_out(0);
}

void DocumentBuilder::lay_out(std::size_t index) {
    std::vector<std::vector<EdgeLine>> neighbours(past_.begin(), past_.end());
    for (std::size_t i = 0; i < waiting_.size(); ++i) {
        if (i != index) neighbours.push_back(waiting_[i].edges);
    }
    Waiting waiting = std::move(waiting_[index]);
    waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(index));
    std::vector<Role> roles = line_roles(waiting.page, waiting.edges, neighbours);
    mark_footnotes(waiting.page, roles);
    const bool open_below = !last_.empty() && !last_.front().closed_below;
    take(content_of(waiting.page, roles,
                    {
                        {columns_.begin(), columns_.end()},
                        ruled_, open_below
    },
                    facts_));
    past_.push_back(std::move(waiting.edges));
    if (past_.size() > near_pages) past_.pop_front();
}

// True when the table went on and its rows were taken over.
bool DocumentBuilder::take_over(ContentTable& next) {
    if (last_.empty()) return false;
    for (auto block = document_.blocks.rbegin(); block != document_.blocks.rend(); ++block) {
        if (auto* table = std::get_if<Table>(&*block)) {
            align_columns(*table, last_.front().xs, next);
            const bool same_heading =
                table->columns == next.table.columns && repeated_rows(*table, next.table).count > 0;
            if (!same_heading && !same_columns(last_.front().xs, next.xs)) return false;
            const bool same_table = next.tagged >= 0 && next.tagged == last_.front().tagged;
            const bool open =
                same_table ? next.first_row == last_.front().last_row
                           : last_.front().ruled && next.ruled && !last_.front().closed_below;
            last_.front().tagged = next.tagged;
            last_.front().last_row = next.last_row;
            last_.front().closed_below = next.closed_below;
            const std::size_t heading = same_heading ? 0 : heading_before(document_, *table, next);
            append(*table, std::move(next), open, same_table, heading);
            return true;
        }
    }
    return false;
}

void DocumentBuilder::take(PageContent content) {
    bool first = true;  // nothing but furniture so far on this page
    for (ContentBlock& block : content.blocks) {
        if (auto* paragraph = std::get_if<ContentParagraph>(&block)) {
            const bool body = paragraph->paragraph.role == Role::body;
            first = first && !body;
            if (body) last_.clear();
            put(*paragraph);
            continue;
        }
        auto& table = *std::get_if<ContentTable>(&block);
        columns_.push_front(table.xs);
        ruled_ = table.ruled;
        if (columns_.size() > tables_remembered) columns_.pop_back();
        cards_.other_text();
        const bool went_on = first && take_over(table);
        first = false;
        if (went_on) continue;
        sizes_.push_back(0);
        document_.blocks.emplace_back(std::move(table.table));
        table.table = {};
        last_.clear();
        last_.push_back(std::move(table));
    }
    cards_.end_page();
}

void DocumentBuilder::put(ContentParagraph& paragraph) {
    std::size_t at = document_.blocks.size();
    if (paragraph.card) {
        at = cards_.place_of(paragraph, at);
    } else if (paragraph.paragraph.role == Role::body) {
        cards_.other_text();
    }
    const auto offset = static_cast<std::ptrdiff_t>(at);
    sizes_.insert(sizes_.begin() + offset, paragraph.size);
    document_.blocks.insert(document_.blocks.begin() + offset, std::move(paragraph.paragraph));
}

Document DocumentBuilder::finish() {
    while (!waiting_.empty()) lay_out(0);
    join_wide_tables(document_.blocks, sizes_);
    Hyphenation hyphenation;
    CutWords cut_words;
    for (Block& block : document_.blocks) {
        each_paragraph(block, [&](const Paragraph& paragraph) {
            hyphenation.add(paragraph.text, facts_.vocabulary);
            cut_words.add(paragraph.text, facts_.vocabulary);
        });
    }
    const bool hyphenated = hyphenation.used();
    for (Block& block : document_.blocks) {
        each_paragraph(block, [&](Paragraph& paragraph) {
            paragraph.text = settled(paragraph.text, facts_.vocabulary, hyphenated, facts_.tally,
                                     cut_words.used());
        });
    }
    mark_headings(document_, sizes_, body_size(facts_.sizes));
    document_.words = facts_.tally;
    return std::move(document_);
}

}  // namespace actionplan::pdf
