"""Input that nobody meant well: no crash, bounded memory, a clear answer. Peak memory is that of the whole process."""

import os

from program import ProgramTest, log_of, run, run_tests

MIB = 1 << 20
BOUND_MIB = 400  # of memory, for any of them


class Hostile(ProgramTest):
    def answer(self, name, chunks):
        """Converts the chunks as one file; its line of the log."""
        path = self.folder / name
        with open(path, "wb") as file:
            for chunk in chunks:
                file.write(chunk)
        out = self.folder / "out"
        outcome = run("convert", path, "--out", out, timeout=250)
        self.assertIn(outcome.status, (0, 1), outcome.err)
        path.unlink()
        self.peak_mib = outcome.peak_mib
        self.assertLess(self.peak_mib, BOUND_MIB)
        lines = log_of(out)
        self.assertEqual(len(lines), 1)
        self.assertEqual(outcome.status, 0 if lines[0]["error"] is None else 1)
        names = ["run.ndjson"] if lines[0]["output"] is None else ["run.ndjson", lines[0]["output"]]
        self.assertEqual(sorted(os.listdir(out)), sorted(names))
        if lines[0]["error"] is not None:
            self.assertRegex(outcome.err, r".*: .*; .*")
            self.assertNotIn(lines[0]["error"]["code"], ("internal", "out-of-memory"))
        return lines[0]

    def test_100_mb_in_one_line(self):
        line = self.answer("line.txt", (b"commissioning plan " * (MIB // 19) for _ in range(100)))
        self.assertEqual(line["error"]["code"], "line-too-long")

    def test_100_mb_in_one_word(self):
        self.answer("word.txt", (b"x" * MIB for _ in range(100)))

    def test_100_mb_of_line_breaks(self):
        self.answer("breaks.txt", (b"\n" * MIB for _ in range(100)))

    def test_100_mb_of_tabs(self):
        self.answer("tabs.txt", (b"\t" * (MIB - 1) + b"\n" for _ in range(100)))

    def test_memory_is_flat_in_the_number_of_rows(self):
        header = b"No.\tAction\tTimescale\tLed By\tOutcomes\n"
        row = b"1.1\tOpen a crisis cafe\tApril 2015\tCCG\tFewer people in crisis\n"
        rows = row * (MIB // len(row))
        line = self.answer("rows.txt", [header] + [rows] * 4)
        self.assertEqual(line["actions"], 4 * (MIB // len(row)))
        few = self.peak_mib
        line = self.answer("rows.txt", [header] + [rows] * 24)
        self.assertEqual(line["actions"], 24 * (MIB // len(row)))
        self.assertLess(self.peak_mib, 1.25 * few)

    def test_nothing_but_nuls(self):
        line = self.answer("nuls.txt", (bytes(MIB) for _ in range(20)))
        self.assertEqual(line["error"]["code"], "not-text")

    def test_nuls_in_text(self):
        self.answer("nuls.txt", [b"No.\tAction\n1\tOpen\0 a cafe\n" * 100])

    def test_invalid_utf8(self):
        self.answer("invalid.txt", [b"No.\tAction\n" + b"1\tOpen \xff\xfe\xc3 a caf\xe9 \xf4\x90\x80\x80\n" * 100_000])

    def test_random_bytes(self):
        self.answer("random.txt", [os.urandom(MIB) for _ in range(4)])

    def test_100_000_columns(self):
        header = b"\t".join(b"Action %d" % i for i in range(100_000)) + b"\n"
        row = b"\t".join(b"cell %d" % i for i in range(100_000)) + b"\n"
        self.answer("columns.txt", [header, row, row])

    def test_100_000_headers(self):
        self.answer("headers.txt", [b"No.\tAction\tTimescale\tLed By\tOutcomes\n" * 100_000])

    def test_deep_and_crossed_tags(self):
        self.answer("tags.txt", [b"No.\tAction\n1\t" + b"<ul><li>" * 100_000 + b"</p>" * 100_000 + b"\n"])


if __name__ == "__main__":
    run_tests()
