#include "engine/office.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include "engine/child_process.h"

namespace actionplan {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_output_bytes = std::size_t{256} << 20;

struct OfficeInput {
    OfficeFormat format;
    std::string_view name;    // for messages
    std::string_view file;    // in the folder
    std::string_view filter;  // that reads it, so that LibreOffice takes it for nothing else
};

constexpr std::array office_inputs{
    OfficeInput{OfficeFormat::old_word,      "Word's format of before 2007 (.doc)", "plan.doc",
                "MS Word 97"                                                                                      },
    OfficeInput{OfficeFormat::rich_text,     "rich text (.rtf)",                    "plan.rtf", "Rich Text Format"},
    OfficeInput{OfficeFormat::open_document, "an OpenDocument text (.odt)",         "plan.odt", "writer8"         },
};

// No macros, no links, no look at what else there is, no recovery of what a killed run left.
constexpr std::string_view profile_settings =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Field" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Office.Recovery/RecoveryInfo"><prop oor:name="Enabled" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
)";

const OfficeInput& input_of(OfficeFormat format) {
    const auto* const input =
        std::find_if(office_inputs.begin(), office_inputs.end(),
                     [&](const OfficeInput& one) { return one.format == format; });
    return *input;
}

Error legacy(const OfficeInput& input, std::string_view trouble) {
    return Error{"legacy-word", "this is " + std::string(input.name) + ", and " +
                                    std::string(trouble) +
                                    "; open it in Word or LibreOffice and save it as .docx"};
}

std::string program_path(const std::string& program) {
    if (program.find('/') != std::string::npos) return program;
    const char* const folders = std::getenv("PATH");
    std::string_view rest = folders == nullptr ? "" : folders;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(':'), rest.size());
        const std::string path = std::string(rest.substr(0, end)) + "/" + program;
        // A relative folder would be another one where the program runs.
        if (path.front() == '/' && access(path.c_str(), X_OK) == 0) return path;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

// A folder that only we can look into, gone with all in it when this goes.
class OwnFolder {
 public:
    OwnFolder() {
        std::error_code none;
        std::string name = fs::temp_directory_path(none).string() + "/actionplan-XXXXXX";
        if (!none && mkdtemp(name.data()) != nullptr) path_ = name;
    }
    OwnFolder(const OwnFolder&) = delete;
    OwnFolder& operator=(const OwnFolder&) = delete;
    ~OwnFolder() {
        std::error_code none;
        if (!path_.empty()) fs::remove_all(path_, none);
    }

    bool made() const { return !path_.empty(); }
    std::string path(std::string_view name) const { return path_ + "/" + std::string(name); }
    const std::string& path() const { return path_; }

 private:
    std::string path_;
};

bool write(const std::string& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    return !file.fail();
}

std::optional<std::string> read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

ChildProgram office_run(const std::string& program, const OfficeInput& input,
                        const OwnFolder& folder) {
    ChildProgram run;
    run.path = program;
    run.arguments = {"-env:UserInstallation=file://" + folder.path("profile"),
                     "--headless",
                     "--norestore",
                     "--nolockcheck",
                     "--nodefault",
                     "--nologo",
                     "--infilter=" + std::string(input.filter),
                     "--convert-to",
                     "docx:MS Word 2007 XML",
                     "--outdir",
                     folder.path("out"),
                     folder.path(input.file)};
    run.environment = {"HOME=" + folder.path(), "PATH=/usr/local/bin:/usr/bin:/bin",
                       "LC_ALL=C.UTF-8", "TMPDIR=" + folder.path(), "SAL_USE_VCLPLUGIN=svp"};
    run.folder = folder.path();
    run.file_bytes = most_output_bytes;
    return run;
}

}  // namespace

Result<std::string> saved_as_word(std::string_view bytes, OfficeFormat format,
                                  const OfficeOptions& options) {
    const OfficeInput& input = input_of(format);
    const std::string program = program_path(options.program);
    if (program.empty()) {
        return legacy(input,
                      "LibreOffice, which reads it, is not installed; install the package "
                      "libreoffice-writer-nogui");
    }
    const OwnFolder folder;
    std::error_code none;
    const bool prepared =
        folder.made() && fs::create_directories(folder.path("profile/user"), none) &&
        write(folder.path("profile/user/registrymodifications.xcu"), profile_settings) &&
        write(folder.path(input.file), bytes);
    if (!prepared)
        return legacy(input, "there is no room for a copy of it in the folder for temporary files");
    const ChildOutcome outcome =
        run_child(office_run(program, input, folder), std::chrono::seconds(options.seconds));
    if (outcome.late) {
        return legacy(input, "LibreOffice was not done with it after " +
                                 std::to_string(options.seconds) + " seconds");
    }
    std::optional<std::string> made = read(folder.path("out/plan.docx"));
    if (!made || made->empty()) return legacy(input, "LibreOffice can't read it");
    return *std::move(made);
}

}  // namespace actionplan
