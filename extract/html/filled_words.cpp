#include "extract/html/filled_words.h"

#include <string>

#include "extract/clean_text.h"

namespace actionplan {

std::vector<FilledWords> filled_words(std::string_view text, std::string_view source,
                                      const std::vector<FilledWords>& in_source) {
    std::vector<FilledWords> filled;
    std::size_t at = 0;     // of the text
    std::size_t clean = 0;  // bytes of the source before it
    for (const FilledWords& one : in_source) {
        // What stands between is passed over word by word, so that words which stand twice are told apart.
        const std::string before = clean_text(source.substr(clean, one.begin - clean));
        const std::string words = clean_text(source.substr(one.begin, one.end - one.begin));
        clean = one.end;
        if (!before.empty()) {
            const std::size_t found = text.find(before, at);
            if (found == std::string_view::npos) return filled;
            at = found + before.size();
        }
        std::size_t begin = at;
        if (words.empty()) {
            if (begin < text.size() && text[begin] == ' ') ++begin;
        } else {
            begin = text.find(words, at);
            if (begin == std::string_view::npos) return filled;
        }
        at = begin + words.size();
        filled.push_back({begin, at, one.fill});
    }
    return filled;
}

}  // namespace actionplan
