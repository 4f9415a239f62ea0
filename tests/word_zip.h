// Makes Word files in memory for tests, of the XML that a test is about.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "extract/document.h"
#include "extract/word/word_reader.h"

namespace actionplan {

using ZipParts = std::vector<std::pair<std::string, std::string>>;

std::string zip_of(const ZipParts& parts);

// The parts around a body, which `parts` may replace or add to; "word/NAME.xml" gets its relationship of type NAME.
std::string docx(const std::string& body, const ZipParts& parts = {});

// A part's root element around its content, in the transitional namespaces.
std::string word_part(const std::string& root, const std::string& content);

// "<w:p>" with one run; a row of cells that hold a paragraph each.
std::string para(const std::string& text, const std::string& properties = "",
                 const std::string& run = "");
std::string cell(const std::string& content, const std::string& properties = "");
std::string row(const std::vector<std::string>& cells, const std::string& properties = "");
std::string table(const std::vector<std::string>& rows, const std::string& properties = "",
                  int columns = 0);

// Reads the file and fails the test where it can't be read.
Document read(const std::string& file, const WordOptions& options = {});
Document read_body(const std::string& body, const ZipParts& parts = {},
                   const WordOptions& options = {});

// The texts of the paragraphs outside tables, or of the table's cells: "a|b" a row, "·" for an empty cell, "/"
// between paragraphs.
std::vector<std::string> paragraph_texts(const Document& document);
std::vector<std::string> row_texts(const Table& table);
const Table& only_table(const Document& document);
std::string hex(const std::optional<Colour>& colour);

}  // namespace actionplan
