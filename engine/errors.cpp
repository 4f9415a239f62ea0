#include "engine/errors.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace actionplan {

namespace {

// clang-format off: the rows are sentences, one field a line reads best
constexpr std::array codes{
    ErrorCode{
              .code = "changed-while-read",
              .meaning = "The file's size or time of change moved while it was read.",
              .advice = "convert it again when nothing writes to it",
              },
    ErrorCode{
              .code = "empty-file",
              .meaning = "The file has no bytes, or nothing but white space.",
              .advice = "save the plan again, or leave the file out",
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
              .code = "internal",
              .meaning = "The program has a fault that this file shows.",
              .advice = "report it, with the file if it may be shared",
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
              .code = "out-of-memory",
              .meaning = "The machine had no memory left for this file.",
              .advice = "convert it alone, or with fewer --jobs",
              },
    ErrorCode{
              .code = "output-unwritable",
              .meaning = "The output could not be written.",
              .advice = "free space on the disk, or choose another folder with --out",
              },
    ErrorCode{
              .code = "seen-folder",
              .meaning = "A link leads to a folder that is read already. The run has not failed.",
              .advice = "nothing: its files are converted under the first path",
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
              .code = "unsupported-format",
              .meaning = "The format is known, and this program can't read it.",
              .advice = "save it as text or .docx from the program that made it",
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
