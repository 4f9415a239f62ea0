#include "schema/json_writer.h"

#include <cassert>
#include <concepts>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "schema/json_text.h"
#include "schema/plan_keys.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

class PlanWriter {
 public:
    template <typename Type>
    using Of = const Type;

    // A text that will hold no list of PlanList.
    PlanWriter(std::string& text, int depth) : text_(text), json_(text, depth) {}
    // A text that is cut into the pieces of a frame where those lists go.
    PlanWriter(std::string& text, PlanFrame& frame, const PerList<bool>& filled)
        : text_(text), json_(text), frame_(&frame), filled_(filled) {}

    template <std::size_t Size, typename Value>
    void member(const char (&key)[Size], const Value& value) {
        json_.key(key);
        put(value);
    }

    template <std::size_t Size>
    void version(const char (&key)[Size], std::string_view version) {
        json_.key(key);
        json_.word(version);
    }

    void cell(const CellText& cell) {
        json_.key("text");
        put_joined(cell.blocks);
        member("blocks", cell.blocks);
        flag("repeated", cell.repeated);
    }

    // A key that stands only where it is true.
    template <std::size_t Size>
    void flag(const char (&key)[Size], bool value) {
        if (!value) return;
        json_.key(key);
        json_.boolean(true);
    }

    template <std::size_t Size, typename Entry>
    void list(PlanList list, const char (&key)[Size], const std::vector<Entry>& /*spooled*/) {
        assert(frame_ != nullptr && "entries of a list hold no such list");
        json_.key(key);
        json_.open_array();
        if (filled_[list]) json_.entries_from_elsewhere();
        json_.settle();
        (*frame_)[static_cast<std::size_t>(list)] = std::exchange(text_, {});
        json_.start_again();
        json_.close_array();
    }

    // Entries of a list, a comma before each.
    template <typename Value>
    void entries(const std::vector<Value>& values) {
        json_.entries_from_elsewhere();
        for (const Value& value : values) {
            json_.element();
            put(value);
        }
    }

    void put(const std::string& text) { json_.string(text); }
    template <typename Truth>
        requires std::same_as<Truth, bool>  // and nothing that turns into one
    void put(const Truth& value) {
        json_.boolean(value);
    }
    void put(double value) { json_.number(value); }
    void put(std::uint64_t value) { json_.number(value); }
    void put(std::uint32_t value) { json_.number(std::uint64_t{value}); }
    void put(int value) {
        assert(value >= 0 && "levels and page numbers are counts");
        json_.number(static_cast<std::uint64_t>(value));
    }

    template <typename Enum>
        requires std::is_enum_v<Enum>
    void put(const Enum& value) {
        json_.word(to_text(value));
    }

    template <typename Value>
    void put(const std::optional<Value>& value) {
        value ? put(*value) : json_.null();
    }

    template <typename Value>
    void put(const std::vector<Value>& values) {
        put_array(std::span(values));
    }

    void put(const Place& place) {
        std::visit([this](const auto& form) { put_place(form); }, place);
    }

    template <typename Object>
    void put(const Object& object) {
        json_.open_object();
        keys(*this, object);
        json_.close_object();
    }

 private:
    template <typename Value>
    void put_array(std::span<const Value> values) {
        json_.open_array();
        for (const Value& value : values) {
            json_.element();
            put(value);
        }
        json_.close_array();
    }

    // As put(CellText::text()), without making that string.
    void put_joined(const std::vector<TextBlock>& blocks) {
        json_.character('"');
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (i > 0) json_.raw("\\n");
            json_.escaped(blocks[i].text);
        }
        json_.character('"');
    }

    void put_place(std::monostate) { json_.null(); }

    void put_place(const PagePlace& place) {
        if (place.parts.empty()) return json_.null();
        json_.open_object();
        keys_of(place.parts.front());
        const auto further = std::span(place.parts).subspan(1);
        if (!further.empty()) {
            json_.key("continued");
            put_array(further);
        }
        json_.close_object();
    }

    void put_place(const LinePlace& place) {
        json_.open_object();
        json_.key("lines");
        put_range(place.first_line, place.last_line);
        if (place.first_column != 0) {
            json_.key("columns");
            put_range(place.first_column, place.last_column);
        }
        json_.close_object();
    }

    void put_place(const PathPlace& place) {
        json_.open_object();
        member("path", place.path);
        json_.close_object();
    }

    void put(const PageBox& part) {
        json_.open_object();
        keys_of(part);
        json_.close_object();
    }

    void keys_of(const PageBox& part) {
        member("page", part.page);
        json_.key("bbox");
        put_array(std::span<const double>(
            std::array{part.box.left, part.box.top, part.box.right, part.box.bottom}));
    }

    void put_range(std::uint64_t first, std::uint64_t last) {
        put_array(std::span<const std::uint64_t>(std::array{first, last}));
    }

    std::string& text_;
    JsonText json_;
    PlanFrame* frame_ = nullptr;
    PerList<bool> filled_{};
};

constexpr int depth_of_lists = 2;
constexpr int depth_of_findings = 3;

// One writer for all entries, as its buffer is made ready once.
template <typename Entry>
void write_entries(std::string& out, const std::vector<Entry>& entries,
                   int depth = depth_of_lists) {
    if (!entries.empty()) PlanWriter(out, depth).entries(entries);
}

}  // namespace

void write_lists(ListTexts& texts, const Plan& part) {
    write_entries(texts[PlanList::sections], part.sections);
    write_entries(texts[PlanList::columns], part.columns);
    write_entries(texts[PlanList::actions], part.actions);
    write_entries(texts[PlanList::glossary], part.glossary);
    write_entries(texts[PlanList::legend], part.legend);
    write_entries(texts[PlanList::outside], part.outside);
    write_entries(texts[PlanList::findings], part.quality.findings, depth_of_findings);
}

PlanFrame write_frame(const Plan& plan, const PerList<bool>& filled) {
    PlanFrame frame;
    std::string text;
    PlanWriter(text, frame, filled).put(plan);
    text += '\n';
    frame.back() = std::move(text);
    return frame;
}

std::string write_plan(const Plan& plan) {
    ListTexts texts;
    write_lists(texts, plan);
    PerList<bool> filled;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < plan_list_count; ++i) {
        filled.values[i] = !texts.values[i].empty();
        bytes += texts.values[i].size();
    }
    const PlanFrame frame = write_frame(plan, filled);
    for (const std::string& piece : frame) bytes += piece.size();

    std::string whole;
    whole.reserve(bytes);
    whole = frame.front();
    for (std::size_t i = 0; i < plan_list_count; ++i) {
        if (filled.values[i]) whole.append(texts.values[i], 1);
        whole += frame[i + 1];
    }
    return whole;
}

}  // namespace actionplan
