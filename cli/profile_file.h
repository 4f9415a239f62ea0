// A user's profile from its file.
//
// Gives    the profile; `wrong` is a line for everything that is wrong with it, the file's name in front.
#pragma once

#include <string>
#include <vector>

#include "normalise/profile.h"

namespace actionplan {

struct ProfileFile {
    Profile profile;
    std::string sha256;  // of its bytes
    std::vector<std::string> wrong;
};

ProfileFile read_profile_file(const std::string& path);

}  // namespace actionplan
