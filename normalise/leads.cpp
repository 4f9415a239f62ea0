#include "normalise/leads.h"

#include <algorithm>
#include <string>
#include <utility>

#include "normalise/ascii.h"
#include "normalise/joined_leads.h"
#include "normalise/lead_names.h"
#include "normalise/lead_pieces.h"

namespace actionplan {

namespace {

void take_registered(Organisation& body, const std::vector<RegisteredBody>& found, MatchedBy by) {
    if (found.size() == 1) {
        body.identifier = found.front().identifier;
        body.kind = found.front().kind;
        body.matched_by = by;
        if (!body.name) body.name = found.front().name;
        return;
    }
    for (const RegisteredBody& candidate : found) {
        body.candidates.push_back({std::string(candidate.name), candidate.identifier});
    }
}

void resolve(Organisation& body, const KnownNames& known, const RegisterScope& scope) {
    const std::optional<std::string_view> expansion = known.expansion(body.text);
    if (expansion && !expansion->empty()) {
        body.name = *expansion;
        body.matched_by = MatchedBy::document_key;
        body.kind = kind_of_body(*expansion);
        take_registered(body, registered_bodies(*expansion, scope), MatchedBy::document_key);
        if (body.identifier || !body.candidates.empty()) return;
        take_registered(body, registered_bodies(body.text, scope), MatchedBy::document_key);
        return;
    }
    body.kind = kind_of_body(body.text);
    take_registered(body, registered_bodies(body.text, scope), MatchedBy::register_entry);
}

// A body that nothing knows may be one that something knows, misspelt.
void offer_near_names(Organisation& body, const KnownNames& known, const RegisterScope& scope) {
    for (const std::string_view expansion : known.near_names(body.text)) {
        body.candidates.push_back({std::string(expansion), std::nullopt});
    }
    if (!body.candidates.empty()) return;
    for (const RegisteredBody& candidate : mistyped_bodies(body.text, scope)) {
        body.candidates.push_back({std::string(candidate.name), candidate.identifier});
    }
}

Organisation resolved(LeadPiece piece, const KnownNames& known, const RegisterScope& scope,
                      std::vector<Note>& notes) {
    Organisation body;
    body.text = std::move(piece.text);
    body.block = piece.block;
    resolve(body, known, scope);
    std::optional<NoteKind> open;
    if (!body.candidates.empty()) {
        open = NoteKind::ambiguous_body;
    } else if (!body.name) {
        offer_near_names(body, known, scope);
        if (!body.candidates.empty()) open = NoteKind::typing_slip;
    }
    if (open) notes.push_back({*open, {}, body.text, body.block});
    return body;
}

bool is_person(const LeadPiece& piece, NameKind kind, const KnownNames& known) {
    if (kind == NameKind::person) return true;
    return piece.beside_body && kind == NameKind::unknown && may_be_person(piece.text) &&
           !known.expansion(piece.text);
}

// The plan's own key says that the letters are a post's: "DCO", the designated clinical officer. A post that is a public
// body of its own stays one: the police and crime commissioner.
bool is_post_of_key(std::string_view name, const KnownNames& known) {
    const std::optional<std::string_view> expansion = known.expansion(name);
    return expansion && !is_common_abbreviation(name) &&
           kind_of_name(*expansion) == NameKind::post && !is_statutory_body(*expansion);
}

template <typename Named>
bool has(const std::vector<Named>& all, const std::string& text) {
    return std::any_of(all.begin(), all.end(),
                       [&](const Named& named) { return named.text == text; });
}

}  // namespace

bool names_footprint(std::string_view heading) {
    return ascii_lower(heading).find("footprint") != std::string::npos;
}

std::span<const TextBlock> without_footprint(std::span<const TextBlock> blocks) {
    if (blocks.size() < 2) return blocks;
    const NameKind kind = kind_of_name(blocks.back().text);
    const bool place = kind == NameKind::unknown || kind == NameKind::nobody;
    return place ? blocks.first(blocks.size() - 1) : blocks;
}

LeadNames read_leads(std::span<const TextBlock> blocks, const KnownNames& known,
                     const RegisterScope& scope) {
    LeadNames names;
    for (LeadPiece& piece : lead_pieces(blocks, known)) {
        NameKind kind = kind_of_name(piece.text);
        if (known.is_name(piece.text)) {
            kind = is_post_of_key(piece.text, known) ? NameKind::post : NameKind::abbreviation;
        }
        const bool person = is_person(piece, kind, known);
        if (person || kind == NameKind::post) {
            if (has(names.people, piece.text)) continue;
            names.people.push_back({std::move(piece.text),
                                    person ? PersonKind::person : PersonKind::post, piece.block});
            continue;
        }
        if (kind == NameKind::nobody || has(names.organisations, piece.text)) continue;
        names.organisations.push_back(resolved(std::move(piece), known, scope, names.notes));
    }
    return names;
}

}  // namespace actionplan
