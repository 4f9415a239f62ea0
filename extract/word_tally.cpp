#include "extract/word_tally.h"

#include <algorithm>
#include <cstring>

namespace actionplan {

namespace {

enum class ByteClass : std::uint8_t {
    between,  // parts words
    word,     // a letter or digit, or a byte of one
    lead_c2,  // opens U+0080-U+00BF: spaces and symbols
    lead_e2,  // opens U+2000-U+2FFF: punctuation, symbols, bullets
    lead_ee,  // opens U+E000-U+EFFF: private use
    lead_ef,  // opens U+F000-U+FFFF: private use up to U+F8FF, and the byte order mark
};

constexpr std::array<ByteClass, 256> byte_classes = [] {
    std::array<ByteClass, 256> classes{};
    for (std::size_t byte = 0; byte < 256; ++byte) {
        const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        const bool digit = byte >= '0' && byte <= '9';
        classes.at(byte) = letter || digit || byte >= 0x80 ? ByteClass::word : ByteClass::between;
    }
    classes.at(0xC2) = ByteClass::lead_c2;
    classes.at(0xE2) = ByteClass::lead_e2;
    classes.at(0xEE) = ByteClass::lead_ee;
    classes.at(0xEF) = ByteClass::lead_ef;
    return classes;
}();

ByteClass byte_class(const char* byte) { return byte_classes[static_cast<unsigned char>(*byte)]; }

// How many bytes from `at` on part words; 0 where a word begins.
std::size_t parting_bytes(const char* at, const char* end) {
    const auto left = static_cast<std::size_t>(end - at);
    switch (byte_class(at)) {
        case ByteClass::between: return 1;
        case ByteClass::word: return 0;
        case ByteClass::lead_c2: return std::min<std::size_t>(2, left);
        case ByteClass::lead_e2:
        case ByteClass::lead_ee: return std::min<std::size_t>(3, left);
        case ByteClass::lead_ef: {
            const bool symbol = left < 2 || static_cast<unsigned char>(at[1]) <= 0xA3 ||
                                static_cast<unsigned char>(at[1]) >= 0xBB;
            return symbol ? std::min<std::size_t>(3, left) : 0;
        }
    }
    return 1;
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t bytes) {
    hash = (hash ^ bytes) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 29);
}

// `readable`: how many bytes from the word on belong to the text, so that whole words of the machine can be loaded.
std::uint64_t hash_of(const char* word, std::size_t length, std::size_t readable) {
    std::uint64_t hash = length;
    std::uint64_t bytes = 0;
    for (; length > 8; word += 8, length -= 8, readable -= 8) {
        std::memcpy(&bytes, word, 8);
        hash = mixed(hash, bytes);
    }
    if (readable >= 8) {
        std::memcpy(&bytes, word, 8);
        bytes &= ~std::uint64_t{0} >> (64 - 8 * length);
    } else {
        bytes = 0;
        std::memcpy(&bytes, word, length);
    }
    return mixed(hash, bytes) * 0xD6E8FEB86659FD93ULL;
}

}  // namespace

void WordTally::add(std::string_view text) {
    const char* at = text.data();
    const char* const end = at + text.size();
    while (true) {
        while (at != end && byte_class(at) == ByteClass::between) ++at;
        if (at == end) return;
        if (const std::size_t skipped = parting_bytes(at, end); skipped != 0) {
            at += skipped;
            continue;
        }
        const char* const begin = at;
        do {
            ++at;
            while (at != end && byte_class(at) == ByteClass::word) ++at;
        } while (at != end && byte_class(at) != ByteClass::between && parting_bytes(at, end) == 0);
        const std::uint64_t hash =
            hash_of(begin, static_cast<std::size_t>(at - begin), static_cast<std::size_t>(end - begin));
        ++buckets_[hash >> 52];
        ++words_;
    }
}

void WordTally::add(const WordTally& other) {
    words_ += other.words_;
    for (std::size_t bucket = 0; bucket < bucket_count; ++bucket) {
        buckets_.at(bucket) += other.buckets_.at(bucket);
    }
}

double shared_words(const WordTally& source, const WordTally& plan) {
    const std::uint64_t larger = std::max(source.words_, plan.words_);
    if (larger == 0) return 1;
    std::uint64_t shared = 0;
    for (std::size_t bucket = 0; bucket < WordTally::bucket_count; ++bucket) {
        shared += std::min(source.buckets_.at(bucket), plan.buckets_.at(bucket));
    }
    return static_cast<double>(shared) / static_cast<double>(larger);
}

}  // namespace actionplan
