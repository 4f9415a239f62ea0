"""to_frame: the rows of the SQLite store, in the engines' own types."""

import datetime
import re
import sqlite3

import actionplan
import pyarrow
import pytest
from actionplan.tables import TABLES, place_words, rows_of
from conftest import TOP

# The store's rows in the order of the inputs. Each is the table's columns behind those of the document.
QUERIES = {
    "actions": "SELECT e.sha256, e.file_name, a.plan_id, {columns} FROM actions a JOIN edition e USING (edition_id) "
               "ORDER BY e.input, a.position",
    "dates": "SELECT e.sha256, e.file_name, e.plan_id, a.action_id, d.action, {columns} FROM action_date d "
             "JOIN action a ON a.edition_id = d.edition_id AND a.ordinal = d.action JOIN edition e ON e.edition_id = d.edition_id "
             "ORDER BY e.input, d.action, d.ordinal",
    "leads": "SELECT e.sha256, e.file_name, e.plan_id, a.action_id, l.action, l.ordinal, b.name, b.scheme, b.identifier, b.kind, "
             "l.text, l.matched_by, l.block FROM action_body l JOIN body b USING (body_id) "
             "JOIN action a ON a.edition_id = l.edition_id AND a.ordinal = l.action JOIN edition e ON e.edition_id = l.edition_id "
             "ORDER BY e.input, l.action, l.ordinal",
    "findings": "SELECT e.sha256, e.file_name, e.plan_id, {columns} FROM finding f JOIN edition e USING (edition_id) "
                "ORDER BY e.input, f.ordinal",
}
OWN = {"actions": ("a", 3), "dates": ("d", 5), "leads": ("l", 5), "findings": ("f", 3)}


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_those_of_the_store(converted, sample_plans, table):
    _, store = converted
    alias, known = OWN[table]
    columns = ", ".join(f"{alias}.{name}" for name in list(TABLES[table])[known:])
    with sqlite3.connect(store) as database:
        wanted = database.execute(QUERIES[table].format(columns=columns)).fetchall()
    rows = [tuple(value.isoformat() if isinstance(value, datetime.date) else value for value in row)
            for plan in sample_plans for row in rows_of(plan, table)]
    assert len(rows) > 500
    assert rows == wanted


@pytest.mark.parametrize("table", TABLES)
def test_both_engines_say_the_same(sample_plans, table):
    frame = actionplan.to_frame(sample_plans, table)
    arrow = actionplan.to_frame(sample_plans, table, engine="pyarrow")
    assert list(frame.columns) == arrow.column_names == list(TABLES[table])
    kinds = {"text": ("string", "string"), "whole": ("Int64", "int64"), "number": ("Float64", "double"),
             "day": ("datetime64[s]", "date32[day]")}
    for name, kind in TABLES[table].items():
        assert (str(frame[name].dtype), str(arrow.schema.field(name).type)) == kinds[kind]
        values = [None if one is None else one.isoformat() if kind == "day" else one for one in arrow[name].to_pylist()]
        given = [None if missing else one.date().isoformat() if kind == "day" else one
                 for one, missing in zip(frame[name], frame[name].isna())]
        assert given == values
    assert arrow.num_rows > 500


@pytest.mark.parametrize("table", TABLES)
def test_no_plans_are_a_table_without_rows(table):
    frame = actionplan.to_frame([], table)
    assert frame.shape == (0, len(TABLES[table]))
    assert frame.dtypes.equals(actionplan.to_frame([], table).dtypes)
    assert actionplan.to_frame([], table, engine="pyarrow").num_rows == 0


def test_one_plan_is_a_table(sample_plans):
    assert len(actionplan.to_frame(sample_plans[0])) == len(sample_plans[0]["actions"])


def test_days_far_away_are_days():
    """Past 2262, where the nanoseconds of pandas end."""
    plan = actionplan.convert(b"No.\tAction\tTimescale\n1\tWait\tMay 2016\n2\tGo\tMay 2016\n3\tRest\tMay 2016\n")
    plan["actions"][1]["timescale"]["dates"][0]["latest"] = "9999-12-31"
    for table in ("actions", "dates"):
        assert str(actionplan.to_frame(plan, table)["latest"].max().date()) == "9999-12-31"
        assert str(max(actionplan.to_frame(plan, table, engine="pyarrow")["latest"].to_pylist())) == "9999-12-31"


def test_the_page_has_the_columns():
    page = (TOP / "docs" / "python.md").read_text(encoding="utf-8")
    for table, columns in TABLES.items():
        row, = re.findall(rf"^\| `{table}` \| [^|]+ \| (.*) \|$", page, re.MULTILINE)
        assert row == ", ".join(f"`{name}`" for name in columns)


def test_wrong_words_are_refused(sample_plans):
    with pytest.raises(ValueError, match="actions, dates"):
        actionplan.to_frame(sample_plans, "action")
    with pytest.raises(ValueError, match="pandas or pyarrow"):
        actionplan.to_frame(sample_plans, engine="polars")
    assert isinstance(actionplan.to_frame(sample_plans, engine="pyarrow"), pyarrow.Table)


def test_places_in_words():
    assert place_words(None) == ""
    assert place_words({"lines": [3, 3]}) == "line 3"
    assert place_words({"page": 3, "bbox": [0, 0, 1, 1], "continued": [{"page": 4, "bbox": [0, 0, 1, 1]}]}) == "pages 3–4"
