#include "engine/store_schema.h"

namespace actionplan {

const char* const store_tables = R"sql(
CREATE TABLE IF NOT EXISTS run (
    run_id   INTEGER PRIMARY KEY,
    started  TEXT NOT NULL,
    ended    TEXT,
    folder   TEXT NOT NULL,
    version  TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS edition (
    edition_id    INTEGER PRIMARY KEY,
    input         TEXT NOT NULL,
    sha256        TEXT NOT NULL,
    settings      TEXT,
    output        TEXT NOT NULL,
    output_xxh128 TEXT,
    first_run     INTEGER NOT NULL REFERENCES run,
    last_run      INTEGER NOT NULL REFERENCES run,
    plan_id       TEXT NOT NULL,
    title         TEXT,
    area          TEXT,
    area_scheme   TEXT,
    area_code     TEXT,
    locality      TEXT,
    status        TEXT,
    extent        TEXT,
    file_name     TEXT NOT NULL,
    media_type    TEXT NOT NULL,
    bytes         INTEGER NOT NULL,
    pages         INTEGER,
    version       TEXT NOT NULL,
    coverage      REAL NOT NULL,
    score         REAL NOT NULL,
    json          TEXT NOT NULL,
    UNIQUE (input, sha256)
) STRICT;

CREATE TABLE IF NOT EXISTS outcome (
    run_id     INTEGER NOT NULL REFERENCES run,
    input      TEXT NOT NULL,
    status     TEXT NOT NULL,
    edition_id INTEGER REFERENCES edition,
    error      TEXT,
    message    TEXT,
    seconds    REAL NOT NULL,
    PRIMARY KEY (run_id, input)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS section (
    edition_id INTEGER NOT NULL REFERENCES edition,
    ordinal    INTEGER NOT NULL,
    section_id TEXT NOT NULL,
    number     TEXT,
    title      TEXT NOT NULL,
    theme      TEXT,
    PRIMARY KEY (edition_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS action (
    edition_id  INTEGER NOT NULL REFERENCES edition,
    ordinal     INTEGER NOT NULL,
    action_id   TEXT NOT NULL,
    number      TEXT,
    section_id  TEXT,
    subsection  TEXT,
    action      TEXT NOT NULL,
    timescale   TEXT,
    lead        TEXT,
    outcomes    TEXT,
    progress    TEXT,
    state       TEXT,
    rag         TEXT,
    rag_text    TEXT,
    rag_fill    TEXT,
    rag_meaning TEXT,
    place       TEXT NOT NULL,
    confidence  REAL,
    PRIMARY KEY (edition_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS action_by_id ON action (action_id);

CREATE TABLE IF NOT EXISTS body (
    body_id    INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    scheme     TEXT NOT NULL,
    identifier TEXT NOT NULL,
    kind       TEXT NOT NULL,
    UNIQUE (name, scheme, identifier, kind)
) STRICT;

CREATE TABLE IF NOT EXISTS action_body (
    edition_id INTEGER NOT NULL REFERENCES edition,
    action     INTEGER NOT NULL,
    ordinal    INTEGER NOT NULL,
    body_id    INTEGER NOT NULL REFERENCES body,
    text       TEXT NOT NULL,
    matched_by TEXT NOT NULL,
    block      INTEGER NOT NULL,
    PRIMARY KEY (edition_id, action, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS action_by_body ON action_body (body_id);

CREATE TABLE IF NOT EXISTS action_person (
    edition_id INTEGER NOT NULL REFERENCES edition,
    action     INTEGER NOT NULL,
    ordinal    INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    text       TEXT NOT NULL,
    block      INTEGER NOT NULL,
    PRIMARY KEY (edition_id, action, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS action_date (
    edition_id INTEGER NOT NULL REFERENCES edition,
    action     INTEGER NOT NULL,
    ordinal    INTEGER NOT NULL,
    field      TEXT NOT NULL,
    kind       TEXT NOT NULL,
    edtf       TEXT,
    earliest   TEXT,
    latest     TEXT,
    recurrence TEXT,
    text       TEXT NOT NULL,
    block      INTEGER,
    PRIMARY KEY (edition_id, action, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS date_by_latest ON action_date (latest);

CREATE TABLE IF NOT EXISTS action_cell (
    edition_id INTEGER NOT NULL REFERENCES edition,
    action     INTEGER NOT NULL,
    ordinal    INTEGER NOT NULL,
    heading    TEXT NOT NULL,
    text       TEXT NOT NULL,
    PRIMARY KEY (edition_id, action, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS plan_date (
    edition_id INTEGER NOT NULL REFERENCES edition,
    ordinal    INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    edtf       TEXT NOT NULL,
    text       TEXT NOT NULL,
    PRIMARY KEY (edition_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS finding (
    edition_id     INTEGER NOT NULL REFERENCES edition,
    ordinal        INTEGER NOT NULL,
    code           TEXT NOT NULL,
    severity       TEXT NOT NULL,
    dimension      TEXT NOT NULL,
    responsibility TEXT NOT NULL,
    action_id      TEXT,
    field          TEXT,
    message        TEXT NOT NULL,
    evidence       TEXT NOT NULL,
    place          TEXT NOT NULL,
    PRIMARY KEY (edition_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS finding_by_code ON finding (code);

CREATE VIEW IF NOT EXISTS last_run AS
    SELECT max(run_id) AS run_id FROM run WHERE ended IS NOT NULL;

CREATE VIEW IF NOT EXISTS current_edition AS
    SELECT edition.* FROM outcome JOIN edition USING (edition_id)
    WHERE outcome.run_id = (SELECT run_id FROM last_run);

CREATE VIEW IF NOT EXISTS actions AS
    SELECT e.output AS file, e.plan_id, e.title AS plan_title, e.area, e.area_code,
        a.action_id, a.number, a.ordinal AS position,
        s.title AS section, s.theme, a.subsection, a.action, a.timescale,
        (SELECT group_concat(d.edtf, ' ') FROM action_date d
         WHERE d.edition_id = a.edition_id AND d.action = a.ordinal AND d.field = 'timescale') AS dates,
        (SELECT min(d.earliest) FROM action_date d
         WHERE d.edition_id = a.edition_id AND d.action = a.ordinal AND d.field = 'timescale') AS earliest,
        (SELECT max(d.latest) FROM action_date d
         WHERE d.edition_id = a.edition_id AND d.action = a.ordinal AND d.field = 'timescale') AS latest,
        a.lead,
        (SELECT group_concat(b.name, '; ') FROM action_body l JOIN body b USING (body_id)
         WHERE l.edition_id = a.edition_id AND l.action = a.ordinal) AS bodies,
        a.outcomes, a.progress, a.state, a.rag, a.rag_meaning, a.place, a.confidence,
        (SELECT count(*) FROM finding f
         WHERE f.edition_id = a.edition_id AND f.action_id = a.action_id) AS findings,
        a.edition_id
    FROM current_edition e
    JOIN action a USING (edition_id)
    LEFT JOIN section s ON s.edition_id = a.edition_id AND s.section_id = a.section_id;
)sql";

}  // namespace actionplan
