// Which parts a part leans on: its .rels.
//
// Gives    the internal ones; what lies outside the file is never looked at.
// Source   ECMA-376 part 2, 9.3.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/result.h"
#include "extract/word/word_options.h"

namespace actionplan {

struct Relationship {
    std::string id;
    std::string type;  // the last step of its address: "styles", "header"
    std::string part;  // full name: "word/styles.xml"
};

class Relationships {
 public:
    std::vector<Relationship> list;

    // The first of a type; empty when there is none.
    std::string part_of_type(std::string_view type) const;
    std::string part_of_id(std::string_view id) const;
};

// Where the relationships of a part stand: "word/_rels/document.xml.rels".
std::string relationships_part(std::string_view part);

// `part` is the one that the targets are relative to.
Result<Relationships> read_relationships(std::string_view part, std::string_view xml,
                                         const WordLimits& limits);

}  // namespace actionplan
