#include "engine/sniff.h"

#include <algorithm>
#include <array>
#include <string>

namespace actionplan {

namespace {

using namespace std::string_view_literals;

struct Signature {
    std::string_view bytes;
    Format format;
};

// What a file begins with; the first match counts. The binary ones are those that people mistake for documents.
constexpr std::array signatures{
    Signature{"PK\x03\x04"sv,        Format::archive  },
    Signature{"PK\x05\x06"sv,        Format::archive  },
    Signature{"\xD0\xCF\x11\xE0"sv,  Format::old_word },
    Signature{"{\\rtf"sv,            Format::rich_text},
    Signature{"\x89PNG\r\n"sv,       Format::binary   },
    Signature{"\xFF\xD8\xFF"sv,      Format::binary   },
    Signature{"GIF8"sv,              Format::binary   },
    Signature{"II*\0"sv,             Format::binary   },
    Signature{"MM\0*"sv,             Format::binary   },
    Signature{"\x1F\x8B"sv,          Format::binary   },
    Signature{"BZh"sv,               Format::binary   },
    Signature{"\xFD\x37zXZ"sv,       Format::binary   },
    Signature{"7z\xBC\xAF"sv,        Format::binary   },
    Signature{"Rar!"sv,              Format::binary   },
    Signature{"\x7F\x45LF"sv,        Format::binary   },
    Signature{"SQLite format 3\0"sv, Format::binary   },
};

struct ZipMark {
    std::string_view bytes;
    Format format;
};

// What the first parts of a zip file are called, or hold.
constexpr std::array zip_marks{
    ZipMark{"mimetypeapplication/vnd.oasis.opendocument", Format::open_document},
    ZipMark{"word/",                                      Format::word         },
};

// An HTML page begins with one of these, after white space, comments and the like.
constexpr std::array page_tags{
    "!doctype html"sv, "html"sv,   "head"sv, "body"sv, "title"sv,  "meta"sv,
    "table"sv,         "div"sv,    "h1"sv,   "h2"sv,   "script"sv, "style"sv,
    "link"sv,          "center"sv, "font"sv, "p"sv,
};

constexpr std::size_t usual_prologue = 256;   // bytes
constexpr std::size_t longest_page_tag = 16;  // with its bracket

// More control characters than this share, and it is no text: damaged text has some.
constexpr std::size_t text_bytes_per_control = 10;

bool has_utf16_mark(std::string_view front) {
    return front.starts_with("\xFF\xFE"sv) || front.starts_with("\xFE\xFF"sv);
}

// The front in lower case, and without the zero bytes of UTF-16 and the byte order mark.
std::string folded(std::string_view front) {
    if (front.starts_with("\xEF\xBB\xBF"sv)) front.remove_prefix(3);
    if (has_utf16_mark(front)) front.remove_prefix(2);
    std::string text;
    for (const char c : front) {
        if (c == '\0') continue;
        text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return text;
}

// Without the white space, comments and processing instructions that may stand before a page.
std::string_view without_prologue(std::string_view text) {
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
        std::string_view end;
        if (text.starts_with("<!--")) {
            end = "-->";
        } else if (text.starts_with("<?")) {
            end = ">";
        } else {
            return text;
        }
        const std::size_t found = text.find(end);
        if (found == std::string_view::npos) return {};
        text.remove_prefix(found + end.size());
    }
}

bool begins_with_tag(std::string_view text, std::string_view tag) {
    if (!text.starts_with('<') || !text.substr(1).starts_with(tag)) return false;
    const std::string_view after = text.substr(1 + tag.size());
    return after.empty() || after.find_first_of(" \t\r\n>/") == 0;
}

bool begins_with_page_tag(std::string_view text) {
    const std::string_view begin = without_prologue(text);
    return std::any_of(page_tags.begin(), page_tags.end(),
                       [&](std::string_view tag) { return begins_with_tag(begin, tag); });
}

bool is_page(std::string_view front, std::string_view extension) {
    // Most pages are known by their first bytes, unless these end within the tag.
    const std::string head = folded(front.substr(0, usual_prologue));
    if (without_prologue(head).size() > longest_page_tag && begins_with_page_tag(head)) return true;
    const std::string text = folded(front);
    if (begins_with_page_tag(text)) return true;
    // A page may begin with words. Text that holds crumbs of HTML has another name.
    return (extension == ".html" || extension == ".htm") && text.find('<') != std::string::npos;
}

bool is_binary(std::string_view front) {
    if (has_utf16_mark(front)) return false;
    const auto controls =
        static_cast<std::size_t>(std::count_if(front.begin(), front.end(), [](char c) {
            return c != '\0' && c < ' ' && c >= 0 &&
                   "\t\n\v\f\r\x1B\x07"sv.find(c) == std::string_view::npos;
        }));
    const auto zeros = static_cast<std::size_t>(std::count(front.begin(), front.end(), '\0'));
    // UTF-16 without its mark has a zero byte in up to every other place; the text reader looks closer.
    return controls * text_bytes_per_control > front.size() || zeros * 3 > front.size() * 2;
}

Format zip_format(std::string_view front, std::string_view extension) {
    for (const ZipMark& mark : zip_marks) {
        if (front.find(mark.bytes) != std::string_view::npos) return mark.format;
    }
    return extension == ".docx" ? Format::word : Format::archive;
}

}  // namespace

Format sniff(std::string_view front, std::string_view extension) {
    for (const Signature& signature : signatures) {
        if (!front.starts_with(signature.bytes)) continue;
        return signature.format == Format::archive ? zip_format(front, extension)
                                                   : signature.format;
    }
    if (front.substr(0, 1024).find("%PDF-") != std::string_view::npos) return Format::pdf;
    if (is_page(front, extension)) return Format::html;
    return is_binary(front) ? Format::binary : Format::text;
}

}  // namespace actionplan
