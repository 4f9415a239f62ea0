#include "normalise/dates.h"

#include <doctest/doctest.h>

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "normalise/edtf.h"
#include "normalise/recurrence.h"
#include "tests/dates_wordings.h"

using namespace actionplan;
using actionplan::test::Wording;

namespace {

std::vector<TextBlock> blocks_of(std::string_view words) {
    std::vector<TextBlock> blocks;
    for (;;) {
        const std::size_t end = words.find('\n');
        blocks.push_back({TextKind::paragraph, 0, std::string(words.substr(0, end))});
        if (end == std::string_view::npos) return blocks;
        words.remove_prefix(end + 1);
    }
}

constexpr std::array<std::string_view, 10> kind_words{
    "date",      "from",         "by",       "interval", "ongoing",
    "recurring", "by-exception", "relative", "complete", "unknown"};

std::string meaning(const std::vector<ActionDate>& dates) {
    std::string all;
    for (const ActionDate& date : dates) {
        if (!all.empty()) all += "; ";
        all += kind_words.at(static_cast<std::size_t>(date.kind));
        if (date.edtf) all += " " + *date.edtf;
        if (date.recurrence) all += " " + *date.recurrence;
    }
    return all;
}

std::size_t check(std::span<const Wording> wordings) {
    for (const Wording& row : wordings) {
        CAPTURE(row.words);
        CHECK(meaning(read_dates(blocks_of(row.words))) == row.meaning);
    }
    return wordings.size();
}

}  // namespace

TEST_CASE("wordings of timescales say what they say") {
    std::size_t rows = 0;
    rows += check(test::month_wordings);
    rows += check(test::day_wordings);
    rows += check(test::year_wordings);
    rows += check(test::quarter_wordings);
    rows += check(test::season_wordings);
    rows += check(test::limit_wordings);
    rows += check(test::range_wordings);
    rows += check(test::recurring_wordings);
    rows += check(test::standing_wordings);
    CHECK(rows >= 400);
}

TEST_CASE("a year in the heading, or the only one of the plan, stands for those left out") {
    const DateSettings settings{
        DefaultYear{2015, YearKind::financial}
    };
    CHECK(meaning(read_dates(blocks_of("Q1\nQ3"), settings)) ==
          "interval 2015-04/2015-06; interval 2015-10/2015-12");
    CHECK(meaning(read_dates(blocks_of("October"), settings)) == "date 2015-10");
    CHECK(meaning(read_dates(blocks_of("By February"), settings)) == "by ../2016-02");
    CHECK(meaning(read_dates(blocks_of("April 2017"), settings)) == "date 2017-04");
    CHECK(year_in_heading("Timescale (2015/16)") == DefaultYear{2015, YearKind::financial});
    CHECK(year_in_heading("By when 2016") == DefaultYear{2016, YearKind::calendar});
    CHECK_FALSE(year_in_heading("Timescale"));
    CHECK_FALSE(year_in_heading("2015/16 and 2016/17"));
}

TEST_CASE("each date keeps its words, their block and its bounds") {
    const std::vector<ActionDate> dates =
        read_dates(blocks_of("Ongoing\nScoping by end of May 2016 (TBC), then rest"));
    REQUIRE(dates.size() == 2);
    CHECK(dates[0].text == "Ongoing");
    CHECK(dates[1].block == 1);
    CHECK(dates[1].text == "by end of May 2016 (TBC)");
    CHECK_FALSE(dates[1].earliest);
    CHECK(dates[1].latest == "2016-05-31");
}

TEST_CASE("a long cell is prose, not dates") {
    CHECK(read_dates(blocks_of(std::string(5000, '1'))).empty());
}
