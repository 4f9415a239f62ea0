"""The package itself: types as the schema has them, the program beside the module, the example of docs/python.md."""

import ast
import json
import pathlib
import re
import subprocess
import sys

import actionplan
from conftest import TOP

PYTHON = TOP / "python"


def test_types_are_those_of_the_schema():
    subprocess.run([sys.executable, PYTHON / "generate_types.py", "--check"], check=True)


def test_stale_types_are_seen(tmp_path):
    """The check itself: a key more in the schema, and it says so."""
    (tmp_path / "python" / "src" / "actionplan").mkdir(parents=True)
    (tmp_path / "schema").mkdir()
    (tmp_path / "python" / "generate_types.py").write_text((PYTHON / "generate_types.py").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "python" / "src" / "actionplan" / "plan_types.py").write_text(
        (PYTHON / "src" / "actionplan" / "plan_types.py").read_text(encoding="utf-8"), encoding="utf-8")
    schema = json.loads(actionplan.schema())
    schema["$defs"]["date"]["properties"]["era"] = {"description": "New.", "type": "string"}
    (tmp_path / "schema" / "action-plan.schema.json").write_text(json.dumps(schema), encoding="utf-8")
    outcome = subprocess.run([sys.executable, tmp_path / "python" / "generate_types.py", "--check"], capture_output=True, text=True)
    assert outcome.returncode == 1 and "stale" in outcome.stderr


def test_every_key_of_a_plan_has_a_type(sample_plans):
    from actionplan import plan_types

    for plan in sample_plans:
        assert plan.keys() == plan_types.Plan.__annotations__.keys()
        for action in plan["actions"]:
            assert plan_types.Action.__required_keys__ <= action.keys() <= plan_types.Action.__annotations__.keys()


def test_types_hold():
    subprocess.run([sys.executable, "-m", "mypy", "--config-file", PYTHON / "pyproject.toml", "-p", "actionplan"],
                   check=True, cwd=PYTHON / "src")


def test_the_stub_has_what_the_module_has():
    from actionplan import _native

    stub = ast.parse((PYTHON / "src" / "actionplan" / "_native.pyi").read_text(encoding="utf-8"))
    named = {node.name for node in stub.body if isinstance(node, ast.FunctionDef)}
    assert named == {name for name in dir(_native) if not name.startswith("_")}


def test_schema_and_version_are_the_programs():
    program = [sys.executable, "-m", "actionplan"]
    assert subprocess.check_output([*program, "schema"], text=True) == actionplan.schema()
    assert subprocess.check_output([*program, "--version"], text=True).split()[-1] == actionplan.__version__


def test_every_public_function_says_what_it_takes():
    for name in actionplan.__all__:
        thing = getattr(actionplan, name)
        if callable(thing) and name not in ("schema", "version"):
            assert thing.__doc__, name


def test_the_example_runs_as_the_page_has_it(samples, tmp_path):
    page = (TOP / "docs" / "python.md").read_text(encoding="utf-8")
    outcome = subprocess.run([sys.executable, PYTHON / "examples" / "overdue_by_lead.py", samples, "2017-01-01", tmp_path / "a.png"],
                             capture_output=True, text=True)
    assert outcome.returncode == 0, outcome.stderr
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    shown = re.search(r"overdue_by_lead.py samples 2017-01-01 overdue.png\n(.*?)\n\n", page, re.DOTALL)[1]
    said = [" ".join(line.split()) for line in outcome.stdout.splitlines()]
    for line in shown.splitlines():
        assert line.strip() == "…" or " ".join(line.split()) in said
    # What the page quotes of the script is in it.
    script = (PYTHON / "examples" / "overdue_by_lead.py").read_text(encoding="utf-8")
    for block in re.findall(r"```python\n(.*?)```", page, re.DOTALL):
        for line in block.splitlines():
            assert line in script.splitlines() or "actionplan." in line, line
