#include "extract/word/relationships.h"

#include <algorithm>

#include "extract/word/word_xml.h"

namespace actionplan {

namespace {

std::string_view folder_of(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash + 1);
}

std::string_view last_step(std::string_view address) {
    return address.substr(std::min(address.rfind('/') + 1, address.size()));
}

// "../customXml/item1.xml" as seen from "word/" is "customXml/item1.xml"; nothing climbs out of the file.
std::string resolved(std::string_view folder, std::string_view target) {
    std::string path =
        !target.empty() && target.front() == '/' ? std::string() : std::string(folder);
    for (std::size_t at = 0; at < target.size();) {
        const std::size_t slash = std::min(target.find('/', at), target.size());
        const std::string_view step = target.substr(at, slash - at);
        if (step == "..") {
            if (!path.empty()) path = folder_of(std::string_view(path).substr(0, path.size() - 1));
        } else if (!step.empty() && step != ".") {
            path += step;
            if (slash != target.size()) path += '/';
        }
        at = slash + 1;
    }
    return path;
}

class RelationshipsHandler final : public WordXmlHandler {
 public:
    explicit RelationshipsHandler(std::string_view folder) : folder_(folder) {}

    Relationships relationships;

    void start(WordElement element, const WordAttributes& attributes) override {
        if (element != WordElement::relationship) return;
        if (attributes.value("TargetMode") == "External") return;
        relationships.list.push_back({std::string(attributes.value("Id")),
                                      std::string(last_step(attributes.value("Type"))),
                                      resolved(folder_, attributes.value("Target"))});
    }
    void end(WordElement) override {}

 private:
    std::string folder_;
};

}  // namespace

std::string Relationships::part_of_type(std::string_view type) const {
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&](const Relationship& one) { return one.type == type; });
    return found == list.end() ? std::string() : found->part;
}

std::string Relationships::part_of_id(std::string_view id) const {
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&](const Relationship& one) { return one.id == id; });
    return found == list.end() ? std::string() : found->part;
}

std::string relationships_part(std::string_view part) {
    const std::string_view folder = folder_of(part);
    return std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

Result<Relationships> read_relationships(std::string_view part, std::string_view xml,
                                         const WordLimits& limits) {
    RelationshipsHandler handler(folder_of(part));
    if (xml.empty()) return Relationships();
    if (const auto fault = read_word_xml(relationships_part(part), xml, limits, handler))
        return *fault;
    return std::move(handler.relationships);
}

}  // namespace actionplan
