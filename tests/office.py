"""Plans in Word's older formats, as LibreOffice reads them. Skipped, and said so, where it is not installed."""

import json
import subprocess
import zipfile

from compound_file import compound_file
from program import TOP, ProgramTest, log_of, needs, run, run_tests

PLAN = TOP / "samples" / "herefordshire.docx"
FIELDS = ("action", "timescale", "lead", "outcomes", "progress")


def saved_by_office(path, filters, folder):
    """The document as LibreOffice saves it: {extension: path}."""
    for extension, name in filters.items():
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
             f"{extension}:{name}", "--outdir", str(folder / extension), str(path)],
            check=True, capture_output=True, timeout=120)
    return {extension: folder / extension / (path.stem + "." + extension) for extension in filters}


class Office(ProgramTest):
    def setUp(self):
        needs("soffice")
        super().setUp()

    def test_older_formats_give_the_same_actions(self):
        copies = saved_by_office(
            PLAN, {"doc": "MS Word 97", "odt": "writer8"}, self.folder)
        self.convert(PLAN)
        wanted = self.plan(PLAN.stem + ".json")
        for extension, path in copies.items():
            with self.subTest(extension):
                self.convert(path)
                plan = self.plan(PLAN.stem + ".json")
                for field in FIELDS:
                    self.assertEqual(
                        [action[field] and " ".join(action[field]["text"].split()) for action in plan["actions"]],
                        [action[field] and " ".join(action[field]["text"].split()) for action in wanted["actions"]])
                self.assertEqual(plan["quality"]["coverage"], 1)
                self.assertIn("path", plan["actions"][0]["place"])
                self.assertNotIn("openxmlformats", plan["source"]["media_type"])

    def test_a_rich_text_plan(self):
        rows = "".join(
            r"\trowd\cellx1000\cellx5000\cellx7000\cellx9000\intbl " + "".join(
                cell + r"\cell " for cell in row) + r"\row "
            for row in (("No.", "Action", "By when", "Lead"), ("1.1", "Open a clinic", "May 2024", "CCG")))
        outcome = self.convert(self.write("plan.rtf", r"{\rtf1\ansi " + rows + r"\pard }"))
        self.assertEqual(outcome.err.count("\n"), 1)
        action, = self.plan("plan.json")["actions"]
        self.assertEqual((action["number"], action["action"]["text"]), ("1.1", "Open a clinic"))
        self.assertEqual(run("show", self.folder / "plan.rtf").status, 0)

    def test_what_office_can_t_read(self):
        self.write("in/a.doc", compound_file("WordDocument", "1Table"))
        self.write("in/b.odt", b"PK\x03\x04" + b"mimetypeapplication/vnd.oasis.opendocument.text")
        self.convert(self.folder / "in", status=1)
        for line in log_of(self.out):
            self.assertEqual(line["status"], "failed")
            self.assertIn(line["error"]["code"], ("legacy-word", "damaged-word"))

    def test_other_files_are_not_taken_in(self):
        secret = self.write("secret.txt", "the secret word is marmalade\n")
        content = (
            '<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2" '
            'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink">'
            '<office:body><office:text><text:p>Before</text:p><text:section text:name="s">'
            f'<text:section-source xlink:href="file://{secret}" text:filter-name="Text"/><text:p>kept</text:p>'
            '</text:section></office:text></office:body></office:document-content>')
        manifest = (
            '<?xml version="1.0"?><m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            '<m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/>'
            '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>')
        path = self.folder / "linked.odt"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
            archive.writestr("content.xml", content)
            archive.writestr("META-INF/manifest.xml", manifest)
        self.convert(path)
        text = json.dumps(self.plan("linked.json"))
        self.assertIn("Before", text)
        self.assertNotIn("marmalade", text)

    def test_no_folder_is_left(self):
        temporary = self.folder / "temporary"
        temporary.mkdir()
        self.convert(self.write("plan.rtf", r"{\rtf1 words\par}"), env={"TMPDIR": str(temporary)})
        self.assertEqual(list(temporary.iterdir()), [])


if __name__ == "__main__":
    run_tests()
