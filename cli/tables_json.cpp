#include "cli/tables_json.h"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace actionplan {

namespace {

using Json = nlohmann::ordered_json;

Json number_json(double value) { return std::round(value * 100) / 100; }

Json page_json(const PageBox& part) {
    return {
        {"page", part.page             },
        {"bbox",
         {number_json(part.box.left), number_json(part.box.top), number_json(part.box.right),
          number_json(part.box.bottom)}}
    };
}

struct PlaceJson {
    Json operator()(const std::monostate&) const { return nullptr; }
    Json operator()(const PagePlace& place) const {
        if (place.parts.size() == 1) return page_json(place.parts.front());
        Json parts = Json::array();
        for (const PageBox& part : place.parts) parts.push_back(page_json(part));
        return {
            {"parts", parts}
        };
    }
    Json operator()(const LinePlace& place) const {
        Json json = {
            {"lines", {place.first_line, place.last_line}}
        };
        if (place.first_column != 0) json["columns"] = {place.first_column, place.last_column};
        return json;
    }
    Json operator()(const PathPlace& place) const {
        return {
            {"path", place.path}
        };
    }
};

Json place_json(const Place& place) { return std::visit(PlaceJson(), place); }

Json fill_json(const std::optional<Colour>& fill) {
    if (!fill) return nullptr;
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text = "#";
    for (const unsigned value : {fill->red, fill->green, fill->blue}) {
        text += digits.at(value >> 4U);
        text += digits.at(value & 0xFU);
    }
    return text;
}

std::string text_of(const Cell& cell) {
    std::string text;
    for (const Paragraph& paragraph : cell.paragraphs) {
        if (!text.empty()) text += '\n';
        text += paragraph.text;
    }
    return text;
}

Json cell_json(const Cell& cell, std::size_t row, bool header_row) {
    return {
        {"row",         row                      },
        {"column",      cell.column              },
        {"row_span",    cell.row_span            },
        {"column_span", cell.column_span         },
        {"header",      cell.header || header_row},
        {"text",        text_of(cell)            },
        {"fill",        fill_json(cell.fill)     },
        {"place",       place_json(cell.place)   },
    };
}

class Tables {
 public:
    // A table of the page. What a part goes on with belongs to the table that the part before broke off.
    void add(const Table& table) {
        if (!table.continues || tables_.empty()) {
            last_ = tables_.size();
            place_ = table.place;
            open(table);
        } else {
            place_ = joined(place_, table.place);
            tables_[last_]["place"] = place_json(place_);
        }
        add_rows(table, last_);
    }

    Json json() && { return std::move(tables_); }

 private:
    void open(const Table& table) {
        tables_.push_back({
            {"place",   place_json(table.place)},
            {"rows",    0                      },
            {"columns", table.columns          },
            {"cells",   Json::array()          }
        });
    }

    void add_rows(const Table& table, std::size_t index) {
        std::vector<const Table*> nested;
        std::size_t row_number = tables_[index]["rows"];
        for (const Row& row : table.rows) {
            for (const Cell& cell : row.cells) {
                tables_[index]["cells"].push_back(cell_json(cell, row_number, row.header));
                for (const Table& inner : cell.tables) nested.push_back(&inner);
            }
            ++row_number;
        }
        tables_[index]["rows"] = row_number;
        for (const Table* const inner : nested) {
            open(*inner);
            add_rows(*inner, tables_.size() - 1);
        }
    }

    Json tables_ = Json::array();
    std::size_t last_ = 0;  // index of the last table of the page
    Place place_;           // of that table
};

}  // namespace

std::string tables_json(const std::string& document, const std::vector<Document>& parts) {
    Tables tables;
    for (const Document& part : parts) {
        for (const Block& block : part.blocks) {
            if (const auto* table = std::get_if<Table>(&block)) tables.add(*table);
        }
    }
    const Json json = {
        {"document", document                },
        {"tables",   std::move(tables).json()}
    };
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace actionplan
