// A file that appears whole or not at all: written aside, synced, and only then put under its name.
//
// A run that is killed leaves nothing of it, but a NAME.tmp-… in the moment that it replaces a file, or where the file system
// has no nameless files; never a part under the name itself. The next run takes that away (remove_scratch_files).
// Errors   `output-unwritable`: the first failure is kept, and publish() and commit() tell it.
#pragma once

#include <optional>
#include <string>

#include "engine/scratch_file.h"
#include "engine/work_target.h"
#include "extract/result.h"

namespace actionplan {

class OutputFile : public WorkTarget {
 public:
    OutputFile(const std::string& folder, const std::string& name);
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;
    ~OutputFile() override;

    const FileHandle& file() const override { return scratch_.file; }

    void sync() override;
    std::optional<Error> publish() override;  // in place of a file that is there
    std::optional<Error> settle() override;

    // All three, for a file by itself.
    std::optional<Error> commit();

 private:
    bool done(bool succeeded);
    // False: something has the name already, or the system refuses.
    bool link_to(const std::string& path) const;
    bool give_temporary_name();
    bool sync_folder() const;

    std::string folder_;
    std::string name_;
    ScratchFile scratch_;
    int failure_ = 0;  // errno of the first failure
};

}  // namespace actionplan
