// Steps of the page geometry, each from a page model that needs no file.
#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/pdf/cell_lines.h"
#include "extract/pdf/document_builder.h"
#include "extract/pdf/grid.h"
#include "extract/pdf/gutters.h"
#include "extract/pdf/prepared_page.h"
#include "extract/pdf/table_joining.h"
#include "extract/pdf/words.h"

namespace actionplan::pdf {
namespace {

constexpr double size = 10;
constexpr double advance = 5;

// A page that text and lines are put on by hand.
class Draft {
 public:
    Draft() {
        page_.number = 1;
        page_.width = 600;
        page_.height = 800;
        page_.styles.push_back({"Plain", size, false, false, false, {}});
    }
    Draft& text(double x, double y, std::string_view words) {
        for (const char c : words) {
            Glyph glyph;
            glyph.character = static_cast<char32_t>(c);
            glyph.x = x;
            glyph.y = y;
            glyph.advance = advance;
            page_.glyphs.push_back(glyph);
            x += advance;
        }
        return *this;
    }
    Draft& line(double left, double top, double right, double bottom) {
        page_.paths.push_back({
            PathKind::stroke, {left, top, right, bottom},
             0.5, {},
             0
        });
        return *this;
    }
    Draft& grid(const std::vector<double>& xs, const std::vector<double>& ys) {
        for (const double x : xs) line(x, ys.front(), x, ys.back());
        for (const double y : ys) line(xs.front(), y, xs.back(), y);
        return *this;
    }
    PageModel page() const { return page_; }
    Document document() const {
        DocumentBuilder builder;
        builder.add(prepare(page_, {}));
        return builder.finish();
    }

 private:
    PageModel page_;
};

std::vector<std::string> texts(const std::vector<PageWord>& words) {
    std::vector<std::string> result;
    for (const PageWord& word : words) result.push_back(word.text);
    return result;
}

TEST_CASE("halves of a row that complete each other are one row, whatever heading stands between") {
    const auto row_of = [](const std::vector<std::string>& texts) {
        Row row;
        for (const std::string& text : texts) {
            Cell cell;
            cell.column = static_cast<int>(row.cells.size());
            if (!text.empty()) {
                cell.paragraphs.emplace_back();
                cell.paragraphs.back().text = text;
            }
            row.cells.push_back(std::move(cell));
        }
        return row;
    };
    struct Case {
        std::vector<std::string> above;
        std::vector<std::string> below;
        Break before;
    };
    const std::vector<Case> cases{
        {{"C1", "", "M", ""},      {"", "Train wardens", "", "2026"}, Break::cut },
        {{"C1", "", "M", ""},      {"C2", "Train wardens", "", ""},   Break::page}, // a number
        {{"", "Plant", "", ""},    {"", "", "M", "2026"},             Break::page}, // none above
        {{"Schools", "", "", ""},  {"", "Train wardens", "", "2026"}, Break::page}, // a title
        {{"C1", "Plant", "M", ""}, {"", "and water", "", "2026"},     Break::page}, // both filled
    };
    for (const Case& one : cases) {
        CAPTURE(one.above.front());
        CAPTURE(one.below[1]);
        Table table;
        table.rows.push_back(row_of(one.above));
        ContentTable part;
        part.table.rows.push_back(row_of({"Ref", "Action", "Priority", "Term"}));
        part.table.rows.push_back(row_of(one.below));
        append(table, std::move(part), false, false, 1);
        CHECK(table.rows.at(1).header);
        CHECK_FALSE(table.rows.at(2).header);
        CHECK(table.rows.at(2).before == one.before);
    }
}

TEST_CASE("glyphs become words at spaces and gaps") {
    const PageModel page =
        Draft().text(50, 100, "one two").text(90, 100, "three").text(50, 120, "four").page();
    CHECK(texts(words_of(page)) == std::vector<std::string>{"one", "two", "three", "four"});
}

TEST_CASE("what is drawn twice is kept once, and is bold") {
    const std::vector<PageWord> words =
        words_of(Draft().text(50, 100, "bold").text(50.4, 100, "bold").page());
    REQUIRE(words.size() == 1);
    CHECK(words.front().bold);
}

TEST_CASE("invisible text goes, unless it is all there is") {
    PageModel page = Draft().text(50, 100, "seen").text(50, 120, "not").page();
    for (std::size_t i = 4; i < page.glyphs.size(); ++i) page.glyphs[i].invisible = true;
    CHECK(texts(words_of(page)) == std::vector<std::string>{"seen"});
    for (Glyph& glyph : page.glyphs) glyph.invisible = true;
    CHECK(texts(words_of(page)).size() == 2);
}

TEST_CASE("turning a box and back leaves it where it was") {
    const BoundingBox box{10, 20, 40, 25};
    for (const Direction direction :
         {Direction::right, Direction::down, Direction::left, Direction::up}) {
        CHECK(as_drawn(upright(box, direction), direction) == box);
    }
}

TEST_CASE("a page set sideways is turned, and its places are those of the page as shown") {
    PageModel page = Draft().page();
    for (int i = 0; i < 5; ++i) {
        Glyph glyph;
        glyph.character = static_cast<char32_t>("right"[i]);
        glyph.direction = Direction::up;
        glyph.x = 100;
        glyph.y = 500 - advance * i;
        glyph.advance = advance;
        page.glyphs.push_back(glyph);
    }
    const PreparedPage prepared = prepare(page, {});
    REQUIRE(prepared.words.size() == 1);
    CHECK(prepared.words.front().direction == Direction::right);
    CHECK(prepared.width == 800);
    const BoundingBox shown = prepared.turning.shown(prepared.words.front().box);
    CHECK(shown.left == doctest::Approx(92.2));
    CHECK(shown.bottom == doctest::Approx(500));
}

TEST_CASE("dashes, double lines and thin areas are single lines") {
    Draft draft;
    for (int i = 0; i < 40; ++i) draft.line(50 + 5 * i, 100, 53 + 5 * i, 100);  // dashes
    draft.line(50, 150, 250, 150).line(50, 151.5, 250, 151.5);                  // double
    PageModel page = draft.page();
    page.paths.push_back({
        PathKind::fill, {50, 200, 250, 200.8},
         0, {},
         0
    });  // a thin area
    const Ruling ruling = ruling_of(page, 1000, {}, {});
    REQUIRE(ruling.level.size() == 3);
    for (const RulingLine& line : ruling.level) {
        CHECK(line.from == doctest::Approx(50));
        CHECK(line.to > 245);
    }
    CHECK(ruling.level[1].at == doctest::Approx(150.75));
    CHECK(ruling.piece_ends.empty());
}

TEST_CASE("level lines drawn cell by cell end their columns where two of them agree") {
    Draft draft;
    for (const double y : {100.0, 130.0}) draft.line(50, y, 120, y).line(121, y, 250, y);
    draft.line(50, 160, 180, 160).line(180, 160, 250, 160);  // of one row only
    const Ruling ruling = ruling_of(draft.page(), 1000, {}, {});
    REQUIRE(ruling.level.size() == 3);
    REQUIRE(ruling.piece_ends.size() == 3);
    Region region;
    region.box = {50, 100, 250, 160};
    const std::vector<double> edges = cell_line_edges(region, ruling.piece_ends);
    REQUIRE(edges.size() == 1);
    CHECK(edges.front() == doctest::Approx(120.5));
}

TEST_CASE("more lines than the limit make no table") {
    const PageModel page = Draft().grid({50, 150, 250}, {100, 120, 140}).page();
    CHECK_FALSE(ruling_of(page, 100, {}, {}).too_many);
    const Ruling ruling = ruling_of(page, 5, {}, {});
    CHECK(ruling.too_many);
    CHECK(ruling.level.empty());
}

TEST_CASE("a grid's cells are joined where no line parts them") {
    const std::vector<RulingLine> level{
        {0,  0,  100, false},
        {20, 50, 100, false},
        {40, 0,  100, false}
    };
    const std::vector<RulingLine> upright{
        {0,   0, 40, false},
        {50,  0, 40, false},
        {100, 0, 40, false}
    };
    const Grid grid = grid_of(level, upright);
    REQUIRE(grid.cells.size() == 3);
    CHECK(grid.rows() == 2);
    CHECK(grid.columns() == 2);
    CHECK(grid.cells[0].row_span == 2);
    CHECK(grid.cells[1].row_span == 1);
}

TEST_CASE("cells that are no rectangle together are parted row by row") {
    // The box at the top left is open to the right and to the one below.
    const std::vector<RulingLine> level{
        {0,  0,  100, false},
        {20, 50, 100, false},
        {40, 0,  100, false}
    };
    const std::vector<RulingLine> upright{
        {0,   0,  40, false},
        {50,  20, 40, false},
        {100, 0,  40, false}
    };
    const Grid grid = grid_of(level, upright);
    int area = 0;
    for (const GridCell& cell : grid.cells) area += cell.row_span * cell.column_span;
    CHECK(area == grid.rows() * grid.columns());
}

TEST_CASE("texts of two marked contents are two words, though they touch") {
    PageModel page = Draft().text(50, 100, "2026Council").page();
    for (std::size_t i = 0; i < page.glyphs.size(); ++i) page.glyphs[i].content = i < 4 ? 7 : 8;
    const std::vector<PageWord> words = words_of(page);
    CHECK(texts(words) == std::vector<std::string>{"2026", "Council"});
    REQUIRE(words.size() == 2);
    CHECK(words[1].glued);
}

TEST_CASE("columns are gaps that stay blank, bullets make none") {
    Draft columns;
    Draft items;
    for (int i = 0; i < 5; ++i) {
        columns.text(50, 100 + 15 * i, "alpha beta").text(150, 100 + 15 * i, "gamma");
        items.text(50, 100 + 15 * i, "-").text(65, 100 + 15 * i, "an item of a list");
    }
    const std::vector<PageWord> words = words_of(columns.page());
    REQUIRE(gutters_of(lines_of(words), words).size() == 1);
    const std::vector<PageWord> item_words = words_of(items.page());
    CHECK(gutters_of(lines_of(item_words), item_words).empty());
}

TEST_CASE("words keep to the cells of a grid that is drawn") {
    const Document document = Draft()
                                  .grid({50, 150, 300}, {100, 120, 140})
                                  .text(55, 113, "No")
                                  .text(155, 113, "Action")
                                  .text(55, 133, "1")
                                  .text(155, 133, "Open the hub")
                                  .document();
    REQUIRE(document.blocks.size() == 1);
    const auto& table = std::get<Table>(document.blocks.front());
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[1].cells[1].paragraphs.front().text == "Open the hub");
}

// The geometry must hold for any page; a small generator stands for the odd ones.
class Random {
 public:
    explicit Random(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}
    std::uint32_t below(std::uint32_t limit) {
        state_ ^= state_ << 13U;
        state_ ^= state_ >> 17U;
        state_ ^= state_ << 5U;
        return state_ % limit;
    }

 private:
    std::uint32_t state_;
};

TEST_CASE("whatever a page draws, its words all come out once and every grid is covered") {
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        Draft draft;
        for (std::uint32_t i = 0, count = random.below(30); i < count; ++i) {
            draft.text(random.below(500), random.below(780),
                       "word " + std::to_string(random.below(50)));
        }
        for (std::uint32_t i = 0, count = random.below(20); i < count; ++i) {
            const double x = random.below(580);
            const double y = random.below(780);
            const double length = random.below(400);
            if (random.below(2) == 0)
                draft.line(x, y, x + length, y);
            else
                draft.line(x, y, x, y + length);
        }
        const Document document = draft.document();
        WordTally found;
        for (const Block& block : document.blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block)) found.add(paragraph->text);
            const auto* table = std::get_if<Table>(&block);
            if (table == nullptr) continue;
            int area = 0;
            for (const Row& row : table->rows) {
                for (const Cell& cell : row.cells) {
                    area += cell.row_span * cell.column_span;
                    for (const Paragraph& paragraph : cell.paragraphs) found.add(paragraph.text);
                }
            }
            CHECK(area == table->columns * static_cast<int>(table->rows.size()));
        }
        CHECK(found == document.words);
    }
}

TEST_CASE("a table on the next page goes on, and says where the page broke") {
    const auto page = [](int number, std::string_view first) {
        PageModel model = Draft()
                              .grid({50, 150, 300}, {100, 120, 140})
                              .text(55, 113, "No")
                              .text(155, 113, "Action")
                              .text(55, 133, first)
                              .text(155, 133, "Open the hub")
                              .page();
        model.number = number;
        return prepare(model, {});
    };
    DocumentBuilder builder;
    builder.add(page(1, "1"));
    builder.add(page(2, "2"));
    const Document document = builder.finish();
    REQUIRE(document.blocks.size() == 1);
    const auto& table = std::get<Table>(document.blocks.front());
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[0].header);
    CHECK(table.rows[2].header);
    CHECK(table.rows[2].before == Break::page);
    CHECK(table.rows[3].before == Break::page);
    CHECK(std::get<PagePlace>(table.place).parts.size() == 2);
}

}  // namespace
}  // namespace actionplan::pdf
