import os
import pathlib
import shutil
import sys

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


def spark_or_skip():
    """For the top of a test file that wants Spark."""
    pytest.importorskip("pyspark", reason="pyspark is not installed: pip install './python[spark]'")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Spark wants Java: apt-get install openjdk-17-jre-headless", allow_module_level=True)


JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"


@pytest.fixture(scope="session")
def spark(tmp_path_factory):
    from pyspark.sql import SparkSession

    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    os.environ["PYSPARK_PYTHON"] = sys.executable
    # Nothing here runs long enough for the second compiler of Java to pay.
    os.environ["PYSPARK_SUBMIT_ARGS"] = f'--driver-java-options "{JAVA}" pyspark-shell'
    session = (SparkSession.builder.master("local-cluster[2,1,1024]").appName("actionplan-test")
               .config("spark.executor.extraJavaOptions", JAVA).config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "2")
               .config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1")
               .config("spark.local.dir", str(tmp_path_factory.mktemp("spark"))).getOrCreate())
    yield session
    session.stop()
