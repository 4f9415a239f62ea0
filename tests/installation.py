"""What stands beside the installed program: its manual and completions have every command and option, shells and
formatters read them without complaint, and every source has its licence. Tools that are not there are passed over,
and the test says so; ./test.sh --deep installs them."""

import os
import pathlib
import re
import shutil
import subprocess

from program import PROGRAM, TOP, ProgramTest, needs, run, run_tests

BUILD = pathlib.Path(PROGRAM).resolve().parent
MADE = BUILD / "cli" / "package"


def spoken(*words, **more):
    """What a tool says, of both streams; it has to end well."""
    outcome = subprocess.run([*map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **more)
    if outcome.returncode != 0:
        raise AssertionError(f"{words}: {outcome.returncode}\n{outcome.stdout}")
    return outcome.stdout


def commands():
    """{command: its options with their letters}, as the program's own help has them."""
    names = re.findall(r"^  actionplan ([a-z]+)", run("--help").out, re.MULTILINE)
    options = {}
    for name in names:
        found = re.findall(r"^  (?:(-\w), |    )(--[a-z-]+)", run(name, "--help").out, re.MULTILINE)
        options[name] = [word for pair in found for word in pair if word]
    return options


def bash_offers(*words):
    """What bash offers for the last of the words."""
    script = (f"source '{MADE}/actionplan.bash'; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _actionplan; "
              "printf '%s\\n' \"${COMPREPLY[@]}\"")
    return [line for line in spoken("bash", "-c", script, "bash", *words).splitlines() if line]


def fish_offers(line):
    lines = spoken("fish", "--no-config", "-c", f"source '{MADE}/actionplan.fish'; complete -C '{line}'").splitlines()
    return [line.split("\t")[0] for line in lines]


# Stands in for zsh's own helpers, and says what it was told to offer.
ZSH_STAND_INS = """
_describe() { print -l -- ${(P)4}; }
_arguments() { print -l -- "$@"; }
"""


def zsh_offers(*words):
    script = f"{ZSH_STAND_INS} words=({' '.join(words)}); CURRENT=$#words; source '{MADE}/_actionplan'"
    return spoken("zsh", "-f", "-c", script).splitlines()


class Installation(ProgramTest):
    def test_install_is_whole_and_runs(self):
        prefix = self.folder / "usr"
        spoken("cmake", "--install", BUILD, "--prefix", prefix)
        share = prefix / "share"
        wanted = ["bin/actionplan", "share/actionplan/action-plan.schema.json", "share/actionplan/profile.schema.json",
                  "share/man/man1/actionplan.1", "share/bash-completion/completions/actionplan",
                  "share/zsh/vendor-completions/_actionplan", "share/fish/vendor_completions.d/actionplan.fish",
                  "lib/systemd/system/actionplan-watch@.service", "lib/sysusers.d/actionplan.conf",
                  "share/doc/actionplan/README.md", "share/doc/actionplan/LICENSE", "share/doc/actionplan/copyright",
                  "share/doc/actionplan/changelog", "share/doc/actionplan/docs/SCHEMA.md"]
        for name in wanted:
            with self.subTest(name):
                self.assertTrue((prefix / name).is_file())
        # Links in the pages lead to pages that are installed, too.
        for page in (share / "doc" / "actionplan").rglob("*.md"):
            for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
                with self.subTest(f"{page.name}: {link}"):
                    self.assertTrue((page.parent / link).exists())
        outcome = run("convert", TOP / "samples" / "oxfordshire.txt", "--out", self.out, program=prefix / "bin" / "actionplan")
        self.assertEqual(outcome.status, 0, outcome.err)
        self.assertEqual((share / "actionplan" / "action-plan.schema.json").read_text(), run("schema").out)

    def test_the_unit_is_sound_and_closed_in(self):
        needs("systemd-analyze")
        spoken("cmake", "--install", BUILD, "--prefix", "/usr", env={**os.environ, "DESTDIR": str(self.folder)})
        unit = "actionplan-watch@plans.service"
        folder = self.folder / "usr" / "lib" / "systemd" / "system"
        shutil.copy(folder / "actionplan-watch@.service", folder / unit)
        # What every unit leans on, and this tree has not.
        for other in ("basic", "multi-user", "shutdown", "sysinit"):
            (folder / f"{other}.target").write_text(f"[Unit]\nDescription={other}\n")
        self.assertEqual(spoken("systemd-analyze", "verify", "--man=no", f"--root={self.folder}", unit), "")
        spoken("systemd-analyze", "security", "--offline=true", "--threshold=15", "--no-pager", folder / unit)
        # Its options are those of the command.
        command = re.search(r"^ExecStart=actionplan watch /srv\S+ (.*)$", (folder / unit).read_text(), re.MULTILINE)
        for option in re.findall(r"--[a-z-]+", command[1]):
            self.assertIn(option, commands()["watch"])

    def test_manual_has_every_command_and_option(self):
        page = (MADE / "actionplan.1").read_text(encoding="utf-8").replace("\\-", "-")
        for name, options in commands().items():
            part = re.search(rf"^\.SS {name}\n(.*?)(?=^\.S[SH] )", page, re.MULTILINE | re.DOTALL)
            self.assertIsNotNone(part, name)
            for option in options:
                if option not in ("--help", "-h"):
                    self.assertRegex(part[1], rf"(?m)^(\\fB-\w\\fR, )?.*\\fB{option}\\fR", f"{name} {option}")

    def test_manual_is_clean(self):
        needs("man", "groff", "mandoc")
        page = MADE / "actionplan.1"
        environment = {**os.environ, "MANWIDTH": "80", "LC_ALL": "C.UTF-8"}
        for words in (["man", "--warnings", "-E", "UTF-8", "-l", page], ["groff", "-ww", "-man", "-Tutf8", page],
                      ["groff", "-ww", "-man", "-Tps", page]):
            outcome = subprocess.run(words, env=environment, capture_output=True, text=True)
            self.assertEqual((outcome.returncode, outcome.stderr), (0, ""), words)
            self.assertIn("run.ndjson", outcome.stdout)
        self.assertEqual(spoken("mandoc", "-Tlint", "-Wstyle", page), "")

    def test_bash_completes(self):
        script = MADE / "actionplan.bash"
        self.assertEqual(spoken("bash", "-n", script), "")
        table = commands()
        self.assertGreater(len(table), 5)
        self.assertEqual(bash_offers("actionplan", ""), [*table, "--help", "--version"])
        for name, options in table.items():
            self.assertEqual(sorted(bash_offers("actionplan", name, "-")), sorted(options), name)
        self.assertEqual(bash_offers("actionplan", "con"), ["convert"])
        self.assertEqual(bash_offers("actionplan", "show", "--tracked", ""), ["accept", "reject", "all"])
        self.assertEqual(bash_offers("actionplan", "report", "--format", "=", "c"), ["csv"])
        self.assertEqual(bash_offers("actionplan", "show", "--tracked", "="), ["accept", "reject", "all"])
        self.assertEqual(bash_offers("actionplan", "convert", "--jobs", ""), [])
        self.assertEqual(bash_offers("actionplan", "explain", "AP101"), ["AP101"])
        self.write("two words/plan.txt", "")
        self.write("plan.txt", "")
        self.assertEqual(bash_offers("actionplan", "convert", f"{self.folder}/"),
                         sorted([f"{self.folder}/plan.txt", f"{self.folder}/two words"]))
        self.assertEqual(bash_offers("actionplan", "report", f"{self.folder}/"), [f"{self.folder}/two words"])
        self.assertEqual(bash_offers("actionplan", "convert", "x", "-o", f"{self.folder}/"), [f"{self.folder}/two words"])

    def test_fish_completes(self):
        needs("fish")
        self.assertEqual(spoken("fish", "--no-execute", MADE / "actionplan.fish"), "")
        for name, options in commands().items():
            offered = fish_offers(f"actionplan {name} -")
            for option in options:
                self.assertIn(option, offered, name)
        offered = fish_offers("actionplan ")
        self.assertEqual(sorted(offered), sorted(commands()))
        self.assertEqual(sorted(fish_offers("actionplan show --tracked ")), ["accept", "all", "reject"])
        self.assertEqual(fish_offers("actionplan explain AP101"), ["AP101"])
        self.write("two/plan.txt", "")
        self.write("plan.txt", "")
        self.assertEqual(fish_offers(f"actionplan convert {self.folder}/"), [f"{self.folder}/plan.txt", f"{self.folder}/two/"])
        self.assertEqual(fish_offers(f"actionplan convert x --out {self.folder}/"), [f"{self.folder}/two/"])

    def test_zsh_completes(self):
        needs("zsh")
        self.assertEqual(spoken("zsh", "-n", MADE / "_actionplan"), "")
        table = commands()
        self.assertEqual([line.split(":")[0] for line in zsh_offers("actionplan", "c")], [*table, "--help", "--version"])
        for name, options in table.items():
            told = [re.match(r"(?:\([^)]*\))?(-{1,2}[a-z-]+)", line) for line in zsh_offers("actionplan", name, "-")]
            self.assertEqual(sorted(found[1] for found in told[1:] if found), sorted(options), name)
        self.assertTrue(any(line.endswith(":WHICH:(accept reject all)") for line in zsh_offers("actionplan", "show", "-")))

    def test_every_file_has_its_licence(self):
        needs("reuse")
        self.assertIn("Your project is compliant", spoken("reuse", "--root", TOP, "lint"))


if __name__ == "__main__":
    run_tests()
