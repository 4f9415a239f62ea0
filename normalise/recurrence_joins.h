// Rules by which a recurrence and its neighbour are one statement: "Annually in May", "Monthly from Dec 14".
//
// Takes    two units beside each other in a cell.
// Gives    whether they are one statement; if so, the earlier unit has become it.
#pragma once

#include <vector>

#include "normalise/date_units.h"

namespace actionplan {

// "Annually in May", "Quarterly (Jan, Apr, Jul, Oct)".
bool join_month_to_recurrence(DateUnit& before, const DateUnit& unit);

// "October each year", "31 March annually".
bool join_recurrence_to_month(DateUnit& before, const DateUnit& unit);

// "Monthly from Dec 14", "Quarterly, April 2015 – March 2016", "Weekly until May 2016".
bool join_date_to_recurrence(DateUnit& before, const DateUnit& unit);

// "April 2015 then quarterly", "From April 2015, monthly", "April 2015 – March 2016 (quarterly)".
bool join_recurrence_to_date(DateUnit& before, const DateUnit& unit);

// "Annually each May", "Yearly, every March".
bool join_recurrences(DateUnit& before, const DateUnit& unit);

// "March and September each year": months that wait for the recurrence behind them.
void gather_months(std::vector<DateUnit>& units);

}  // namespace actionplan
