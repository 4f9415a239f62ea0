// Which program this is, to the byte: of two builds of one version the results may differ.
#pragma once

#include <string>

namespace actionplan {

// The version, and the build ids that the linker gave this program and the libraries that documents are read with.
std::string program_identity();

}  // namespace actionplan
