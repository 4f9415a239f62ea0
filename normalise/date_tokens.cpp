#include "normalise/date_tokens.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "normalise/ascii.h"
#include "normalise/edit_distance.h"
#include "normalise/words/calendar_words.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_word = 24;
constexpr std::size_t longest_number = 4;  // digits; longer ones are no part of a date

bool is_letter(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

// Marks of several bytes that stand for one of ASCII: dashes, quotes, a hard space.
struct Mark {
    std::string_view bytes;
    char plain;
};

constexpr std::array date_marks{
    Mark{"\xE2\x80\x90", '-' },
    Mark{"\xE2\x80\x91", '-' },
    Mark{"\xE2\x80\x92", '-' },
    Mark{"\xE2\x80\x93", '-' },
    Mark{"\xE2\x80\x94", '-' },
    Mark{"\xE2\x80\x95", '-' },
    Mark{"\xE2\x88\x92", '-' },
    Mark{"\xE2\x80\x98", '\''},
    Mark{"\xE2\x80\x99", '\''},
    Mark{"\xE2\x80\x9B", '\''},
    Mark{"\xC2\xB4",     '\''},
    Mark{"\xC2\xA0",     ' ' },
    Mark{"\xE2\x80\xA6", ';' },
};

struct PlainMark {
    char c;
    Sense sense;
};

constexpr std::array senses_of_marks{
    PlainMark{'/',  Sense::slash        },
    PlainMark{'-',  Sense::dash         },
    PlainMark{'&',  Sense::conjunction  },
    PlainMark{',',  Sense::conjunction  },
    PlainMark{'+',  Sense::conjunction  },
    PlainMark{'.',  Sense::stop         },
    PlainMark{';',  Sense::stop         },
    PlainMark{':',  Sense::stop         },
    PlainMark{'(',  Sense::open_bracket },
    PlainMark{'[',  Sense::open_bracket },
    PlainMark{')',  Sense::close_bracket},
    PlainMark{']',  Sense::close_bracket},
    PlainMark{'?',  Sense::question     },
    PlainMark{'\\', Sense::slash        },
    PlainMark{'|',  Sense::slash        },
};

Sense sense_of_mark(char c) {
    for (const PlainMark& mark : senses_of_marks) {
        if (mark.c == c) return mark.sense;
    }
    return Sense::sign;
}

// The month that a word is one slip away from; 0 when there is none.
int misprinted_month(std::string_view word) {
    constexpr std::size_t shortest = 5;
    if (word.size() < shortest) return 0;
    for (const DatePhrase& phrase : calendar_words) {
        const bool whole_name = phrase.sense == Sense::month && phrase.words.size() >= shortest;
        if (whole_name && is_one_slip_away(word, phrase.words)) return phrase.value;
    }
    return 0;
}

class TokenList {
 public:
    TokenList(std::span<const TextBlock> blocks, const DateVocabulary& words) : words_(words) {
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            block_ = static_cast<std::uint32_t>(i);
            text_ = blocks[i].text;
            if (i > 0) add(Sense::line_break, 0, 0, 0);
            read_block();
        }
    }

    std::vector<DateToken> take() { return std::move(tokens_); }

 private:
    void read_block() {
        at_ = 0;
        spaced_ = true;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                ++at_;
                spaced_ = true;
            } else if (is_ascii_digit(c)) {
                read_number();
            } else if (is_ascii_letter(c)) {
                read_word();
            } else {
                read_mark();
            }
        }
    }

    DateToken& add(Sense sense, int value, std::size_t begin, std::size_t end) {
        DateToken token;
        token.sense = sense;
        token.value = value;
        token.block = block_;
        token.begin = static_cast<std::uint32_t>(begin);
        token.end = static_cast<std::uint32_t>(end);
        token.spaced = spaced_;
        tokens_.push_back(token);
        spaced_ = false;
        at_ = end;
        return tokens_.back();
    }

    void read_number() {
        std::size_t end = at_;
        int value = 0;
        while (end < text_.size() && is_ascii_digit(text_[end])) {
            if (end - at_ < longest_number) value = value * 10 + (text_[end] - '0');
            ++end;
        }
        const std::size_t digits = end - at_;
        if (digits > longest_number) {
            add(Sense::other, 0, at_, end);
            return;
        }
        const bool apostrophe = at_ > 0 && !tokens_.empty() && tokens_.back().apostrophe &&
                                tokens_.back().sense == Sense::sign && digits == 2;
        DateToken& number = add(Sense::number, value, at_, end);
        number.digits = static_cast<std::uint8_t>(digits);
        if (apostrophe) {
            number.apostrophe = true;
            number.begin = tokens_[tokens_.size() - 2].begin;
            number.spaced = tokens_[tokens_.size() - 2].spaced;
            tokens_.erase(tokens_.end() - 2);
        }
    }

    // The word from a place in lower case; empty when it holds other letters or is too long for any phrase.
    std::string_view lower_word(std::size_t begin, std::size_t& end,
                                std::array<char, longest_word>& buffer) const {
        end = begin;
        bool known = true;
        while (end < text_.size() && is_letter(text_[end]) && !starts_mark(end)) {
            const std::size_t size = end - begin;
            known = known && size < longest_word && is_ascii_letter(text_[end]);
            if (known) buffer[size] = ascii_lower(text_[end]);
            ++end;
        }
        return known ? std::string_view(buffer.data(), end - begin) : std::string_view();
    }

    bool starts_mark(std::size_t place) const {
        if (is_ascii_letter(text_[place])) return false;
        const std::string_view rest = text_.substr(place);
        return std::any_of(date_marks.begin(), date_marks.end(), [&](const Mark& mark) {
            return rest.substr(0, mark.bytes.size()) == mark.bytes;
        });
    }

    void read_word() {
        std::array<char, longest_word> buffer{};
        std::size_t end = at_;
        const std::string_view word = lower_word(at_, end, buffer);
        const bool capital = text_[at_] >= 'A' && text_[at_] <= 'Z';
        const DatePhrase* best = nullptr;
        std::size_t best_end = end;
        for (const DatePhrase& phrase : words_.phrases_from(word)) {
            const std::size_t phrase_end = matched(phrase.words.substr(word.size()), end);
            if (phrase_end == 0) continue;
            best = &phrase;  // in alphabetical order a longer match of the same words comes later
            best_end = phrase_end;
        }
        if (best == nullptr) {
            const int month = number_follows(end) ? misprinted_month(word) : 0;
            DateToken& token = add(month > 0 ? Sense::month : Sense::other, month, at_, end);
            token.misprinted = month > 0;
            token.capital = capital;
        } else {
            add(best->sense, best->value, at_, best_end).capital = capital;
        }
    }

    bool number_follows(std::size_t end) const {
        return end + 1 < text_.size() && text_[end] == ' ' && is_ascii_digit(text_[end + 1]);
    }

    // Where the words after a phrase's first end when they follow; 0 when they don't.
    std::size_t matched(std::string_view words, std::size_t place) const {
        std::array<char, longest_word> buffer{};
        while (!words.empty()) {
            words.remove_prefix(1);
            const std::size_t gap = joiner(place);
            if (gap == 0) return 0;
            const std::string_view wanted = words.substr(0, words.find(' '));
            std::size_t end = 0;
            if (lower_word(place + gap, end, buffer) != wanted) return 0;
            place = end;
            words.remove_prefix(wanted.size());
        }
        return place;
    }

    // The bytes that may stand between two words of a phrase: spaces, or one tight hyphen, stop or slash.
    std::size_t joiner(std::size_t place) const {
        std::size_t end = place;
        while (end < text_.size() && text_[end] == ' ') ++end;
        if (end > place) return end - place;
        for (const Mark& mark : date_marks) {
            if (text_.substr(place, mark.bytes.size()) == mark.bytes && mark.plain != '\'') {
                return mark.bytes.size();
            }
        }
        if (place + 1 >= text_.size()) return 0;
        const char c = text_[place];
        const bool tight = text_[place + 1] != ' ';
        return tight && (c == '-' || c == '/' || c == '.') ? 1 : 0;
    }

    void read_mark() {
        const std::string_view rest = text_.substr(at_);
        for (const Mark& mark : date_marks) {
            if (rest.substr(0, mark.bytes.size()) != mark.bytes) continue;
            add_mark(mark.plain, mark.bytes.size());
            return;
        }
        if (static_cast<unsigned char>(text_[at_]) >= 0x80) {
            std::size_t end = at_;
            while (end < text_.size() && is_letter(text_[end]) && !starts_mark(end)) ++end;
            add(Sense::other, 0, at_, end);
            return;
        }
        add_mark(text_[at_], 1);
    }

    void add_mark(char c, std::size_t size) {
        if (c == ' ') {
            at_ += size;
            spaced_ = true;
            return;
        }
        const bool apostrophe = c == '\'' || c == '`';
        add(apostrophe ? Sense::sign : sense_of_mark(c), c, at_, at_ + size).apostrophe =
            apostrophe;
    }

    const DateVocabulary& words_;
    std::vector<DateToken> tokens_;
    std::string_view text_;
    std::uint32_t block_ = 0;
    std::size_t at_ = 0;
    bool spaced_ = true;
};

// "30 th" and "30th" are one token.
void join_ordinals(std::vector<DateToken>& tokens) {
    std::size_t kept = 0;
    for (const DateToken& token : tokens) {
        DateToken* before = kept > 0 ? &tokens[kept - 1] : nullptr;
        if (token.sense == Sense::ordinal_suffix && before != nullptr &&
            before->sense == Sense::number && before->digits <= 2) {
            before->sense = Sense::ordinal_number;
            before->end = token.end;
            continue;
        }
        tokens[kept++] = token;
    }
    tokens.resize(kept);
}

}  // namespace

std::vector<DateToken> date_tokens(std::span<const TextBlock> blocks, const DateVocabulary& words) {
    std::vector<DateToken> tokens = TokenList(blocks, words).take();
    join_ordinals(tokens);
    return tokens;
}

std::string words_between(std::span<const TextBlock> blocks, const DateToken& first,
                          const DateToken& last) {
    const std::string& start = blocks[first.block].text;
    if (first.block == last.block) return start.substr(first.begin, last.end - first.begin);
    std::string words = start.substr(first.begin);
    for (std::uint32_t block = first.block + 1; block < last.block; ++block) {
        words += ' ' + blocks[block].text;
    }
    return words + ' ' + blocks[last.block].text.substr(0, last.end);
}

}  // namespace actionplan
