#include "parse/stitch.h"

#include <doctest/doctest.h>

#include <string>

using namespace actionplan;

namespace {

Paragraph paragraph(std::string text, int list_level = 0) {
    Paragraph result;
    result.text = std::move(text);
    result.list_level = list_level;
    return result;
}

DraftRow row(std::string number, std::string action, std::string timescale, std::string lead) {
    DraftRow result;
    const auto put = [&](Field field, std::string text) {
        result[field] = DraftCell{};
        if (!text.empty()) result[field]->paragraphs.push_back(paragraph(std::move(text)));
    };
    put(Field::number, std::move(number));
    put(Field::action, std::move(action));
    put(Field::timescale, std::move(timescale));
    put(Field::lead, std::move(lead));
    return result;
}

}  // namespace

TEST_CASE("paragraphs that go on over the break, and those that are new") {
    CHECK(continues_paragraph(paragraph("access rates and"), paragraph("routes."), Field::action));
    CHECK(continues_paragraph(paragraph("CCG Commissioners"), paragraph("& WHCT"), Field::lead));
    CHECK(continues_paragraph(paragraph("Borough Royal"), paragraph("Hospital"), Field::lead));
    CHECK(continues_paragraph(paragraph("31 March"), paragraph("2016"), Field::timescale));
    CHECK_FALSE(continues_paragraph(paragraph("Feb 15"), paragraph("May 15"), Field::timescale));
    CHECK_FALSE(continues_paragraph(paragraph("OH/OCC"), paragraph("OH/OCC"), Field::lead));
    CHECK_FALSE(continues_paragraph(paragraph("ability to:"), paragraph("access records"), Field::action));
    CHECK_FALSE(continues_paragraph(paragraph("one"), paragraph("two", 1), Field::action));
}

TEST_CASE("rows that go on, and rows of their own") {
    const DraftRow above = row("2.2", "Review access, rates and", "May 2018", "Council");
    CHECK(continues_row(above, row("", "routes.", "", ""), Break::gap, true));
    CHECK(continues_row(above, row("", "", "June 2018", ""), Break::none, true));
    CHECK(continues_row(above, row("", "Agree a response", "", ""), Break::page, true));
    CHECK_FALSE(continues_row(above, row("2.3", "routes.", "", ""), Break::page, true));
    const DraftRow whole = row("2.2", "Review access.", "May 2018", "Council");
    CHECK_FALSE(continues_row(whole, row("", "Agree a response", "June 2018", "Trust"), Break::page, true));
    CHECK_FALSE(continues_row(whole, row("", "Agree a response", "June 2018", "Trust"), Break::none, true));
    CHECK(continues_row(whole, row("", "Agree a response", "June 2018", "Trust"), Break::cut, true));
}

TEST_CASE("a cut row is whole again, cell by cell") {
    DraftRow above = row("2.2", "Review access, rates and", "Feb 15", "Council");
    append_row(above, row("", "routes.", "May 15", ""));
    CHECK(above[Field::action]->paragraphs == std::vector{paragraph("Review access, rates and routes.")});
    CHECK(above[Field::timescale]->paragraphs == std::vector{paragraph("Feb 15"), paragraph("May 15")});
    CHECK(above[Field::lead]->paragraphs == std::vector{paragraph("Council")});
}
