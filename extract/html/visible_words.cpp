#include "extract/html/visible_words.h"

#include "extract/clean_text.h"
#include "extract/html/normal_form.h"
#include "extract/utf8.h"

namespace actionplan {

void VisibleWords::count() {
    if (has_non_ascii(pending_)) {
        std::string clean = clean_text(pending_);  // soft hyphens and the like part no words
        make_nfc(clean);
        words_.add(clean);
    } else {
        words_.add(pending_);
    }
    pending_.clear();
}

}  // namespace actionplan
