#include "parse/stitch.h"

#include <doctest/doctest.h>

#include <string>

using namespace actionplan;

namespace {

Paragraph cut_paragraph(std::string text, int list_level = 0) {
    Paragraph result;
    result.text = std::move(text);
    result.list_level = list_level;
    return result;
}

DraftRow row(std::string number, std::string action, std::string timescale, std::string lead) {
    DraftRow result;
    const auto put = [&](Field field, std::string text) {
        result[field] = DraftCell{};
        if (!text.empty()) result[field]->paragraphs.push_back(cut_paragraph(std::move(text)));
    };
    put(Field::number, std::move(number));
    put(Field::action, std::move(action));
    put(Field::timescale, std::move(timescale));
    put(Field::lead, std::move(lead));
    return result;
}

}  // namespace

TEST_CASE("paragraphs that go on over the break, and those that are new") {
    CHECK(continues_paragraph(cut_paragraph("access rates and"), cut_paragraph("routes."),
                              Field::action));
    CHECK(continues_paragraph(cut_paragraph("CCG Commissioners"), cut_paragraph("& WHCT"),
                              Field::lead));
    CHECK(continues_paragraph(cut_paragraph("Borough Royal"), cut_paragraph("Hospital"),
                              Field::lead));
    CHECK(continues_paragraph(cut_paragraph("31 March"), cut_paragraph("2016"), Field::timescale));
    CHECK_FALSE(
        continues_paragraph(cut_paragraph("Feb 15"), cut_paragraph("May 15"), Field::timescale));
    CHECK_FALSE(continues_paragraph(cut_paragraph("OH/OCC"), cut_paragraph("OH/OCC"), Field::lead));
    CHECK_FALSE(continues_paragraph(cut_paragraph("ability to:"), cut_paragraph("access records"),
                                    Field::action));
    CHECK_FALSE(continues_paragraph(cut_paragraph("one"), cut_paragraph("two", 1), Field::action));
}

TEST_CASE("rows that go on, and rows of their own") {
    const DraftRow above = row("2.2", "Review access, rates and", "May 2018", "Council");
    CHECK(continues_row(above, row("", "routes.", "", ""), Break::gap, true));
    CHECK(continues_row(above, row("", "", "June 2018", ""), Break::none, true));
    CHECK(continues_row(above, row("", "Agree a response", "", ""), Break::page, true));
    CHECK_FALSE(continues_row(above, row("2.3", "routes.", "", ""), Break::page, true));
    const DraftRow whole = row("2.2", "Review access.", "May 2018", "Council");
    CHECK_FALSE(
        continues_row(whole, row("", "Agree a response", "June 2018", "Trust"), Break::page, true));
    CHECK_FALSE(
        continues_row(whole, row("", "Agree a response", "June 2018", "Trust"), Break::none, true));
    CHECK(
        continues_row(whole, row("", "Agree a response", "June 2018", "Trust"), Break::cut, true));
}

TEST_CASE("a cut row is whole again, cell by cell") {
    DraftRow above = row("2.2", "Review access, rates and", "Feb 15", "Council");
    append_row(above, row("", "routes.", "May 15", ""));
    CHECK(above[Field::action]->paragraphs ==
          std::vector{cut_paragraph("Review access, rates and routes.")});
    CHECK(above[Field::timescale]->paragraphs ==
          std::vector{cut_paragraph("Feb 15"), cut_paragraph("May 15")});
    CHECK(above[Field::lead]->paragraphs == std::vector{cut_paragraph("Council")});
}

TEST_CASE("words of a row's own take the place of its copy of a merged cell") {
    DraftRow above = row("2.2", "Review access", "Feb 15", "Council");
    above[Field::lead]->repeated = true;
    append_row(above, row("", "routes", "", ""));
    CHECK(above[Field::lead]->repeated);
    append_row(above, row("", "and rates.", "", "Trust"));
    CHECK(above[Field::lead]->paragraphs == std::vector{cut_paragraph("Trust")});
    CHECK(!above[Field::lead]->repeated);
}
