#include "engine/compact_json.h"

namespace actionplan {

void CompactJson::add(std::string& out, std::string_view piece) {
    for (const char c : piece) {
        if (in_text_) {
            in_text_ = escaped_ || c != '"';
            escaped_ = !escaped_ && c == '\\';
        } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            continue;
        } else {
            in_text_ = c == '"';
        }
        out += c;
    }
}

}  // namespace actionplan
