"""One plan in several formats gives the same actions, sections and glossary."""

import json

from program import TOP, ProgramTest, run, run_tests

SAMPLES = TOP / "samples"
PLANS = ["herefordshire", "oxfordshire", "south-west-essex", "worcestershire-2015", "worcestershire-2017"]

PDFS = ["ruled", "unruled", "tagged-ruled", "tagged-unruled"]  # folders of samples/

# What a format shows of a plan that its text does not, or the other way about: plan and format, the part of an action,
# and why. `only` names the sections that differ.
DIFFERENCES = [
    {"plan": "herefordshire", "format": "docx", "part": "rag", "keys": ["text", "from"], "only": ["s2"], "why": "a fill without the word"},
    *(
        {"plan": "herefordshire", "format": form, "part": "rag", "keys": ["text", "from"], "only": ["s2"], "why": "a fill without the word"}
        for form in PDFS
    ),
    {"plan": "herefordshire", "format": "html", "part": "rag", "keys": ["text", "from"], "only": ["s2"], "why": "a fill without the word"},
]


def excused(plan, form, section, part):
    return {
        key
        for one in DIFFERENCES
        if (one["plan"], one["format"], one["part"]) == (plan, form, part) and section in one["only"]
        for key in one["keys"]
    }


def comparable(plan, name, form):
    """The plan without places, and without the fill of a RAG cell, which text has none of."""
    actions = []
    for action in plan["actions"]:
        kept = {key: value for key, value in action.items() if key not in ("place", "findings", "confidence")}
        if kept["rag"]:
            left_out = {"fill"} | excused(name, form, action["section"], "rag")
            kept["rag"] = {key: value for key, value in kept["rag"].items() if key not in left_out}
        actions.append(kept)
    sections = [{key: value for key, value in one.items() if key != "place"} for one in plan["sections"]]
    glossary = [{key: value for key, value in one.items() if key != "place"} for one in plan["glossary"]]
    return {"sections": sections, "actions": actions, "glossary": glossary}


class SamePlan(ProgramTest):
    def plans(self, form):
        """Each sample of a format beside the text of its plan; both as they are compared."""
        out = self.folder / form
        run("convert", *(SAMPLES / form / f"{name}.pdf" if form in PDFS else SAMPLES / f"{name}.{form}" for name in PLANS), "--out", out)
        texts = self.folder / "txt"
        run("convert", *(SAMPLES / f"{name}.txt" for name in PLANS), "--out", texts)
        for name in PLANS:
            read = [json.loads((folder / f"{name}.json").read_text(encoding="utf-8")) for folder in (texts, out)]
            # The text is compared by the same exceptions.
            yield name, *(comparable(plan, name, form) for plan in read)

    def check(self, form):
        self.maxDiff = 4000
        for name, text, other in self.plans(form):
            with self.subTest(name):
                self.assertEqual(text["sections"], other["sections"])
                self.assertEqual(text["glossary"], other["glossary"])
                self.assertEqual(len(text["actions"]), len(other["actions"]))
                for one, two in zip(text["actions"], other["actions"]):
                    self.assertEqual(one, two)

    def test_word_as_text(self):
        self.check("docx")

    def test_html_as_text(self):
        self.check("html")

    def test_ruled_pdf_as_text(self):
        self.check("ruled")

    def test_unruled_pdf_as_text(self):
        self.check("unruled")

    def test_tagged_ruled_pdf_as_text(self):
        self.check("tagged-ruled")

    def test_tagged_unruled_pdf_as_text(self):
        self.check("tagged-unruled")


if __name__ == "__main__":
    run_tests()
