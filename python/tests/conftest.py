import pathlib

import pytest

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
SAMPLES = TOP / "samples"


@pytest.fixture(scope="session")
def samples():
    return SAMPLES


@pytest.fixture(scope="session")
def sample_outcomes():
    import actionplan

    return list(actionplan.convert_many(SAMPLES))


@pytest.fixture(scope="session")
def sample_plans(sample_outcomes):
    return [one.plan for one in sample_outcomes]


@pytest.fixture(scope="session")
def converted(tmp_path_factory):
    """What the command makes of the samples: its folder, and its store."""
    import subprocess

    from actionplan.worker import PROGRAM

    folder = tmp_path_factory.mktemp("converted")
    subprocess.run([PROGRAM, "convert", SAMPLES, "--out", folder / "out", "--store", folder / "plans.sqlite", "--quiet"], check=True)
    return folder / "out", folder / "plans.sqlite"
