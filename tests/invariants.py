"""What holds for every plan: nothing lost, nothing made up; the same bytes whatever surrounds the run; one outcome an
input; every JSON valid. The words are counted here from the raw text, by other means than the program's."""

import codecs
import collections
import html
import json
import os
import pathlib
import re
import unicodedata

from program import TOP, ProgramTest, files_of, log_of, run, run_tests

CASES = TOP / "tests" / "cases"


def documents():
    """Every sample and every case that is text."""
    paths = [path for path in (TOP / "samples").rglob("*") if path.suffix == ".txt"]
    paths += [path for path in CASES.rglob("*.txt")]
    return sorted(paths)


def pdfs():
    """The samples as PDF, each beside the text of its plan."""
    return sorted((TOP / "samples").rglob("*.pdf"))


def as_windows_1252(error):
    stray = error.object[error.start : error.start + 1]
    return stray.decode("cp1252", errors="replace"), error.start + 1


codecs.register_error("windows-1252", as_windows_1252)


def decoded(data):
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding)
    # Bytes that are no UTF-8 stand as windows-1252 has them, in a file of that set as in one of both.
    return data.decode("utf-8", errors="windows-1252")


def words(text):
    """Runs of letters, marks and digits of the text as a reader sees it: without the tags and entities of pasted
    HTML."""
    text = re.sub(r"</?(?:[a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?/?>", " ", text)
    text = unicodedata.normalize("NFC", html.unescape(text))
    kept = (c if unicodedata.category(c)[0] in "LMN" else " " for c in text)
    return collections.Counter("".join(kept).split())


def cell_texts(cell):
    if cell is not None and not cell.get("repeated"):
        yield cell["text"]


def texts_of(plan):
    for section in plan["sections"]:
        yield from (section["label"], section["number"], section["title"], *section["subsections"])
    for columns in plan["columns"]:
        for heading in columns["headings"]:
            yield from (heading["text"], heading["group"])
    for action in plan["actions"]:
        if not action.get("number_repeated"):
            yield action["number"]
        for field in ("action", "timescale", "lead", "outcomes", "progress", "rag"):
            yield from cell_texts(action[field])
        for other in action["other"]:
            yield from cell_texts(other)
    for entry in plan["glossary"]:
        yield from (entry["abbreviation"], entry["expansion"])
    for entry in plan["legend"]:
        yield from (entry["text"], entry["meaning"])
    for text in plan["outside"]:
        yield text["text"]


def differing(first, second):
    return {word: (first[word], second[word]) for word in first | second if first[word] != second[word]}


class Invariants(ProgramTest):
    def test_no_word_is_lost_or_made_up(self):
        paths = documents()
        self.assertGreaterEqual(len(paths), 5)
        for number, path in enumerate(paths):
            with self.subTest(path.name):
                out = self.folder / str(number)
                outcome = run("convert", path, "--out", out, "--quiet")
                self.assertEqual(outcome.status, 0, outcome.err)
                plan = json.loads((out / log_of(out)[0]["output"]).read_bytes())
                printed = collections.Counter()
                for text in texts_of(plan):
                    printed += words(text or "")
                self.assertEqual(differing(words(decoded(path.read_bytes())), printed), {})
                self.assertEqual(plan["quality"]["coverage"], 1)

    def test_no_word_is_lost_or_made_up_in_pdfs(self):
        running = ("page-header", "page-footer", "repeated-header")
        counts = {}
        for path in [*pdfs(), *(TOP / "samples").glob("*.txt")]:
            out = self.folder / path.parent.name / path.name
            run("convert", path, "--out", out, "--quiet")
            plan = json.loads((out / log_of(out)[0]["output"]).read_bytes())
            self.assertEqual(plan["quality"]["coverage"], 1, path)
            plan["outside"] = [one for one in plan["outside"] if one["kind"] not in running]
            plan["columns"] = []  # a PDF prints them above each section
            for action in plan["actions"]:
                action["rag"] = None  # some show it by a fill alone
            counts[path] = sum((words(text or "") for text in texts_of(plan)), collections.Counter())
        self.assertEqual(len(pdfs()), 20)
        for path in pdfs():
            with self.subTest(str(path)):
                text = TOP / "samples" / f"{path.stem}.txt"
                self.assertEqual(differing(counts[text], counts[path]), {})

    def test_same_bytes_whatever_surrounds_the_run(self):
        paths = [str(path) for path in documents() + pdfs()]
        ways = {
            "plain": (paths, ["--jobs", "1"], {}),
            "many jobs": (paths, ["--jobs", "8"], {}),
            "other order": (paths[::-1], ["--jobs", "2"], {}),
            "C": (paths, [], {"LC_ALL": "C", "TZ": "UTC"}),
            "Turkish, far away": (paths, [], {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8",
                                              "TZ": "Pacific/Kiritimati"}),
        }
        results = {}
        for way, (inputs, options, env) in ways.items():
            out = self.folder / way
            run("convert", *inputs, "--out", out, *options, env=env)
            results[way] = files_of(out)
        self.assertGreater(len(results["plain"]), 5)
        for way, files in results.items():
            with self.subTest(way):
                self.assertEqual(files, results["plain"])

    def test_same_bytes_again(self):
        self.convert(TOP / "samples")
        first = files_of(self.out)
        self.convert(TOP / "samples", "--force")
        self.assertEqual(files_of(self.out), first)
        self.convert(TOP / "samples")
        self.assertEqual({line["status"] for line in log_of(self.out)}, {"unchanged"})
        again = files_of(self.out)
        again["run.ndjson"] = again["run.ndjson"].replace(b'"unchanged"', b'"converted"')
        self.assertEqual(again, first)

    def test_one_input_one_outcome(self):
        good = [str(path) for path in documents() + pdfs()]
        bad = [
            self.write("empty.txt", b""),
            self.write("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(100)),
            self.write("letter.doc", b"\xd0\xcf\x11\xe0" + bytes(100)),
            self.write("data.csv", b"1,2\n"),
            self.write("book.zip", b"PK\x03\x04" + bytes(100)),
            self.folder / "nowhere.txt",
        ]
        names = sorted(good + [str(path) for path in bad])
        self.convert(*names, status=1)
        log = log_of(self.out)
        self.assertEqual([line["input"] for line in log], names)
        outputs = [line["output"] for line in log if line["status"] == "converted"]
        self.assertEqual(len(outputs), len(good))
        self.assertEqual(sorted([*outputs, "run.ndjson"]), sorted(os.listdir(self.out)))
        for line in log:
            self.assertEqual(line["error"] is None, line["status"] == "converted", line)

    def test_every_plan_is_valid(self):
        self.convert(*documents(), *pdfs())
        plans = [path for path in self.out.iterdir() if path.suffix == ".json"]
        self.assertGreaterEqual(len(plans), 5)
        outcome = run("validate", *plans)
        self.assertEqual((outcome.status, outcome.out), (0, ""), outcome.err)


if __name__ == "__main__":
    run_tests()
