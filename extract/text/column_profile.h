// What the cells of a column look like, so that a separator inside a cell can be told from one between cells.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/text/cell_text.h"

namespace actionplan {

class ColumnProfiles {
 public:
    explicit ColumnProfiles(std::size_t columns) : profiles_(columns) {}

    void learn(const std::vector<Piece>& cells);
    bool empty() const { return rows_ == 0; }

    // Whether most cells of the first column are number labels.
    bool first_is_number() const;

    // Whether the text is far longer than what the column holds, as a title below a column of dates is.
    bool is_overlong(std::size_t column, std::string_view text) const;

    // Whether the column holds dates and the text is one.
    bool fits_dates(std::size_t column, std::string_view text) const;

    // Whether the text is a date where the column holds dates, a colour where it holds colours; anything elsewhere.
    bool fits_kind(std::size_t column, std::string_view text) const;

    // How badly the text fits the column; 0 is well.
    double misfit(std::size_t column, std::string_view text) const;

 private:
    struct Profile {
        double log_length = 0;  // sums over the rows that were learnt
        double digits = 0;
        double capitals = 0;
        double labels = 0;
        double dates = 0;
        double colours = 0;
        double empty = 0;
    };
    std::vector<Profile> profiles_;
    double rows_ = 0;
};

// Which neighbouring fields to join so that `columns` cells are left, in the way that fits the profiles best. There are
// more fields than columns.
//
// Gives    the index of the first field of each cell.
std::vector<std::size_t> fitted_cells(const std::vector<Piece>& fields, std::size_t columns,
                                      const ColumnProfiles& profiles);

}  // namespace actionplan
