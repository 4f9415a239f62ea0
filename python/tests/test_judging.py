"""report, compare and validate say what the commands say."""

import copy
import json
import subprocess

import actionplan
import pytest
from actionplan import ActionPlanError
from actionplan.worker import PROGRAM


def command(*words, status=0):
    outcome = subprocess.run([PROGRAM, *words], capture_output=True)
    assert outcome.returncode == status, outcome.stderr
    return outcome.stdout


def test_validate(sample_plans):
    for plan in sample_plans:
        assert actionplan.validate(plan) == []
    broken = copy.deepcopy(sample_plans[0])
    del broken["actions"][0]["number"]
    fault, = actionplan.validate(broken)
    assert fault.place == "/actions/0" and "number" in fault.message
    assert actionplan.validate(b"{")[0].place == "/"


def test_validate_files(converted, tmp_path):
    folder, _ = converted
    assert actionplan.validate(folder / "oxfordshire.json") == []
    with pytest.raises(ActionPlanError) as raised:
        actionplan.validate(tmp_path / "none.json")
    assert (raised.value.code, raised.value.place) == ("unreadable", str(tmp_path / "none.json"))


@pytest.mark.parametrize("form", ["json", "html", "text"])
def test_compare_is_the_command(converted, samples, form):
    folder, _ = converted
    editions = [samples / f"worcestershire-{year}.docx" for year in (2015, 2017)]
    said = command("compare", *editions, "--format", form).decode()
    wanted = json.loads(said) if form == "json" else said
    assert actionplan.compare(*editions, format=form) == wanted
    assert actionplan.compare(*map(actionplan.convert, editions), format=form) == wanted
    folders = command("compare", folder, folder, "--format", form).decode()
    assert actionplan.compare(folder, folder, format=form) == (json.loads(folders) if form == "json" else folders)


def test_compare_refuses_one_against_many(sample_plans):
    for before, after, code in ((sample_plans[0], sample_plans, "usage"), ({"no": "plan"}, {"no": "plan"}, "not-a-plan")):
        with pytest.raises(ActionPlanError) as raised:
            actionplan.compare(before, after)
        assert raised.value.code == code


@pytest.mark.parametrize("form", ["html", "json", "xlsx", "sarif", "csv"])
def test_report_is_the_command(converted, tmp_path, form):
    folder, store = converted
    command("report", folder, "--format", form, "--as-of", "2017-01-01", "--out", tmp_path / "wanted")
    for source in (folder, store):
        said = actionplan.report(source, tmp_path / "said", format=form, as_of="2017-01-01")
        if form == "csv":
            assert said == {path.name: path.read_bytes().decode() for path in (tmp_path / "wanted").iterdir()}
            continue
        wanted = (tmp_path / "wanted").read_bytes()
        assert (tmp_path / "said").read_bytes() == wanted
        assert said == (wanted if form == "xlsx" else wanted.decode() if form == "html" else json.loads(wanted))


def test_report_on_outcomes(sample_outcomes):
    failed = actionplan.Outcome("bad.pdf", None, ActionPlanError("damaged-pdf", "can't be read", "bad.pdf"))
    said = actionplan.report([*sample_outcomes, failed], format="json", expect=["Oxfordshire", "Rutland"])
    assert len(said["plans"]) == len(sample_outcomes)
    assert [one["input"] for one in said["failed"]] == ["bad.pdf"]
    assert [[area["name"] for area in said["areas"][kind]] for kind in ("received", "missing")] == [["Oxfordshire"], ["Rutland"]]


def test_report_with_a_baseline(sample_plans, tmp_path):
    actionplan.report(sample_plans[:3], tmp_path / "old.sarif", format="sarif")
    said = actionplan.report(sample_plans[:4], format="sarif", baseline=tmp_path / "old.sarif")
    states = {result["baselineState"] for result in said["runs"][0]["results"]}
    assert states == {"new", "unchanged"}
    (tmp_path / "none.sarif").write_text("{}")
    with pytest.raises(ActionPlanError) as raised:
        actionplan.report(sample_plans, format="sarif", baseline=tmp_path / "none.sarif")
    assert raised.value.code == "not-sarif"


def test_report_that_cannot_be_written(sample_plans, tmp_path):
    with pytest.raises(ActionPlanError) as raised:
        actionplan.report(sample_plans, tmp_path / "none" / "report.html")
    assert (raised.value.code, raised.value.place) == ("output-unwritable", str(tmp_path / "none" / "report.html"))
    with pytest.raises(ActionPlanError) as raised:
        actionplan.report(sample_plans, format="pdf")
    assert raised.value.code == "usage"
