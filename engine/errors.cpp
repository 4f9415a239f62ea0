#include "engine/errors.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace actionplan {

namespace {

// clang-format off: the rows are sentences, one field a line reads best
constexpr std::array codes{
    ErrorCode{
              .code = "bad-request",
              .meaning = "A line given to convert --stream is no request, or longer than one may be.",
              .advice = "send one JSON object a line, with path, or with name and content in base64",
              },
    ErrorCode{
              .code = "bad-store",
              .meaning = "The file of --store is no store of this program's, or can't be written.",
              .advice = "check the file and the space on the disk, or name another",
              },
    ErrorCode{
              .code = "being-written",
              .meaning =
            "Another program is writing the file that watch has found. The run has not failed.",                  .advice = "wait: it is converted when that program closes it",
              },
    ErrorCode{
              .code = "changed-while-read",
              .meaning = "The file's size or time of change moved while it was read.",
              .advice = "convert it again when nothing writes to it",
              },
    ErrorCode{
              .code = "crashed",
              .meaning = "The file broke the process that read it. The others never noticed.",
              .advice = "report it, with the file if it may be shared",
              },
    ErrorCode{
              .code = "damaged-pdf",
              .meaning = "The file can't be read as a PDF; the message says what was met.",
              .advice = "save it again from the program that made it",
              },
    ErrorCode{
              .code = "damaged-word",
              .meaning = "A part of the Word file is missing or can't be read.",
              .advice = "open it in Word and save it again",
              },
    ErrorCode{
              .code = "empty-file",
              .meaning = "The file has no bytes, or nothing but white space.",
              .advice = "save the plan again, or leave the file out",
              },
    ErrorCode{
              .code = "encrypted",
              .meaning = "The file is protected by a password.",
              .advice = "save it without one",
              },
    ErrorCode{
              .code = "file-too-large",
              .meaning = "A file of a format that is read whole is over the limit.",
              .advice = "split the document, or save it as text, which may have any size",
              },
    ErrorCode{
              .code = "hidden",
              .meaning = "A name in a folder begins with a stop. The run has not failed.",
              .advice = "name the file itself to convert it",
              },
    ErrorCode{
              .code = "html-too-broken",
              .meaning = "A page has more stray end tags than can be set right.",
              .advice = "open it in a browser and save it again",
              },
    ErrorCode{
              .code = "html-too-many-attributes",
              .meaning = "An element of a page has more attributes than any that people read.",
              .advice = "check that the file is the plan, and not data under its name",
              },
    ErrorCode{
              .code = "html-too-many-cells",
              .meaning = "The tables of a page have more cells than the limit.",
              .advice = "split the page",
              },
    ErrorCode{
              .code = "html-too-many-rows",
              .meaning = "A table of a page has more rows than the limit.",
              .advice = "split the page",
              },
    ErrorCode{
              .code = "internal",
              .meaning = "The program has a fault that this file shows.",
              .advice = "report it, with the file if it may be shared",
              },
    ErrorCode{
              .code = "legacy-word",
              .meaning = "A .doc, .rtf or .odt needs LibreOffice, which is missing or can't read it.",
              .advice = "install LibreOffice's Writer, or save the file as .docx",
              },
    ErrorCode{
              .code = "line-too-long",
              .meaning = "A line of text is longer than any that somebody wrote.",
              .advice = "check that the file is the plan, and not data under its name",
              },
    ErrorCode{
              .code = "missing-input",
              .meaning = "There is no file or folder at the path.",
              .advice = "check the path",
              },
    ErrorCode{
              .code = "no-plans",
              .meaning = "The folder holds no file of a format that plans come in.",
              .advice = "name the folder that does, or the files themselves",
              },
    ErrorCode{
              .code = "no-text-layer",
              .meaning = "No page of the PDF holds text, only pictures of it or nothing.",
              .advice = "run text recognition (OCR) on it first",
              },
    ErrorCode{
              .code = "no-worker",
              .meaning = "The system would not start or close in a process to read the file with.",
              .advice = "run less beside, or leave out --require-sandbox",
              },
    ErrorCode{
              .code = "not-a-file",
              .meaning = "The path is a folder, a pipe or a device where a file is wanted.",
              .advice = "save the document as a file and name that",
              },
    ErrorCode{
              .code = "not-text",
              .meaning = "The content is binary and of no format that plans come in.",
              .advice = "name the document itself: text, HTML, Word (.docx) or PDF",
              },
    ErrorCode{
              .code = "not-word",
              .meaning = "The file is a container of Word's kind with no Word document in it.",
              .advice = "name the document itself: text, HTML, Word (.docx) or PDF",
              },
    ErrorCode{
              .code = "out-of-memory",
              .meaning = "The file needs more memory than a document may have.",
              .advice = "raise --memory, or split the document",
              },
    ErrorCode{
              .code = "output-unwritable",
              .meaning = "The output could not be written.",
              .advice = "free space on the disk, or choose another folder with --out",
              },
    ErrorCode{
              .code = "pdf-too-large",
              .meaning =
            "A PDF has more pages, or a page draws more, than the limit that the message names.",                    .advice = "split the file, or print it to a new PDF",
              },
    ErrorCode{
              .code = "seen-folder",
              .meaning = "A link leads to a folder that is read already. The run has not failed.",
              .advice = "nothing: its files are converted under the first path",
              },
    ErrorCode{
              .code = "timed-out",
              .meaning = "Reading the file took longer than a document may.",
              .advice = "raise --timeout, or leave the file out",
              },
    ErrorCode{
              .code = "unknown-format",
              .meaning = "The file is of no format that plans come in.",
              .advice = "name the document itself: text, HTML, Word (.docx) or PDF",
              },
    ErrorCode{
              .code = "unreadable",
              .meaning = "The system would not open or read the file.",
              .advice = "check its permissions and the disk",
              },
    ErrorCode{
              .code = "unsafe-word",
              .meaning =
            "The Word file holds what none needs: a DTD, or names that climb or stand twice.",                         .advice = "do not trust where the file came from",
              },
    ErrorCode{
              .code = "word-too-large",
              .meaning = "The Word file is over one of the limits that the message names.",
              .advice = "split the document",
              },
    ErrorCode{
              .code = "zip-bomb",
              .meaning = "The file unpacks to far more than a plan can need.",
              .advice = "do not trust where the file came from",
              },
};
// clang-format on

}  // namespace

std::span<const ErrorCode> error_codes() { return codes; }

Error system_error(std::string_view code, std::string_view what, int number) {
    const auto entry = std::find_if(codes.begin(), codes.end(),
                                    [&](const ErrorCode& known) { return known.code == code; });
    std::string message(what);
    message += ": ";
    message += strerrordesc_np(number) == nullptr ? "unknown reason" : strerrordesc_np(number);
    if (entry != codes.end()) {
        message += "; ";
        message += entry->advice;
    }
    return Error{std::string(code), message};
}

Error not_a_file() {
    return Error{"not-a-file", "is no regular file; save the document as a file and name that"};
}

}  // namespace actionplan
