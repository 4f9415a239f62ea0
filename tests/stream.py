"""convert - --stream, as a program drives it."""

import base64
import json
import os
import select
import signal
import subprocess

from program import PROGRAM, TOP, ProgramTest, run, run_tests

PLAN = "No.\tAction\tTimescale\tLed By\tOutcomes\n1.1\tOpen a café\tApril 2015\tCCG\tFewer crises\n"
SAMPLES = TOP / "samples"


def content_of(document):
    return base64.b64encode(document if isinstance(document, bytes) else document.encode()).decode()


def lines_of(requests):
    return b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in requests)


class Stream(ProgramTest):
    def answers(self, requests, *options, status=0):
        outcome = run("convert", "-", "--stream", *options, stdin=lines_of(requests))
        self.assertEqual(outcome.status, status, outcome.err)
        return [json.loads(line) for line in outcome.out.splitlines()]

    def test_plans_are_those_of_convert(self):
        paths = sorted(path for path in SAMPLES.rglob("*") if path.suffix in (".txt", ".html", ".docx", ".pdf"))
        self.assertGreater(len(paths), 15)
        self.convert(*paths)
        wanted = {}
        for line in (self.out / "run.ndjson").read_text().splitlines():
            record = json.loads(line)
            wanted[record["input"]] = (self.out / record["output"]).read_text()
        by_path = [{"id": index, "path": str(path)} for index, path in enumerate(paths)]
        by_content = [{"id": str(path), "name": path.name, "content": content_of(path.read_bytes())} for path in paths]
        for jobs in ("1", "4"):
            outcome = run("convert", "-", "--stream", "--jobs", jobs, stdin=lines_of(by_path + by_content))
            self.assertEqual(outcome.status, 0, outcome.err)
            lines = outcome.out.splitlines()
            self.assertEqual(len(lines), 2 * len(paths))
            for index, (path, line) in enumerate(zip(paths * 2, lines)):
                first = index < len(paths)
                head = json.dumps({"id": index if first else str(path), "input": str(path) if first else path.name,
                                   "status": "converted"}, separators=(",", ":"))
                plan = json.dumps(json.loads(wanted[str(path)]), ensure_ascii=False, separators=(",", ":"))
                self.assertEqual(line, head[:-1] + ',"plan":' + plan + "}")

    def test_a_driver_in_lock_step_never_waits(self):
        process = subprocess.Popen([PROGRAM, "convert", "-", "--stream", "--jobs", "3"],
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        for index in range(20):
            request = {"id": index, "name": "plan.txt", "content": content_of(PLAN)} if index % 4 else {"id": index}
            process.stdin.write(lines_of([request]))
            process.stdin.flush()
            ready, _, _ = select.select([process.stdout], [], [], 30)
            self.assertTrue(ready, "no answer")
            answer = json.loads(process.stdout.readline())
            self.assertEqual(answer["id"], index)
            self.assertEqual(answer["status"], "converted" if index % 4 else "failed")
        process.stdin.close()
        self.assertEqual(process.wait(30), 1)
        process.stdout.close()

    def test_one_answer_a_line_in_their_order(self):
        big = {"id": "big", "name": "big.txt", "content": content_of(PLAN * 3000)}
        small = {"id": "small", "name": "small.txt", "content": content_of(PLAN)}
        answers = self.answers([big, small, b"", small, big, b"{", small] * 3, "--jobs", "4", status=1)
        self.assertEqual([answer["id"] for answer in answers], ["big", "small", None, "small", "big", None, "small"] * 3)
        for answer in answers:
            failed = answer["status"] == "failed"
            self.assertEqual(list(answer), ["id", "input", "status", "error" if failed else "plan"])
            self.assertEqual(failed, answer["id"] is None)

    def test_lines_that_are_no_requests(self):
        bad = [b"", b"no json", b"[]", b'"text"', b"7", b"null", b"{}", b'{"path": 7}', b'{"path": ""}', b'{"name": "x.txt"}',
               b'{"content": ""}', b'{"path": "x", "name": "x"}', b'{"path": "x", "path": "y"}', b'{"path": {"path": "x"}}',
               b'{"path": "x", "extra": 1}', b'{"path": "x"} {}', b'{"path": "x"', b'{"path": "\xff"}', b'{"path": "a\\u0000b"}',
               b'{"path": ["x"]}', b'{"id": 1.5, "path": "x"}', b'{"id": true, "path": "x"}', b'{"id": [1], "path": "x"}',
               b'{"name": "in/", "content": ""}', b"[" * 100_000, b'{"path": ' * 10_000, b"\x00", "é".encode("latin-1")]
        answers = self.answers(bad, status=1)
        self.assertEqual(len(answers), len(bad))
        for line, answer in zip(bad, answers):
            self.assertEqual(answer["error"]["code"], "bad-request", line)
            self.assertRegex(answer["error"]["message"], r"^.+; send one JSON object a line")
        answer = self.answers([{"id": "known", "name": "x.txt"}], status=1)[0]
        self.assertEqual((answer["id"], answer["input"]), ("known", "x.txt"))

    def test_faults_in_base64(self):
        good = content_of(PLAN)
        self.assertTrue(good.endswith("="))
        for content in (good[:-1], good[:-4] + "====", good + "=", good[:10] + "\n" + good[10:], "*" + good[1:],
                        good.replace("=", "", 1), "A===", "AB==", "=" * 4, good + "AAAA"[:3]):
            with self.subTest(content[-8:]):
                answer = self.answers([{"name": "plan.txt", "content": content}], status=1)[0]
                self.assertEqual(answer["error"]["code"], "bad-request")
        self.assertEqual(self.answers([{"name": "plan.txt", "content": ""}], status=1)[0]["error"]["code"], "empty-file")

    def test_errors_are_those_of_convert(self):
        answers = self.answers([
            {"path": str(self.folder / "nowhere.txt")}, {"path": str(self.folder)},
            {"name": "picture.txt", "content": content_of(b"\x89PNG\r\n\x1a\n")}, {"name": "data.csv", "content": content_of("1,2")},
            {"name": "broken.pdf", "content": content_of(b"%PDF-1.4 and nothing")}], status=1)
        self.assertEqual([answer["error"]["code"] for answer in answers],
                         ["missing-input", "not-a-file", "not-text", "unknown-format", "damaged-pdf"])

    def test_ids_come_back_as_they_were(self):
        ids = [0, -7, 2**63, "", "é\n\"", None]
        answers = self.answers([{"id": one, "name": "p.txt", "content": content_of(PLAN)} for one in ids])
        self.assertEqual([answer["id"] for answer in answers], ids)

    def test_a_huge_line_costs_no_memory_and_no_other(self):
        good = {"id": 1, "name": "p.txt", "content": content_of(PLAN)}
        lines = self.folder / "lines"
        with open(lines, "wb") as file:
            file.write(lines_of([good]) + b'{"name": "x.txt", "content": "')
            for _ in range(300):
                file.write(b"A" * (1 << 20))
            file.write(b'"}\n' + lines_of([good]))
        with open(lines, "rb") as file:
            process = subprocess.Popen([PROGRAM, "convert", "-", "--stream"], stdin=file, stdout=subprocess.PIPE)
            out = process.stdout.read().decode()
            process.stdout.close()
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(process.returncode, 1)
        answers = [json.loads(line) for line in out.splitlines()]
        self.assertEqual([answer["status"] for answer in answers], ["converted", "failed", "converted"])
        self.assertRegex(answers[1]["error"]["message"], r"a line of over 96 MiB; ")
        self.assertLess(usage.ru_maxrss / 1024, 260)

    def test_memory_does_not_grow_with_requests(self):
        process = subprocess.Popen([PROGRAM, "convert", "-", "--stream", "--jobs", "2", "--quiet"],
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        request = lines_of([{"name": "plan.txt", "content": content_of(PLAN * 20)}] * 10)
        peaks = []
        for batch in range(150):
            process.stdin.write(request)
            process.stdin.flush()
            for _ in range(10):
                self.assertIn(b'"converted"', process.stdout.readline())
            with open(f"/proc/{process.pid}/status", encoding="utf-8") as status:
                peaks.append(next(int(line.split()[1]) for line in status if line.startswith("VmHWM")))
        process.stdin.close()
        process.stdout.close()
        self.assertEqual(process.wait(30), 0)
        self.assertLess(peaks[-1], 1.1 * peaks[5])

    def test_options_of_reading_apply(self):
        plan = TOP / "tests" / "cases" / "word-tracked-text.docx"
        answer = self.answers([{"path": str(plan)}], "--tracked", "reject")[0]
        self.assertEqual(answer["plan"]["actions"][0]["action"]["text"], "Publish a poster")
        hang = {"name": "p.txt", "content": content_of(PLAN * 300_000)}
        answers = self.answers([hang, {"name": "p.txt", "content": content_of(PLAN)}], "--timeout", "1", status=1)
        self.assertEqual([answer.get("error", {}).get("code") for answer in answers], ["timed-out", None])

    def test_last_line_needs_no_break_and_nothing_is_no_request(self):
        outcome = run("convert", "-", "--stream", stdin=lines_of([{"name": "p.txt", "content": content_of(PLAN)}])[:-1])
        self.assertEqual((outcome.status, outcome.out.count("\n")), (0, 1))
        outcome = run("convert", "-", "--stream", "--quiet", stdin=b"")
        self.assertEqual((outcome.status, outcome.out, outcome.err), (0, "", ""))

    def test_a_reader_that_goes_away_ends_it(self):
        process = subprocess.Popen([PROGRAM, "convert", "-", "--stream", "--quiet"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        process.stdout.close()
        process.stdin.write(lines_of([{"name": "p.txt", "content": content_of(PLAN)}]))
        process.stdin.flush()
        self.assertEqual(process.wait(30), 0)
        process.stdin.close()

    def test_a_signal_ends_it(self):
        process = subprocess.Popen([PROGRAM, "convert", "-", "--stream", "--quiet"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        process.stdin.write(lines_of([{"name": "p.txt", "content": content_of(PLAN)}]))
        process.stdin.flush()
        self.assertIn(b'"converted"', process.stdout.readline())
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(30), 143)
        process.stdin.close()
        process.stdout.close()

    def test_wrong_usage(self):
        for words in (["x.txt", "--stream"], ["-", "x", "--stream"], ["-", "--stream", "--out", "out"],
                      ["-", "--stream", "--force"], ["-", "--stream", "--verbose"], ["-"]):
            outcome = run("convert", *words, cwd=self.folder)
            self.assertEqual(outcome.status, 2, words)
            self.assertRegex(outcome.err, r"^actionplan: .*; .*\n$")


if __name__ == "__main__":
    run_tests()
