#include "extract/html/class_facts.h"

#include "extract/html/ascii.h"
#include "extract/html/class_rules.h"

namespace actionplan {

ClassFacts facts_of_classes(std::string_view classes, const StyleSheet& sheet) {
    ClassFacts facts;
    bool shown = false;
    for_each_word(classes, [&](std::string_view name) {
        const bool styled = sheet.names_class(name);
        switch (meaning_of_class(name)) {
            case ClassSays::nothing:
                break;
            case ClassSays::unseen:
                facts.unseen = facts.unseen || !styled;
                break;
            case ClassSays::hidden:
                facts.hidden = facts.hidden || !styled;
                break;
            case ClassSays::shown:
                shown = true;
                break;
            case ClassSays::panel:
                facts.panel = true;
                break;
            case ClassSays::furniture:
                facts.furniture = true;
                break;
            case ClassSays::toggle:
                facts.toggle = true;
                break;
        }
        facts.opener = facts.opener || is_opener_class(name);
        if (!facts.colour && !styled) facts.colour = colour_of_class(name);
    });
    if (shown) facts.hidden = false;
    return facts;
}

}  // namespace actionplan
