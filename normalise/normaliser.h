// Gives the wording of a draft its meaning, as far as it is certain, and keeps the wording beside it.
//
// Takes    the drafts of a document's parts in order; most documents have one.
// Gives    for each part the plan's lists (sections, columns, actions, glossary, legend, outside) that it completes.
//          `source`, `generator` and `quality` are left for the caller.
// Errors   none: what can't be read is null, empty or `unknown`, and never guessed.
#pragma once

#include <memory>
#include <string>

#include "normalise/knowledge.h"
#include "parse/draft.h"
#include "schema/plan.h"

namespace actionplan {

class Normaliser {
 public:
    // `file_name` is the input's, without folders; the plan's id is made of it.
    // `knowledge` must outlive the normaliser.
    explicit Normaliser(const std::string& file_name,
                        const Knowledge& knowledge = Knowledge::built_in());
    Normaliser(Normaliser&&) noexcept;
    Normaliser& operator=(Normaliser&&) noexcept;
    ~Normaliser();

    Plan take(Draft part);

 private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace actionplan
