// Finds the plan in a document: its sections, the columns of its tables and the rows under them.
//
// Takes    the parts of a document in order; most documents have one.
// Gives    for each part the rows, sections and other text that became complete with it.
// Errors   none: what no rule claims stands in the draft's `outside`.
// Source   docs/ARCHITECTURE.md, "Parse"; the words of headings are a table in heading_rules.cpp.
#pragma once

#include <memory>

#include "extract/document.h"
#include "parse/draft.h"
#include "parse/heading_rules.h"

namespace actionplan {

class Parser {
 public:
    // `vocabulary` must outlive the parser.
    explicit Parser(const HeadingVocabulary& vocabulary = HeadingVocabulary::built_in());
    Parser(Parser&&) noexcept;
    Parser& operator=(Parser&&) noexcept;
    ~Parser();

    Draft take(Document part);

 private:
    struct State;
    std::unique_ptr<State> state_;
};

// A document that is whole.
Draft parse(Document document);

}  // namespace actionplan
