"""The same bytes in, the same bytes out: whatever the number of workers, the order of the inputs, the locale, the time
zone, the folder, the user's settings. Over the samples in all formats, and over files damaged at random."""

import os
import random
import shutil
import subprocess
import time

from mutated_files import mutants
from program import TOP, ProgramTest, files_of, outcomes_of, run, run_tests

# Where letters, commas and months are other ones.
LOCALES = ("tr_TR", "de_DE")


class Sameness(ProgramTest):
    def setUp(self):
        super().setUp()
        for path in (TOP / "samples").rglob("*"):
            if path.suffix in (".txt", ".html", ".docx", ".pdf"):
                self.copy(path, path.relative_to(TOP / "samples"))
        # Bombs come near their limits of time, and say so or not as the machine has it; they are in other tests.
        for name, data in mutants(120, seed=11):
            if int(name[:5]) % 25 != 0:
                self.write(f"in/mutants/{name}", data)
        self.paths = sorted(str(path) for path in (self.folder / "in").rglob("*") if path.is_file())
        self.assertGreater(len(self.paths), 140)

    def copy(self, path, name):
        target = self.folder / "in" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)

    def results(self, way, paths, *options, **more):
        out = self.folder / way
        outcome = run("convert", "-", "--out", out, *options, stdin="\n".join(paths).encode(), **more)
        self.assertIn(outcome.status, (0, 1), outcome.err)
        return files_of(out)

    def assert_same(self, files, plain):
        self.assertEqual(sorted(files), sorted(plain))
        self.assertEqual([name for name in plain if files[name] != plain[name]], [])

    def test_jobs_and_order(self):
        plain = self.results("plain", self.paths, "--jobs", "1")
        self.assertGreater(len(plain), 80)
        shuffled = random.Random(5).sample(self.paths, len(self.paths))
        self.assert_same(self.results("eight jobs", self.paths, "--jobs", "8"), plain)
        self.assert_same(self.results("shuffled", shuffled, "--jobs", "3"), plain)

    def test_locale_and_time_zone(self):
        plain = self.results("plain", self.paths)
        made = self.folder / "locales"
        made.mkdir()
        for locale in LOCALES:
            name = f"{locale}.UTF-8"
            if subprocess.run(["localedef", "-i", locale, "-f", "UTF-8", made / name], capture_output=True).returncode != 0:
                print(f"{locale} can't be made here")
            settings = {"LOCPATH": str(made), "LC_ALL": name, "LANG": name, "LANGUAGE": locale, "TZ": "Pacific/Kiritimati"}
            self.assert_same(self.results(locale, self.paths, env=settings), plain)
        self.assert_same(self.results("far west", self.paths, env={"TZ": "XYZ+23:59", "LC_ALL": "C"}), plain)

    def test_folder_and_settings_of_the_user(self):
        plain, log = outcomes_of(self.results_folder("plain", self.paths, self.folder))
        # Other paths, relative ones, in other folders; other settings of the user's; another day.
        shutil.copytree(self.folder / "in", self.folder / "elsewhere" / "deep er" / "in")
        away = self.folder / "elsewhere" / "deep er"
        relative = [os.path.relpath(path, self.folder) for path in self.paths]
        for path in away.rglob("*"):
            os.utime(path, (1, time.time() - 10**8))
        settings = {"HOME": "/nonexistent", "TMPDIR": str(away), "XDG_CONFIG_HOME": str(away), "COLUMNS": "40", "NO_COLOR": "1"}
        files, other_log = outcomes_of(self.results_folder("other", relative, away, env=settings, preexec=lambda: os.umask(0o077)))
        self.assert_same(files, plain)
        self.assertEqual([line[1:] for line in other_log], [line[1:] for line in log])

    def results_folder(self, way, paths, cwd, **more):
        out = self.folder / way
        outcome = run("convert", "-", "--out", out, stdin="\n".join(paths).encode(), cwd=cwd, **more)
        self.assertIn(outcome.status, (0, 1), outcome.err)
        return out


if __name__ == "__main__":
    run_tests()
