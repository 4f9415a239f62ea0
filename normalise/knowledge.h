// Everything that wording is looked up in: the built-in tables, and a profile's rows among them.
//
// One is made for a run and shared by its workers, which only read it.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "normalise/body_register.h"
#include "normalise/date_words.h"
#include "normalise/profile.h"
#include "schema/plan.h"

namespace actionplan {

class Knowledge {
 public:
    explicit Knowledge(const Profile& profile);

    static const Knowledge& built_in();

    const DateVocabulary& dates() const { return *dates_; }
    const BodyRegister& bodies() const { return *bodies_; }
    const std::vector<LegendEntry>& legend() const { return legend_; }
    const std::optional<Area>& area() const { return area_; }

 private:
    std::deque<std::string> texts_;  // what the rows of the tables point into
    std::unique_ptr<const DateVocabulary> dates_;
    std::unique_ptr<const BodyRegister> bodies_;
    std::vector<LegendEntry> legend_;
    std::optional<Area> area_;
};

}  // namespace actionplan
