#include "extract/pdf/page_content.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>
#include <utility>

#include "extract/pdf/boxes.h"
#include "extract/pdf/page_tables.h"
#include "extract/pdf/table_text.h"
#include "extract/pdf/text_columns.h"
#include "extract/pdf/text_flow.h"

namespace actionplan::pdf {
namespace {

// A block and where it stands on the page: what is of a row of cards or columns comes in the order of these.
struct Standing {
    double top = 0;         // of the block, or of the row
    std::size_t group = 0;  // within a row
    double own_top = 0;
    ContentBlock block;

    bool operator<(const Standing& other) const {
        return std::tie(top, group, own_top) < std::tie(other.top, other.group, other.own_top);
    }
};

class Content {
 public:
    Content(const PreparedPage& page, const std::vector<Role>& roles, WordFacts& facts)
        : page_(page), roles_(roles), facts_(facts), free_(page.words.size(), true) {}

    PageContent run(const TablesBefore& before) {
        for (std::size_t i = 0; i < page_.lines.size(); ++i) {
            if (roles_[i] == Role::body) continue;
            for (const std::size_t word : page_.lines[i].words) free_[word] = false;
        }
        const std::vector<PageTable> tables = page_tables(page_, free_, before);
        for (const PageTable& table : tables) {
            for (const PageCell& cell : table.cells) {
                for (const std::size_t word : cell.words) free_[word] = false;
            }
        }
        add_text(tables);
        for (const PageTable& table : tables) add_table(table);
        tally();
        std::stable_sort(standing_.begin(), standing_.end());
        PageContent content;
        content.number = page_.number;
        for (Standing& standing : standing_) content.blocks.push_back(std::move(standing.block));
        return content;
    }

 private:
    void add_table(const PageTable& source) {
        ContentTable table;
        table.table = table_text(source, page_, facts_.habits, held_back_, joined_words_);
        table.xs = source.xs;
        table.tagged = source.tagged;
        table.first_row = source.first_row;
        table.last_row = source.last_row;
        table.closed_above = source.closed_above;
        table.closed_below = source.closed_below;
        table.ruled = source.ruled;
        const auto group = std::find_if(groups_.begin(), groups_.end(), [&](const GroupBox& one) {
            return holds(one.box, middle_x(source.box), middle_y(source.box));
        });
        const bool in_group = group != groups_.end();
        standing_.push_back({in_group ? group->top : source.box.top, in_group ? group->number : 0,
                             source.box.top, std::move(table)});
    }

    // Lines outside tables, by role, cut where a table stands between them.
    void add_text(const std::vector<PageTable>& tables) {
        add_role(Role::page_header, {});
        add_role(Role::page_footer, {});
        add_role(Role::body, tables);
        add_role(Role::footnote, {});
    }

    void add_role(Role role, const std::vector<PageTable>& tables) {
        std::vector<std::size_t> chosen;
        for (std::size_t i = 0; i < page_.lines.size(); ++i) {
            if (roles_[i] != role) continue;
            for (const std::size_t word : page_.lines[i].words) {
                if (role != Role::body || free_[word]) chosen.push_back(word);
            }
        }
        if (role != Role::body) {
            add_lines(lines_of(page_.words, chosen), role, tables, {});
            return;
        }
        std::size_t number = 0;
        for (const TextGroup& text : text_groups(page_, chosen)) {
            ++number;
            if (text.top) groups_.push_back({box_of(text), *text.top, number});
            add_lines(lines_of(page_.words, text.words), role, tables,
                      {text.top, number, text.card});
        }
    }

    // A group that stands in a row of groups, and where it comes there: a table in it comes with its text.
    struct GroupBox {
        BoundingBox box;
        double top = 0;
        std::size_t number = 0;
    };

    BoundingBox box_of(const TextGroup& group) const {
        if (group.card) return *group.card;
        BoundingBox box;
        for (const std::size_t word : group.words) grow(box, page_.words[word].box);
        return box;
    }

    // Where a group of lines comes on the page.
    struct Order {
        std::optional<double> top;
        std::size_t group = 0;
        std::optional<BoundingBox> card;
    };

    void add_lines(std::vector<TextLine> lines, Role role, const std::vector<PageTable>& tables,
                   const Order& order) {
        std::vector<TextLine> run;
        std::size_t tables_above = 0;
        for (TextLine& line : lines) {
            const auto above = static_cast<std::size_t>(std::count_if(
                tables.begin(), tables.end(),
                [&](const PageTable& table) { return table.box.top < middle_y(line.box); }));
            if (!run.empty() && (above != tables_above || apart(run.back(), line) ||
                                 line.direction != Direction::right)) {
                add_run(run, role, order);
                run.clear();
            }
            tables_above = above;
            run.push_back(std::move(line));
        }
        add_run(run, role, order);
    }

    // Of a badge behind the words, or else of the area that they stand on.
    std::optional<Colour> fill_behind(const BoundingBox& text) const {
        const auto badge =
            std::find_if(page_.marks.begin(), page_.marks.end(), [&](const Mark& mark) {
                return holds(mark.box, text.left, middle_y(text)) &&
                       holds(mark.box, text.right, middle_y(text));
            });
        return badge != page_.marks.end() ? badge->colour : colour_behind(page_.ruling, text);
    }

    static bool apart(const TextLine& above, const TextLine& below) {
        constexpr double lines_apart = 2.2;
        return below.box.top - above.box.bottom > lines_apart * std::max(above.size, below.size);
    }

    void add_run(const std::vector<TextLine>& run, Role role, const Order& order) {
        if (run.empty()) return;
        FlowSpace space;
        space.left = run.front().box.left;
        for (const TextLine& line : run) {
            space.left = std::min(space.left, line.box.left);
            space.right = std::max(space.right, line.box.right);
        }
        space.edge = space.right;
        facts_.habits.steps.add(run);
        space.step = facts_.habits.steps.regular(run.front().size);
        space.tags = page_.tags;
        FlowResult flow = flow_of(run, page_.words, page_.styles, space);
        held_back_.insert(held_back_.end(), flow.held_back.begin(), flow.held_back.end());
        joined_words_.insert(joined_words_.end(), flow.joined_words.begin(),
                             flow.joined_words.end());
        for (FlowParagraph& from : flow.paragraphs) {
            ContentParagraph paragraph;
            paragraph.paragraph = std::move(from.paragraph);
            paragraph.paragraph.role = role;
            paragraph.paragraph.place = place_on(page_, from.box);
            paragraph.paragraph.fill = fill_behind(from.box);
            paragraph.size = from.size;
            if (order.card)
                paragraph.card = ContentCard{order.group, order.card->left, order.card->right};
            standing_.push_back({order.top.value_or(from.box.top), order.top ? order.group : 0,
                                 from.box.top, std::move(paragraph)});
        }
    }

    void tally() {
        std::vector<bool> held(page_.words.size(), false);
        for (const std::size_t word : held_back_) held[word] = true;
        long size = -1;  // of the word before: most words are of one size
        std::size_t* characters = nullptr;
        for (std::size_t i = 0; i < page_.words.size(); ++i) {
            const long own = std::lround(page_.words[i].size * 10);
            if (characters == nullptr || own != size) characters = &facts_.sizes[own];
            size = own;
            *characters += page_.words[i].text.size();
            if (held[i]) continue;
            facts_.tally.add(page_.words[i].text);
            facts_.vocabulary.add(page_.words[i].text);
        }
        for (const std::string& word : joined_words_) {
            facts_.tally.add(word);
            facts_.vocabulary.add(word);
        }
    }

    const PreparedPage& page_;
    const std::vector<Role>& roles_;
    WordFacts& facts_;
    std::vector<bool> free_;
    std::vector<std::size_t> held_back_;
    std::vector<std::string> joined_words_;
    std::vector<Standing> standing_;
    std::vector<GroupBox> groups_;
};

}  // namespace

PageContent content_of(const PreparedPage& page, const std::vector<Role>& roles,
                       const TablesBefore& before, WordFacts& facts) {
    return Content(page, roles, facts).run(before);
}

}  // namespace actionplan::pdf
