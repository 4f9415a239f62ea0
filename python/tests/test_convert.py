"""convert and convert_many: the same as the command, errors with codes, and what happens when workers or this process do not live."""

import json
import multiprocessing
import os
import pathlib
import signal
import subprocess
import sys
import threading
import time

import actionplan
import pytest
from actionplan import ActionPlanError, Converter

PLAN = "No.\tAction\tTimescale\tLed By\tOutcomes\n1.1\tOpen a café\tApril 2015\tCCG\tFewer crises\n".encode()


def error_of(call):
    with pytest.raises(ActionPlanError) as raised:
        call()
    return raised.value


def test_plans_are_those_of_the_command(converted, sample_outcomes, samples):
    folder, _ = converted
    records = [json.loads(line) for line in (folder / "run.ndjson").read_text(encoding="utf-8").splitlines()]
    assert len(records) == len(sample_outcomes) > 30
    for record, outcome in zip(records, sample_outcomes):
        assert outcome.source == record["input"] and outcome.error is None
        assert outcome.plan == json.loads((folder / record["output"]).read_bytes())
        assert list(outcome.plan) == list(json.loads((folder / record["output"]).read_bytes()))


@pytest.mark.parametrize("name", ["oxfordshire.txt", "oxfordshire.html", "oxfordshire.docx", "ruled/oxfordshire.pdf"])
def test_ways_to_one_plan(samples, name):
    path = samples / name
    plan = actionplan.convert(path)
    assert plan["source"]["file_name"] == path.name and len(plan["actions"]) > 10
    assert actionplan.convert(str(path)) == plan
    assert actionplan.convert(path, isolated=False) == plan
    assert actionplan.convert(path.read_bytes(), name=path.name) == plan
    assert actionplan.convert(path.read_bytes(), name=path.name, isolated=False) == plan


def test_relative_paths_are_of_now(samples, monkeypatch, tmp_path):
    actionplan.convert(PLAN)  # the worker lives in another folder by now
    (tmp_path / "plan.txt").write_bytes(PLAN)
    monkeypatch.chdir(tmp_path)
    assert actionplan.convert("plan.txt")["source"]["file_name"] == "plan.txt"


def test_names_that_are_not_utf8(tmp_path):
    path = os.fsencode(tmp_path) + b"/plan\xff.txt"
    with open(path, "wb") as file:
        file.write(PLAN)
    assert len(actionplan.convert(os.fsdecode(path))["actions"]) == 1
    outcome, = actionplan.convert_many(tmp_path)
    assert os.fsencode(outcome.source) == path and len(outcome.plan["actions"]) == 1


def test_options_are_those_of_the_command(samples, tmp_path):
    profile = tmp_path / "profile.json"
    profile.write_text(json.dumps({"headings": [{"words": "Wibble", "field": "lead"}]}), encoding="utf-8")
    text = PLAN.replace(b"Led By", b"Wibble")
    for isolated in (True, False):
        fields = [actionplan.convert(text, isolated=isolated, **options)["columns"][0]["headings"][3]["field"]
                  for options in ({}, {"profile": profile})]
        assert fields == ["other", "lead"]
        early, late = [actionplan.convert(samples / "herefordshire.txt", isolated=isolated, as_of=day)["quality"]["findings"]
                       for day in ("2014-01-01", "2020-01-01")]
        assert sum(one["code"] == "AP402" for one in late) > sum(one["code"] == "AP402" for one in early)


@pytest.mark.parametrize("isolated", [True, False])
def test_errors_have_code_message_and_place(tmp_path, isolated):
    missing = error_of(lambda: actionplan.convert(tmp_path / "none.pdf", isolated=isolated))
    assert (missing.code, missing.place) == ("missing-input", str(tmp_path / "none.pdf"))
    binary = error_of(lambda: actionplan.convert(b"\0\1\2", name="odd.bin", isolated=isolated))
    assert (binary.code, binary.place) == ("not-text", "odd.bin")
    assert str(binary) == f"odd.bin: {binary.message} [not-text]"
    for options in ({"tracked": "some"}, {"as_of": "soon"}, {"profile": tmp_path / "none.json"}):
        wrong = error_of(lambda: actionplan.convert(PLAN, isolated=isolated, **options))
        assert (wrong.code, wrong.place) == ("usage", "")
    with pytest.raises(TypeError, match="traked"):
        actionplan.convert(PLAN, isolated=isolated, traked="all")


def test_codes_are_in_the_list_of_errors():
    from actionplan import _native

    assert {"missing-input", "unreadable", "no-worker", "output-unwritable"} <= set(_native.error_codes())


def test_many_take_each_document_once_and_in_order(tmp_path):
    wanted = []
    for number in range(60):
        path = tmp_path / f"{number:02}.txt"
        path.write_bytes(b"\0\1" if number % 7 == 3 else PLAN * (1 + number % 5 * 40))
        wanted.append((str(path), "not-text" if number % 7 == 3 else None))
    seen = []
    for jobs in (1, 4):
        outcomes = list(actionplan.convert_many(tmp_path, jobs=jobs, progress=seen.append))
        assert [(one.source, one.error and one.error.code) for one in outcomes] == wanted
        assert all((one.plan is None) == (one.error is not None) for one in outcomes)
    assert [(one.done, one.total) for one in seen] == [(number, 60) for number in range(1, 61)] * 2
    assert seen[3].last.error.code == "not-text"


def test_many_tell_of_paths_that_lead_nowhere(tmp_path):
    (tmp_path / "a.txt").write_bytes(PLAN)
    outcomes = list(actionplan.convert_many([tmp_path / "none", tmp_path / "a.txt"]))
    assert [one.error and one.error.code for one in outcomes] == [None, "missing-input"]
    assert error_of(lambda: list(actionplan.convert_many([tmp_path / "a.txt"], timeout=0))).code == "usage"


def test_many_do_not_run_ahead(tmp_path):
    taken = []

    def sources():
        for number in range(100):
            taken.append(number)
            yield f"{number}.txt", PLAN

    with Converter(jobs=2) as converter:
        outcomes = converter.convert_many(sources())
        next(outcomes)
        assert len(taken) < 10


def test_a_document_out_of_time_costs_itself(tmp_path):
    # Many rows that could be cut in many ways take more than a second.
    slow = b"Action\nTimescale\nLead\n" + b"words\n\n" * 600_000
    with Converter(jobs=2, timeout=1) as converter:
        outcomes = list(converter.convert_many([("slow.txt", slow), ("plan.txt", PLAN)]))
        assert outcomes[0].error is not None and outcomes[0].error.code == "timed-out"
        assert len(outcomes[1].plan["actions"]) == 1


def test_the_program_may_be_killed():
    with Converter(jobs=1) as converter:
        converter.convert(PLAN)
        worker = converter._worker
        os.kill(worker.pid, signal.SIGKILL)
        worker._reader.join(10)
        assert len(converter.convert(PLAN)["actions"]) == 1  # by a new one
        assert converter._worker is not worker
        # One that goes while it works fails its document, and no other.
        waiting = converter._ask(PLAN * 20_000, "large.txt")
        os.kill(converter._worker.pid, signal.SIGKILL)
        assert waiting.exception(10).code == "no-worker"
        assert len(converter.convert(PLAN)["actions"]) == 1


def test_threads_share_a_converter():
    plans = [PLAN.replace(b"caf\xc3\xa9", str(number).encode()) for number in range(40)]
    wrong = []

    def work(first):
        for number in range(first, 40, 4):
            for isolated in (True, False):
                plan = actionplan.convert(plans[number], isolated=isolated)
                if plan["actions"][0]["action"]["text"] != f"Open a {number}":
                    wrong.append(number)

    threads = [threading.Thread(target=work, args=(first,)) for first in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_a_fork_has_workers_of_its_own():
    assert len(actionplan.convert(PLAN)["actions"]) == 1
    with multiprocessing.get_context("fork").Pool(2) as pool:
        plans = pool.map(actionplan.convert, [PLAN] * 20)
    assert [len(plan["actions"]) for plan in plans] == [1] * 20
    assert len(actionplan.convert(PLAN)["actions"]) == 1


def test_the_interpreter_is_free_meanwhile():
    """Another thread goes on while C++ reads a document: it is never held up for as long as that takes."""
    large = PLAN + PLAN.splitlines()[1] * 1 + b"\n" + b"".join(b"%d\tDo it\tMay 2016\tCCG\tGood\n" % n for n in range(20_000))
    gaps = []
    over = threading.Event()

    def tick():
        last = time.monotonic()
        while not over.is_set():
            time.sleep(0.005)
            now = time.monotonic()
            gaps.append(now - last)
            last = now

    from actionplan import _native

    thread = threading.Thread(target=tick)
    thread.start()
    begin = time.monotonic()
    _native.convert(large, "large.txt", "accept", "", "")
    taken = time.monotonic() - begin
    over.set()
    thread.join()
    assert taken > 0.2
    assert max(gaps) < taken / 2


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_no_process_outlives_this_one(end):
    script = ("import actionplan, time; c = actionplan.Converter(jobs=1); c.convert(b'No.\\tAction\\n1\\tGo\\n'); "
              "print(c._worker.pid, flush=True); time.sleep(60)")
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as process:
        pid = int(process.stdout.readline())
        os.kill(pid, 0)
        process.send_signal(end)
    for _ in range(200):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        if pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
            return  # ended, and waits for whoever inherited it
        time.sleep(0.05)
    pytest.fail(f"{pid} still runs")


def test_an_interrupt_leaves_the_workers():
    """Ctrl-C reaches all processes of a terminal; the pool goes on with the next document."""
    script = ("import actionplan, os, signal\n"
              "c = actionplan.Converter(jobs=1)\n"
              "c.convert(b'No.\\tAction\\n1\\tGo\\n'); first = c._worker.pid\n"
              "try: os.killpg(0, signal.SIGINT)\n"
              "except KeyboardInterrupt: pass\n"
              "c.convert(b'No.\\tAction\\n1\\tGo\\n'); print(first == c._worker.pid)\n")
    said = subprocess.run([sys.executable, "-c", script], stdout=subprocess.PIPE, start_new_session=True, timeout=60)
    assert said.stdout == b"True\n"


def test_no_process_stays():
    converter = Converter(jobs=2)
    converter.convert(PLAN)
    pid = converter._worker.pid
    del converter
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
