#include "parse/heading_rules.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <tuple>

#include "parse/fold.h"

using namespace actionplan;

TEST_CASE("every heading rule works and is shown by a case") {
    for (const HeadingRule& rule : heading_rules()) {
        CAPTURE(rule.words);
        CHECK(weights_of_heading(rule.words).at(static_cast<std::size_t>(rule.field)) >= rule.weight);
        CHECK(folded(rule.words) == rule.words);
        std::ifstream file("tests/cases/" + std::string(rule.shown_by));
        const std::string text((std::istreambuf_iterator<char>(file)), {});
        CHECK(has_phrase(folded(text), rule.words));
    }
}

TEST_CASE("no two rules say the same") {
    std::set<std::tuple<std::string_view, Match, Field>> seen;
    for (const HeadingRule& rule : heading_rules()) {
        CAPTURE(rule.words);
        CHECK(seen.insert({rule.words, rule.match, rule.field}).second);
    }
}

TEST_CASE("headings in the forms that plans print") {
    struct Row {
        std::string_view heading;
        Field field;
    };
    const Row rows[] = {
        {"Led By", Field::lead},          {"N o .", Field::number},
        {"Time-scale", Field::timescale}, {"When?", Field::timescale},
        {"Who by?", Field::lead},         {"Outcomes/Measures", Field::outcomes},
        {"Q2 Update", Field::progress},   {"Summary progress against actions", Field::progress},
        {"Lead Agency", Field::lead},     {"Deliverables/actions", Field::action},
        {"Red/Amber/Green (RAG)", Field::rag}, {"WHO WILL DO IT", Field::lead},
    };
    for (const Row& row : rows) {
        CAPTURE(row.heading);
        const FieldWeights weights = weights_of_heading(row.heading);
        const auto best = std::max_element(weights.begin(), weights.end()) - weights.begin();
        CHECK(static_cast<Field>(best) == row.field);
    }
}
