// The tables of a document as JSON, before any meaning is given to them.
//
// Gives    {"document", "tables": [{"place", "rows", "columns", "cells": [{"row", "column", "row_span", "column_span",
//          "header", "text", "fill", "place"}]}]}; a nested table follows the one that it stands in.
// Units    rows and columns from 0; places as in the plan's JSON.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"

namespace actionplan {

// `document` is the name to print; the parts are those of one document.
std::string tables_json(const std::string& document, const std::vector<Document>& parts);

}  // namespace actionplan
