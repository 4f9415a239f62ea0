#include "engine/sniff.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "engine/formats.h"

using namespace actionplan;
using namespace std::string_view_literals;

TEST_CASE("content decides the format, and the extension what it leaves open") {
    struct Row {
        std::string_view front;
        std::string_view extension;
        Format format;
    };
    constexpr std::array rows{
        Row{"No.\tAction\tLead\n"sv,                                         ".txt",  Format::text     },
        Row{"No.\tAction\tLead\n"sv,                                         ".pdf",  Format::text     },
        Row{""sv,                                                            ".txt",  Format::text     },
        Row{"%PDF-1.4\n"sv,                                                  ".txt",  Format::pdf      },
        Row{"junk\n%PDF-1.4\n"sv,                                            "",      Format::pdf      },
        Row{"<!DOCTYPE html>\n<p>"sv,                                        ".txt",  Format::html     },
        Row{"\xEF\xBB\xBF <HTML lang=en>"sv,                                 "",      Format::html     },
        Row{"<!-- saved -->\n<table border=1>"sv,                            "",      Format::html     },
        Row{"\xFF\xFE<\0h\0t\0m\0l\0>\0"sv,                                  "",      Format::html     },
        Row{"Plan<br>No."sv,                                                 ".htm",  Format::html     },
        Row{"Plan <ul style=x><li>one</ul>"sv,                               ".txt",  Format::text     },
        Row{"<place> is a tag of nobody's"sv,                                ".txt",  Format::text     },
        Row{"PK\x03\x04....word/document.xml"sv,                             ".zip",  Format::word     },
        Row{"PK\x03\x04....[Content_Types].xml"sv,                           ".docx", Format::word     },
        Row{"PK\x03\x04....[Content_Types].xml"sv,                           ".zip",  Format::archive  },
        Row{"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text"sv, ".odt",
            Format::open_document                                                                      },
        Row{"\xD0\xCF\x11\xE0\xA1\xB1"sv,                                    ".doc",  Format::old_word },
        Row{"{\\rtf1\\ansi"sv,                                               ".doc",  Format::rich_text},
        Row{"\x89PNG\r\n\x1A\n"sv,                                           ".txt",  Format::binary   },
        Row{"\0\0\0\0\1\2\3\4\0\0\0\0\0\0\0\0"sv,                            ".txt",  Format::binary   },
        Row{"\1\2\3\4text"sv,                                                "",      Format::binary   },
        Row{"P\0l\0a\0n\0"sv,                                                ".txt",  Format::text     },
        Row{"\xFE\xFF\0P\0l\0a\0n"sv,                                        ".txt",  Format::text     },
        Row{"a plan with one \0 in it"sv,                                    ".txt",  Format::text     },
    };
    for (const Row& row : rows) {
        CAPTURE(row.front);
        CAPTURE(row.extension);
        CHECK(sniff(row.front, row.extension) == row.format);
    }
}

TEST_CASE("every format is in the table, with a reader or with an error") {
    for (const Format format :
         {Format::text, Format::html, Format::word, Format::pdf, Format::old_word,
          Format::rich_text, Format::open_document, Format::archive, Format::binary}) {
        const FormatEntry& entry = format_entry(format);
        CAPTURE(entry.name);
        CHECK((entry.open == nullptr) != entry.error.empty());
        CHECK((entry.open == nullptr) != entry.advice.empty());
    }
}
