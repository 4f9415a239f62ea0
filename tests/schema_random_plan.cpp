#include "tests/schema_random_plan.h"

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "schema/vocabulary.h"

namespace actionplan {

namespace {

// Words that are hard on writers and readers among those that are not.
constexpr std::array<std::string_view, 16> words{
    "CCG",   "Review",   "of",     "\"place of safety\"",
    "naïve", "–",        "\\",     "/",
    "\t",    "\x01\x1F", "\u2028", "😀",
    "\x7F",  "Ångström", "a\"b",   "ongoing",
};

class Maker {
 public:
    explicit Maker(std::uint32_t seed) : random_(seed) {}

    std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(random_() % end); }
    bool one_in(std::uint32_t chances) { return below(chances) == 0; }

    std::string text(std::uint32_t most = 12) {
        std::string made(words.at(below(words.size())));
        for (std::uint32_t more = below(most); more > 0; --more) {
            if (!one_in(5)) made += ' ';
            made += words.at(below(words.size()));
        }
        return made;
    }

    std::string slug() {
        return "plan-" + std::to_string(below(1000)) + '.' + std::to_string(below(9));
    }

    template <typename Make>
    auto maybe(Make make) -> std::optional<decltype(make())> {
        if (one_in(3)) return std::nullopt;
        return make();
    }

    template <typename Make>
    auto several(std::uint32_t most, Make make) {
        std::vector<decltype(make())> made;
        for (std::uint32_t more = below(most + 1); more > 0; --more) made.push_back(make());
        return made;
    }

    std::optional<std::string> maybe_text() {
        return maybe([this] { return text(); });
    }

    template <typename Enum>
    Enum any() {
        return Vocabulary<Enum>::words.at(below(Vocabulary<Enum>::words.size())).value;
    }

    template <typename Enum>
    std::optional<Enum> maybe_any() {
        return maybe([this] { return any<Enum>(); });
    }

    double points() { return static_cast<double>(below(80000)) / 100.0; }

    PageBox page_box() {
        return {
            1 + static_cast<int>(below(300)), {points(), points(), points(), points()}
        };
    }

    Place place() {
        PagePlace page{std::vector<PageBox>{page_box()}};
        if (one_in(2)) page.parts.push_back(page_box());
        LinePlace lines{1 + below(99), 100 + random_(), 0, 0};
        if (one_in(2)) lines = {7, 7, 1 + below(9), 10 + below(90)};
        switch (below(4)) {
            case 0:
                return page;
            case 1:
                return lines;
            case 2:
                return PathPlace{"body/table[" + std::to_string(below(9)) + "]/tr[3]"};
            default:
                return {};
        }
    }

    std::string edtf() {
        return "20" + std::to_string(10 + below(20)) + (one_in(2) ? "-04/.." : "?");
    }
    std::string fill() { return one_in(2) ? "#00B050" : "#FFC000"; }

    void fill_cell(CellText& cell) {
        cell.blocks = several(3, [this] {
            const bool item = one_in(2);
            return TextBlock{item ? TextKind::item : TextKind::paragraph,
                             item ? 1 + static_cast<int>(below(3)) : 0, text()};
        });
        cell.repeated = one_in(4);
    }

    CellText cell() {
        CellText cell;
        fill_cell(cell);
        return cell;
    }

    Timescale timescale() {
        Timescale cell;
        fill_cell(cell);
        cell.dates = several(2, [this] {
            ActionDate date;
            date.kind = any<DateKind>();
            date.edtf = maybe([this] { return edtf(); });
            date.earliest = maybe([] { return std::string("2015-04-01"); });
            date.latest = maybe([] { return std::string("2015-04-30"); });
            date.recurrence = maybe([] { return std::string("FREQ=WEEKLY;INTERVAL=4"); });
            date.text = text(3);
            date.block = below(3);
            return date;
        });
        return cell;
    }

    std::optional<Identifier> identifier() {
        return maybe([this] { return Identifier{"GB-NHS", "R" + std::to_string(below(99))}; });
    }

    Lead lead() {
        Lead cell;
        fill_cell(cell);
        cell.organisations = several(2, [this] {
            Organisation body{text(3),          maybe_text(), identifier(), any<BodyKind>(),
                              any<MatchedBy>(), {},           below(3)};
            body.candidates = several(2, [this] { return Candidate{text(3), identifier()}; });
            return body;
        });
        cell.people = several(2, [this] { return Person{text(3), any<PersonKind>(), below(3)}; });
        return cell;
    }

    Progress progress() {
        Progress cell;
        fill_cell(cell);
        cell.state = maybe_any<State>();
        cell.revised = several(2, [this] { return RevisedDate{edtf(), text(3)}; });
        return cell;
    }

    Rag rag() {
        return {
            text(2),        one_in(4),   maybe([this] { return fill(); }), maybe_any<RagValue>(),
            any<RagFrom>(), maybe_text()};
    }

    OtherCell other() {
        OtherCell cell;
        cell.heading = text(3);
        fill_cell(cell);
        return cell;
    }

    Link link() {
        return {text(1), maybe_text(), std::string(to_text(any<ColumnField>())), text(3)};
    }

    Action action(std::uint64_t position) {
        Action action;
        action.id = slug() + '/' + slug();
        action.number = maybe_text();
        action.number_repeated = one_in(4);
        action.position = position;
        action.section = maybe([this] { return "s" + std::to_string(1 + below(9)); });
        action.subsection = maybe_text();
        action.action = cell();
        action.timescale = maybe([this] { return timescale(); });
        action.lead = maybe([this] { return lead(); });
        action.outcomes = maybe([this] { return cell(); });
        action.progress = maybe([this] { return progress(); });
        action.rag = maybe([this] { return rag(); });
        action.other = several(2, [this] { return other(); });
        action.links = several(2, [this] { return link(); });
        action.place = place();
        action.confidence = maybe([this] { return static_cast<double>(below(1001)) / 1000.0; });
        action.findings = several(2, [] { return std::string("AP101"); });
        return action;
    }

    Finding finding() {
        return {"AP" + std::to_string(100 + below(900)),
                any<Severity>(),
                any<Dimension>(),
                any<Responsibility>(),
                text(),
                text(),
                maybe_text(),
                maybe_text(),
                place()};
    }

    Quality quality() {
        Quality quality;
        quality.counts = {below(9),
                          below(9),
                          below(9),
                          below(9),
                          below(9),
                          below(9),
                          std::uint64_t{random_()} << 16U};
        quality.coverage = static_cast<double>(below(1'000'001)) / 1e6;
        quality.scores = several(3, [this] { return Score{any<Dimension>(), below(9), below(9)}; });
        quality.findings = several(3, [this] { return finding(); });
        return quality;
    }

    Source source() {
        Source source{
            text(2), "text/plain", std::string(64, 'a'), random_(), {}, {}, {}, {}, {}, {}, {}};
        source.pages = maybe([this] { return static_cast<int>(below(300)); });
        source.tagged = maybe([this] { return below(2) == 1; });
        source.title = maybe_text();
        source.author = maybe_text();
        source.producer = maybe_text();
        source.created = maybe([] { return std::string("2015-10-30T14:05:00Z"); });
        source.modified = maybe([] { return std::string("2015-10"); });
        return source;
    }

    Plan plan() {
        Plan plan;
        plan.generator.version = "0.1.0";
        plan.source = source();
        plan.plan = {slug(),       maybe_text(), {},
                     maybe_text(), {},           maybe([] { return std::string("2015/2018"); })};
        plan.plan.area = maybe([this] {
            return Area{maybe_text(), maybe_text(), maybe_text(), maybe_text()};
        });
        plan.plan.dates = several(2, [this] { return PlanDate{"published", edtf(), text(3)}; });
        plan.sections = several(3, [this] {
            return Section{"s" + std::to_string(1 + below(9)),
                           maybe_text(),
                           maybe_text(),
                           text(),
                           maybe_any<Theme>(),
                           several(3, [this] { return text(); }),
                           place()};
        });
        plan.columns = several(2, [this] {
            return Columns{1 + below(9), several(4, [this] {
                               return ColumnHeading{text(3), maybe_text(), any<ColumnField>(),
                                                    any<ColumnEvidence>()};
                           })};
        });
        std::uint64_t position = 0;
        plan.actions = several(4, [&] { return action(++position); });
        plan.glossary = several(3, [this] { return GlossaryEntry{text(1), text(), place()}; });
        plan.legend = several(3, [this] {
            return LegendEntry{maybe_any<RagValue>(), text(1), maybe([this] { return fill(); }),
                               text(), place()};
        });
        plan.outside = several(4, [this] {
            return OutsideText{any<OutsideTextKind>(), text(), place()};
        });
        plan.quality = quality();
        return plan;
    }

 private:
    std::mt19937 random_;
};

}  // namespace

Plan random_plan(std::uint32_t seed) { return Maker(seed).plan(); }

}  // namespace actionplan
