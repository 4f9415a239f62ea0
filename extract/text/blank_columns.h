// Tables whose columns are set by blanks, as typewriters, e-mails and `pdftotext -layout` set them.
//
//     No   Action                      When
//     ---  --------------------------  ---------
//     1.1  Flu jabs for all who work   November
//          in care homes
//
// A drawn line under the headings says where the columns are. Without one they are found by the gutters that stay blank
// down the page, three columns or more, each held open by two blanks on several lines: text in two columns is as often
// an address or a key.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/text/body_lines.h"
#include "extract/text/found_block.h"
#include "extract/text/gutters.h"

namespace actionplan {

class BlankColumns {
 public:
    // Takes    the lines of a text, and one that no table holds yet.
    // Gives    the table that begins with this line, and the furniture in it; nothing where none does.
    FoundBlocks read(const BodyLines& lines, std::size_t at);

 private:
    // The gutters of the table before: rows below a heading go on in its columns.
    std::vector<ColumnRange> last_;
    // How many lines may still be looked at in vain: the more, the more lines have gone by, so that a text that looks
    // like tables on every line, and has none, takes no longer than its length.
    std::int64_t credit_ = 4000;  // below 0: a debt
    std::size_t passed_ = 0;
};

}  // namespace actionplan
