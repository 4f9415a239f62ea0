#include "extract/html/visible_words.h"

#include <algorithm>

#include "extract/clean_text.h"
#include "extract/html/normal_form.h"

namespace actionplan {

namespace {

// Soft hyphens, control characters and the like part no words.
bool may_need_cleaning(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x7F || (byte < 0x20 && c != '\n' && c != '\t' && c != '\r');
    });
}

}  // namespace

void VisibleWords::count() {
    if (may_need_cleaning(pending_)) {
        std::string clean = clean_text(pending_);
        make_nfc(clean);
        words_.add(clean);
    } else {
        words_.add(pending_);
    }
    pending_.clear();
}

}  // namespace actionplan
