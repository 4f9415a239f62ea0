#include "extract/word/word_container.h"

#include <string>

#include "extract/word/compound_file.h"
#include "extract/word/word_package.h"

namespace actionplan {

namespace {

constexpr std::string_view zip_mark = "PK";
constexpr std::string_view ole_mark = "\xD0\xCF\x11\xE0";
constexpr std::string_view rtf_mark = "{\\rtf";
constexpr std::string_view open_document_text = "application/vnd.oasis.opendocument.text";

Error legacy(std::string_view what) {
    return Error{"legacy-word", std::string(what) +
                                    "; open it in Word or LibreOffice and save it as .docx, or run "
                                    "`soffice --headless --convert-to docx FILE`"};
}

// To find out costs microseconds; to have LibreOffice find out, seconds.
Error fault_of_compound(const CompoundNames& file) {
    if (file.has("EncryptedPackage"))
        return Error{"encrypted", "the file is protected by a password; save it without one"};
    if (file.has("WordDocument")) return legacy("this is Word's format of before 2007 (.doc)");
    if (!file.whole)
        return Error{
            "damaged-word",
            "this begins as an Office file of before 2007, and its directory is cut off or "
            "damaged; open it in Word and save it again"};
    return Error{
        "not-word",
        "this is an Office file of before 2007 without a Word document in it; give a .doc, "
        ".docx, .pdf, .html or .txt file"};
}

}  // namespace

std::optional<Error> fault_of_container(std::string_view bytes) {
    if (bytes.empty()) return Error{"empty-file", "the file has no content"};
    if (bytes.substr(0, zip_mark.size()) == zip_mark) return std::nullopt;
    if (bytes.substr(0, ole_mark.size()) == ole_mark) {
        return fault_of_compound(compound_names(bytes));
    }
    if (bytes.substr(0, rtf_mark.size()) == rtf_mark) return legacy("this is rich text (.rtf)");
    return Error{"not-word", "this is no Word document; give a .docx, .pdf, .html or .txt file"};
}

std::optional<Error> fault_of_open_document(WordPackage& package) {
    const Result<std::string> type = package.read("mimetype");
    if (!type || type.value().substr(0, open_document_text.size()) != open_document_text) {
        return std::nullopt;
    }
    return legacy("this is an OpenDocument text (.odt)");
}

}  // namespace actionplan
