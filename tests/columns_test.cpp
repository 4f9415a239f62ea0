#include "parse/columns.h"

#include <doctest/doctest.h>

#include <string>

using namespace actionplan;

namespace {

ColumnClues column(std::string heading, double time = 0, double rag = 0, double length = 30) {
    ColumnClues evidence;
    evidence.heading = std::move(heading);
    evidence.content.rows = evidence.content.filled = 8;
    evidence.content.time = time;
    evidence.content.rag = rag;
    evidence.content.colours = rag > 0;
    evidence.content.mean_length = length;
    return evidence;
}

std::vector<Field> fields(const std::vector<ColumnClues>& columns) {
    std::vector<Field> result;
    for (const DraftHeading& heading : assigned_fields(columns)) result.push_back(heading.field);
    return result;
}

}  // namespace

TEST_CASE("of two date columns the finish is the timescale") {
    CHECK(fields({column("Action"), column("Start date", 1), column("Finish date", 1)}) ==
          std::vector{Field::action, Field::other, Field::timescale});
}

TEST_CASE("of several updates the latest is the progress") {
    CHECK(fields({column("Action"), column("Q1 update"), column("Q2 update")}) ==
          std::vector{Field::action, Field::other, Field::progress});
}

TEST_CASE(
    "a column of colours is RAG whatever its heading, and only such a column makes a status RAG") {
    CHECK(fields({column("Action"), column("Progress"), column("Update", 0, 1, 5)}) ==
          std::vector{Field::action, Field::progress, Field::rag});
    CHECK(fields({column("Action"), column("Update"), column("Status", 0, 0, 8)}) ==
          std::vector{Field::action, Field::progress, Field::other});
    CHECK(fields({column("Action"), column("Status", 0, 0, 8)}) ==
          std::vector{Field::action, Field::progress});
}

TEST_CASE("letters that name no red and no green are colours only where the heading says so") {
    const auto letters = [](std::string heading) {
        ColumnClues clues = column(std::move(heading), 0, 1, 1);
        clues.content.colours = false;
        return clues;
    };
    CHECK(fields({column("Action"), column("Lead"), letters("Strategic priority")}) ==
          std::vector{Field::action, Field::lead, Field::other});
    CHECK(fields({column("Action"), column("Lead"), letters("RAG")}) ==
          std::vector{Field::action, Field::lead, Field::rag});
}

TEST_CASE("where things stand is progress behind the action, and not before it") {
    CHECK(fields({column("Action"), column("When", 1), column("Where are we now?")}) ==
          std::vector{Field::action, Field::timescale, Field::progress});
    CHECK(fields({column("Where are we now?"), column("Action"), column("When", 1)}) ==
          std::vector{Field::other, Field::action, Field::timescale});
    CHECK(fields({column("Action no."), column("Current position"), column("Action"),
                  column("When", 1)}) ==
          std::vector{Field::number, Field::other, Field::action, Field::timescale});
}

TEST_CASE("a heading that names no field means what the one above it means") {
    ColumnClues spring = column("Spring term");
    spring.upper = "Progress";
    CHECK(fields({column("Action"), column("When", 1), spring}) ==
          std::vector{Field::action, Field::timescale, Field::progress});
}

TEST_CASE("a measure is what is done only where nothing else is") {
    CHECK(fields({column("Measure"), column("Lead")}) == std::vector{Field::action, Field::lead});
    CHECK(fields({column("Action"), column("Measure"), column("Lead")}) ==
          std::vector{Field::action, Field::outcomes, Field::lead});
}

TEST_CASE("a blank heading takes what its place held before") {
    ColumnClues blank = column("");
    blank.before = Field::progress;
    const auto headings = assigned_fields({column("Action"), column("Lead"), blank});
    CHECK(headings.at(2).field == Field::progress);
    CHECK(headings.at(2).by == By::position);
}
