// The bounds of an EDTF value as days, where only earlier and later matter.
//
// Takes    the EDTF that the normaliser writes: levels 0-1 and the seasons 21-24.
// Gives    YYYY-MM-DD; empty where the value is open at that end. The last day of a month may be one that the month
//          lacks ("2015-02-31"): it sorts as it should, and is shown to nobody.
#pragma once

#include <string>
#include <string_view>

namespace actionplan {

std::string first_day_of_edtf(std::string_view edtf);
std::string last_day_of_edtf(std::string_view edtf);

// "2016-02-29": the form of a day, and numbers that a month and a day can have.
bool is_day(std::string_view text);

}  // namespace actionplan
