"""Plans made up at random, with the rows that a reader would see in them. The same seed makes the same plan.

A plan is content (actions with known dates and bodies), a layout (form, column order, headings, numbering) and defects
(headings left out, rows cut by pages, line breaks and separators within cells, cells run together). Python 3 only.
"""

import html
import random

AREAS = ["Kelderwick", "Dunmere", "Marlsea", "Fellmoor", "Castlebridge", "Northmere", "Tidewick", "Hollinsea"]
BODIES = ["{a} Council", "{a} CCG", "{a} Police", "{a} Hospitals NHS Trust", "Healthwatch {a}", "Public Health", "Age UK {a}",
          "{a} Ambulance Service", "Adult Social Care", "{a} Health and Wellbeing Board", "{a} Mind", "NHS England",
          "{a} Fire and Rescue Service", "Housing Services", "Community Safety Partnership"]
VERBS = ["Review", "Develop", "Agree", "Publish", "Set up", "Map", "Commission", "Extend", "Audit", "Pilot", "Improve", "Promote"]
OBJECTS = ["the crisis pathway", "a shared protocol", "training for front-line staff", "the street triage service",
           "an information leaflet", "referral routes into support", "the out of hours rota", "joint assessments",
           "a directory of local services", "the place of safety policy", "data on waiting times", "peer support groups"]
TAILS = ["with all partners", "for people of all ages", "across the county", "and report to the board",
         "so that nobody is turned away", "including rural areas", "in line with national guidance",
         "with the voluntary sector", "and consult service users", "within existing budgets", "by locality", ""]
OUTCOMES = ["Fewer people wait more than four hours", "Staff know whom to call", "People feel listened to",
            "Reduced use of police cells", "All partners share one protocol", "A consistent service at weekends",
            "Better experience of care", "Information is easy to find"]
PROGRESS = ["Draft went to the group in May", "First meeting held, next in autumn", "Work has started with two practices",
            "Awaiting sign-off by the executive", "Action complete", "Not yet started", "Delayed by staff changes",
            "Training plan agreed and dates booked"]
SECTIONS = ["Commissioning to allow earlier intervention", "Access to support before crisis point",
            "Urgent access to crisis care", "Quality of treatment in crisis", "Recovery and staying well",
            "Workforce and training", "Information and advice"]
# What plans write now and then, and what makes a row look misread.
RARE = {
    "action": ["Staff training", "Website refresh", "to be led by the working group once it has met", "e-learning for all"],
    "timescale": ["As funding allows", "In line with the strategy", "When the post is filled", "As resources permit"],
    "lead": ["Chief Nurse", "Ann Hill", "TBC", "All", "Project lead", "to be agreed with partners", "As above"],
    "outcomes": ["none yet", "a single point of access", "Green"],
    "progress": ["see above", "March 2016", "on hold until the review ends"],
    "rag": ["Not due", "n/a"],
}
RARELY = 0.03
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]

HEADINGS = {
    "number": ["No.", "Ref", "Number", "Action no."],
    "action": ["Action", "Actions", "What will we do", "Key actions", "Deliverables"],
    "timescale": ["Timescale", "By when", "Target date", "Timeframe", "Due by"],
    "lead": ["Lead", "Led By", "Who", "Lead organisation", "Responsible person"],
    "outcomes": ["Outcomes", "Outcome", "Success measures", "Outputs"],
    "progress": ["Progress", "Update", "Comments", "Progress to date"],
    "rag": ["RAG", "RAG rating", "Status"],
}
ODD_HEADINGS = {
    "number": ["Item", "#"], "action": ["Focus", "Workstream detail", "Commitment"], "timescale": ["Window", "Horizon"],
    "lead": ["Sponsor", "Link"], "outcomes": ["Difference", "Why"], "progress": ["Latest", "Position"], "rag": ["Rating", "Colour"],
}
# Columns that no field describes.
OTHERS = {
    "Cost": ["None", "£5,000", "Within existing budgets", "To be confirmed by finance"],
    "Priority": ["High", "Medium", "Low"],
    "Current position": ["Some staff are trained", "No protocol is in place", "Patchy across the county", "A pilot ran last year"],
    "Risks": ["Staff turnover", "Funding ends in March", "Partners may not sign up", ""],
    "Strategic objective": ["Safer communities", "Healthy lives", "Value for money"],
}
FORMS = ["tab", "pipe", "slash", "cells", "html"]
DEFECTS = ["no_headings", "blank_headings", "odd_headings", "page_cuts", "lines_in_cells", "separators_in_cells",
           "missing_separators", "some_unnumbered", "headings_repeated", "stray_notes", "long_cells", "empty_cells"]


class Action(dict):
    """The texts by field, and `edtf`, the dates of its timescale."""


class Made:
    def __init__(self, seed):
        self.random = random.Random(f"plan {seed}")
        r = self.random
        self.seed = seed
        self.area = r.choice(AREAS)
        self.form = FORMS[seed % len(FORMS)]
        self.defects = set(r.sample(DEFECTS, r.choice([0, 0, 1, 1, 2, 3])))
        self.fields = self.columns()
        self.seen = set()
        self.sections = [self.section(at) for at in range(r.randint(1, 4))]
        self.actions = [action for _, actions in self.sections for action in actions]
        self.text = {"html": self.as_html, "cells": self.as_cells}.get(self.form, self.as_lines)()
        self.extension = "html" if self.form == "html" else "txt"

    # --- content ---

    def date(self):
        r = self.random
        year, month = r.randint(2014, 2026), r.randint(1, 12)
        name = r.choice([MONTHS[month - 1], MONTHS[month - 1][:3]])
        point = f"{year}-{month:02}"
        return r.choice([
            (f"{name} {year}", [point]), (f"{name} {year % 100:02}", [point]), (f"By {name} {year}", [f"../{point}"]),
            (f"From {name} {year}", [f"{point}/.."]), ("Ongoing", [None]), (f"{year}/{(year + 1) % 100:02}", [f"{year}-04-01/{year + 1}-03-31"]),
            (f"Summer {year}", [f"{year}-22"]), ("Quarterly", [None]), ("TBC", [None]), (f"15/{month:02}/{year}", [f"{point}-15"]),
            (f"End of {name} {year}", [f"{point}-{last_day(year, month)}"])])

    def lead(self):
        bodies = self.random.sample(BODIES, self.random.choice([1, 1, 1, 2, 2, 3]))
        names = [body.format(a=self.area) for body in bodies]
        return self.random.choice([", ", "; ", " and "] if len(names) < 3 else [", ", "; "]).join(names)

    def action_text(self):
        while True:
            r = self.random
            text = f"{r.choice(VERBS)} {r.choice(OBJECTS)} {r.choice(TAILS)}".strip()
            if "long_cells" in self.defects and r.random() < 0.4:
                text += f". {r.choice(VERBS)} {r.choice(OBJECTS)} {r.choice(TAILS)}".rstrip() + "."
            if text not in self.seen:
                self.seen.add(text)
                return text

    def action(self, number):
        r = self.random
        words, edtf = self.date()
        made = Action(number=number, action=self.action_text(), timescale=words, lead=self.lead(), outcomes=r.choice(OUTCOMES),
                      progress=r.choice(PROGRESS), rag=r.choice(["Red", "Amber", "Green", "Green"]), edtf=edtf)
        for field, texts in RARE.items():
            if r.random() < RARELY and not (field == "action" and texts[0] in self.seen):
                made[field] = r.choice(texts)
                made["edtf"] = [None] if field == "timescale" else made["edtf"]
                self.seen.update(texts if field == "action" else [])
        if "empty_cells" in self.defects:
            for field in ("timescale", "lead", "outcomes", "progress", "rag"):
                if r.random() < 0.2:
                    made[field] = ""
                    made["edtf"] = [] if field == "timescale" else made["edtf"]
        if "some_unnumbered" in self.defects and r.random() < 0.2:
            made["number"] = ""
        for heading in self.others:
            made[heading] = r.choice(OTHERS[heading])
        return made

    def section(self, at):
        scheme = self.scheme
        numbers = {"dotted": lambda n: f"{at + 1}.{n}", "plain": str, "letter": lambda n: f"{'ABCDE'[at]}{n}", "none": lambda n: ""}[scheme]
        return SECTIONS[(self.seed + at) % len(SECTIONS)], [self.action(numbers(n + 1)) for n in range(self.random.randint(3, 9))]

    # --- layout ---

    def columns(self):
        r = self.random
        self.scheme = r.choice(["dotted", "dotted", "plain", "letter", "none"])
        fields = ["action", "timescale", "lead", *(field for field in ("outcomes", "progress", "rag") if r.random() < 0.6)]
        shape = r.random()
        if shape < 0.3:
            fields = sorted(fields, key=["outcomes", "action", "lead", "timescale", "progress", "rag"].index)
        elif shape < 0.5:
            r.shuffle(fields)
        self.others = r.sample(list(OTHERS), r.choice([0, 0, 0, 1, 1, 2]))
        for heading in self.others:
            # How things stand before anything is done; behind the action it would be how far that has come.
            behind = fields.index("action") if heading == "Current position" else len(fields)
            fields.insert(r.randint(0, behind), heading)
        if self.scheme != "none":
            fields.insert(0, "number")
        self.headings = {}
        for field in fields:
            self.headings[field] = r.choice(HEADINGS.get(field, [field]))
            if "odd_headings" in self.defects and field in ODD_HEADINGS and r.random() < 0.5:
                self.headings[field] = r.choice(ODD_HEADINGS[field])
            if "blank_headings" in self.defects and r.random() < 0.3:
                self.headings[field] = ""
        return fields

    def header(self):
        return [self.headings[field] for field in self.fields]

    def shows_header(self, first):
        if "no_headings" in self.defects:
            return False
        return first or "headings_repeated" in self.defects

    def cells(self, action):
        return [action[field] for field in self.fields]

    def cut(self, cells):
        """The two halves of a row that a page cuts: the longer texts go on over the page."""
        upper, lower = [], []
        for text in cells:
            words = text.split(" ")
            at = self.random.randint(1, len(words)) if len(words) > 3 else len(words)
            upper.append(" ".join(words[:at]))
            lower.append(" ".join(words[at:]))
        return (upper, lower) if any(lower) else (cells, None)

    def is_cut(self):
        return "page_cuts" in self.defects and self.random.random() < 0.15

    def furniture(self, page):
        return [f"{self.area} Crisis Care Plan\tPage {page}", f"\f{self.area} Crisis Care Plan"]

    def note(self):
        return self.random.choice(["See also the joint strategy.", "Membership is listed at the end.", "This part was agreed in draft."])

    def as_lines(self):
        r = self.random
        separator = {"tab": "\t", "pipe": " | ", "slash": " / "}[self.form]
        lines = [f"{self.area} Crisis Care Action Plan", ""]
        page = 0
        for at, (title, actions) in enumerate(self.sections):
            lines += ["", f"{at + 1}. {title}", ""]
            if "stray_notes" in self.defects:
                lines += [self.note(), ""]
            if self.shows_header(at == 0):
                lines.append(separator.join(self.header()))
            for action in actions:
                cells = self.cells(action)
                halves = self.cut(cells) if self.is_cut() else (cells, None)
                for half in halves:
                    if half is None:
                        continue
                    if half is halves[1]:
                        page += 1
                        lines += self.furniture(page)
                    lines += self.line_of(half, separator)
            if "stray_notes" in self.defects and r.random() < 0.5:
                lines += [self.note()]
        return "\n".join([*lines, ""])

    def line_of(self, cells, separator):
        r = self.random
        cells = list(cells)
        for at, text in enumerate(cells):
            words = text.split(" ")
            if "lines_in_cells" in self.defects and len(words) > 4 and r.random() < 0.2:
                cells[at] = " ".join(words[:3]) + "\n" + " ".join(words[3:])
        row = separator.join(cells)
        if "missing_separators" in self.defects and r.random() < 0.12:
            at = r.randint(1, len(cells) - 1)
            row = separator.join(cells[:at]) + " " + separator.join(cells[at:])
        if "separators_in_cells" in self.defects and r.random() < 0.2 and ", " in row:
            row = row.replace(", ", separator, 1)
        return row.split("\n")

    def as_cells(self):
        lines = [f"{self.area} Crisis Care Action Plan", ""]
        page = 0
        for at, (title, actions) in enumerate(self.sections):
            lines += [f"\t{at + 1}. {title}", ""]
            if self.shows_header(at == 0):
                lines += [*(f"\t{text}" for text in self.header()), ""]
            for action in actions:
                cells = self.cells(action)
                if "missing_separators" in self.defects and self.random.random() < 0.12:
                    at_cell = self.random.randint(1, len(cells) - 1)
                    cells[at_cell - 1:at_cell + 1] = [" ".join(cells[at_cell - 1:at_cell + 1])]
                for text in cells:
                    if "lines_in_cells" in self.defects and text.count(" ") > 4 and self.random.random() < 0.2:
                        text = text.replace(" ", "\n", 1)
                    lines += f"\t{text}".split("\n")
                lines.append("")
                if self.is_cut():
                    page += 1
                    lines += self.furniture(page)
        return "\n".join([*lines, ""])

    def as_html(self):
        r = self.random
        out = [f"<!doctype html><title>{self.area} Crisis Care Action Plan</title><h1>{self.area} Crisis Care Action Plan</h1>"]
        for at, (title, actions) in enumerate(self.sections):
            out.append(f"<h2>{at + 1}. {html.escape(title)}</h2>")
            if "stray_notes" in self.defects:
                out.append(f"<p>{self.note()}</p>")
            out.append("<table>")
            if self.shows_header(at == 0) or ("no_headings" not in self.defects and r.random() < 0.5):
                tag = "td" if "odd_headings" in self.defects else "th"
                out.append("<tr>" + "".join(f"<{tag}>{text}</{tag}>" for text in self.header()) + "</tr>")
            for action in actions:
                cells = self.cells(action)
                halves = self.cut(cells) if self.is_cut() else (cells, None)
                for half in halves:
                    if half is not None:
                        out.append("<tr>" + "".join(f"<td>{self.html_text(text)}</td>" for text in half) + "</tr>")
                    if half is halves[0] and halves[1] is not None and r.random() < 0.5:
                        out.append("</table><p></p><table>")
            out.append("</table>")
        return "\n".join(out)

    def html_text(self, text):
        text = html.escape(text)
        if "lines_in_cells" in self.defects and text.count(" ") > 4 and self.random.random() < 0.2:
            return text.replace(" ", "<br>", 1)
        return text


def last_day(year, month):
    return [31, 29 if year % 4 == 0 else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]


def words_of(text):
    return " ".join((text or "").split())


def is_right(read, plan):
    """Whether an action of the JSON is an action of the plan: every cell's words, and its dates."""
    text = words_of(read["action"]["text"])
    true = next((action for action in plan.actions if words_of(action["action"]) == text), None)
    if true is None:
        return False
    others = {one["heading"]: one["text"] for one in read["other"]}
    for field in plan.fields:
        if field == "number":
            found = read["number"] or ""
        elif field in OTHERS:
            found = others.get(plan.headings[field], "")
        else:
            found = (read[field] or {}).get("text") or ""
        if words_of(found) != words_of(true[field]):
            return False
    dates = [date["edtf"] for date in (read["timescale"] or {}).get("dates", [])]
    return dates == true["edtf"]
