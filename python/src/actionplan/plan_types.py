"""What a plan is made of, for type checkers and readers; at run time all of it is dicts and lists.

Generated from schema/action-plan.schema.json by python/generate_types.py: do not edit.
"""

from typing import Literal, NotRequired, TypedDict, final


@final
class Generator(TypedDict):
    """The program that wrote the file."""

    # The program's name.
    name: Literal['actionplan']
    # The program's version.
    version: str


@final
class Source(TypedDict):
    """The document that the plan was read from. `title` to `modified` are what the file states about itself, true
    or not."""

    # The file's name, without its folder.
    file_name: str
    # The format, as an internet media type.
    media_type: str
    # SHA-256 of the file's bytes, in lower-case hexadecimal.
    sha256: str
    # The file's size.
    bytes: int
    # How many pages the document has; `null` where its format has none.
    pages: int | None
    # Of a PDF: whether it says that it holds a structure tree, by which also people who can't see the page read
    # it. `null` for other formats.
    tagged: bool | None
    # The title among the file's properties.
    title: str | None
    # The author among the file's properties.
    author: str | None
    # The program that made the file, as it says itself.
    producer: str | None
    # When the file was made.
    created: str | None
    # When the file was last changed.
    modified: str | None


@final
class Area(TypedDict):
    """A place that plans are made for."""

    # The area's name in the register.
    name: str | None
    # The part of the area that the plan is for, when it isn't all of it.
    locality: str | None
    # The area's code in the register that `scheme` names.
    code: str | None
    # The register of the code.
    scheme: str | None


@final
class PlanDate(TypedDict):
    """A date of the plan itself."""

    # What it dates.
    kind: str
    # The date.
    edtf: str
    # The words it was read from.
    text: str


@final
class PlanIdentity(TypedDict):
    """What the plan as a whole is."""

    # The plan's name in identifiers, made of the file name.
    id: str
    # The title as printed.
    title: str | None
    # The area that the plan is for; `null` when it isn't known.
    area: Area | None
    # What the plan says about its own standing.
    status: str | None
    # The dates of the plan itself, in printed order.
    dates: list[PlanDate]
    # The time that the plan covers; `null` when it isn't known.
    extent: str | None


@final
class PagePart(TypedDict):
    """A box on one page."""

    # The page, counted from 1.
    page: int
    # Left, top, right and bottom of the smallest box around the words, in points from the page's top left, y down.
    bbox: list[float]


@final
class PagePlace(TypedDict):
    """A place on a page of a PDF."""

    # The page, counted from 1.
    page: int
    # Left, top, right and bottom of the smallest box around the words, in points from the page's top left, y down.
    bbox: list[float]
    # The further parts of what a page break cuts, in reading order; stands only when there are any.
    continued: NotRequired[list[PagePart]]


@final
class LinePlace(TypedDict):
    """A place in a text."""

    # The first and the last line, counted from 1.
    lines: list[int]
    # The first and the last character of those lines, counted from 1; stands only when the words don't take whole
    # lines.
    columns: NotRequired[list[int]]


@final
class PathPlace(TypedDict):
    """A place in a web page or Word document."""

    # The path of the element; siblings of one name count from 1.
    path: str


@final
class Section(TypedDict):
    """A part of the plan that actions stand in."""

    # What an action names its section by.
    id: str
    # The word before the number, as printed; `null` when there is none.
    label: str | None
    # The number as printed, without a closing stop; `null` when none is printed.
    number: str | None
    # The title without its number and the word before it.
    title: str
    # Which of the five themes of the national Concordat the title names; `null` when it names none.
    theme: Literal['commissioning', 'access-before-crisis', 'urgent-access', 'quality-in-crisis', 'recovery', None]
    # The bands below the section's title, in printed order.
    subsections: list[str]
    # Where the title stands.
    place: PagePlace | LinePlace | PathPlace | None


@final
class Heading(TypedDict):
    """A column, and what it was taken for."""

    # The heading as printed, of a heading in two tiers the lower; empty when none is printed.
    text: str
    # The upper of a heading in two tiers; `null` when there is one tier.
    group: str | None
    # The field that the column's cells go to.
    field: Literal['number', 'action', 'timescale', 'lead', 'outcomes', 'progress', 'rag', 'other']
    # What decided the field: the words of the heading, the values below it, or the column's place in the row.
    by: Literal['vocabulary', 'content', 'position']


@final
class Columns(TypedDict):
    """One header row: the columns of the rows that follow it."""

    # Which table of the document the header row opens, counted from 1.
    table: int
    # The columns from left to right.
    headings: list[Heading]


@final
class Block(TypedDict):
    """A paragraph or list item of a cell."""

    # Whether it is an item of a list.
    kind: Literal['paragraph', 'item']
    # 0 for a paragraph, 1 for an item of an outermost list, 2 for one inside that.
    level: int
    # Its words, without the bullet, white space collapsed.
    text: str


@final
class Cell(TypedDict):
    """The words of a cell."""

    # The texts of the blocks, joined by line breaks; "" in an empty cell.
    text: str
    # The cell's paragraphs and list items, in reading order; none in an empty cell. Other keys name them by index,
    # from 0.
    blocks: list[Block]
    # Stands only in a cell that is merged over several rows, on all of them but the first: its words are printed
    # once, in the row above.
    repeated: NotRequired[Literal[True]]


@final
class Date(TypedDict):
    """One statement about time."""

    # What is said.
    kind: Literal['date', 'from', 'by', 'interval', 'ongoing', 'recurring', 'by-exception', 'relative', 'complete', 'unknown']
    # The date or interval; `null` where the words give none.
    edtf: str | None
    # The first day that `edtf` can mean; `null` when there is none.
    earliest: str | None
    # The last day that `edtf` can mean; `null` when there is none.
    latest: str | None
    # How often it comes again, a recurrence rule of RFC 5545.
    recurrence: str | None
    # The words it was read from.
    text: str
    # Which of the cell's blocks the words stand in, from 0.
    block: int


@final
class Timescale(TypedDict):
    """When an action is to be done."""

    # The texts of the blocks, joined by line breaks; "" in an empty cell.
    text: str
    # The cell's paragraphs and list items, in reading order; none in an empty cell. Other keys name them by index,
    # from 0.
    blocks: list[Block]
    # Stands only in a cell that is merged over several rows, on all of them but the first: its words are printed
    # once, in the row above.
    repeated: NotRequired[Literal[True]]
    # What the cell says about time, an entry for each date that it prints, in printed order, repeats kept.
    dates: list[Date]


@final
class Identifier(TypedDict):
    """A code in an official register."""

    # The register, by its code in the list of org-id.guide.
    scheme: str
    # The code in that register.
    id: str


@final
class Candidate(TypedDict):
    """A body that printed words could mean."""

    # Its name in full.
    name: str
    # The body's code in an official register; `null` when it has none or it isn't settled which body is meant.
    identifier: Identifier | None


@final
class Organisation(TypedDict):
    """A body, team or group that leads an action."""

    # Its name as printed.
    text: str
    # Its name in full, as the plan's own key or the register has it; `null` when neither does.
    name: str | None
    # The body's code in an official register; `null` when it has none or it isn't settled which body is meant.
    identifier: Identifier | None
    # What sort of body it is.
    kind: Literal['nhs-trust', 'ccg', 'icb', 'nhs-body', 'council', 'police', 'fire', 'ambulance', 'government', 'voluntary', 'education', 'private-company', 'group', 'team', 'unknown']
    # What gave the name: the plan's own key of abbreviations, the register of bodies, or nothing.
    matched_by: Literal['document-key', 'register', 'none']
    # The bodies that the printed words could mean, when they could mean several; none when it is settled.
    candidates: list[Candidate]
    # Which of the cell's blocks the words stand in, from 0.
    block: int


@final
class Person(TypedDict):
    """A person or post that leads an action."""

    # The name or post as printed.
    text: str
    # Whether a person is named, or a post that somebody holds.
    kind: Literal['person', 'post']
    # Which of the cell's blocks the words stand in, from 0.
    block: int


@final
class Lead(TypedDict):
    """Who is to do an action."""

    # The texts of the blocks, joined by line breaks; "" in an empty cell.
    text: str
    # The cell's paragraphs and list items, in reading order; none in an empty cell. Other keys name them by index,
    # from 0.
    blocks: list[Block]
    # Stands only in a cell that is merged over several rows, on all of them but the first: its words are printed
    # once, in the row above.
    repeated: NotRequired[Literal[True]]
    # Bodies, teams and groups, each once, in printed order.
    organisations: list[Organisation]
    # Named persons and posts, in printed order.
    people: list[Person]


@final
class RevisedDate(TypedDict):
    """A new date for an action."""

    # The date.
    edtf: str
    # The words it was read from.
    text: str


@final
class Progress(TypedDict):
    """What has been done about an action."""

    # The texts of the blocks, joined by line breaks; "" in an empty cell.
    text: str
    # The cell's paragraphs and list items, in reading order; none in an empty cell. Other keys name them by index,
    # from 0.
    blocks: list[Block]
    # Stands only in a cell that is merged over several rows, on all of them but the first: its words are printed
    # once, in the row above.
    repeated: NotRequired[Literal[True]]
    # How far the words say that the action has come; `unknown` when they don't say, `null` when nothing has read
    # them.
    state: Literal['complete', 'withdrawn', 'in-progress', 'not-started', 'unknown', None]
    # New dates that the words give, in printed order.
    revised: list[RevisedDate]


Rag = TypedDict("Rag", {
    # The words of the cell, as printed; "" when only a fill shows the colour.
    "text": str,
    # Stands only in a cell that is merged over several rows, on all of them but the first: its words are printed
    # once, in the row above.
    "repeated": NotRequired[Literal[True]],
    # The colour of the cell; `null` when it has none.
    "fill": str | None,
    # Which of the five colours it is; `null` when it isn't certain.
    "value": Literal['red', 'amber', 'green', 'blue', 'grey', None],
    # Whether the words or the fill gave the colour.
    "from": Literal['text', 'fill'],
    # What the plan's own legend says about the colour, in its words; `null` when the plan has no legend.
    "meaning": str | None,
})


@final
class OtherCell(TypedDict):
    """A cell of a column that no field describes."""

    # The column's heading as printed, of a heading in two tiers the lower.
    heading: str
    # The texts of the blocks, joined by line breaks; "" in an empty cell.
    text: str
    # The cell's paragraphs and list items, in reading order; none in an empty cell. Other keys name them by index,
    # from 0.
    blocks: list[Block]
    # Stands only in a cell that is merged over several rows, on all of them but the first: its words are printed
    # once, in the row above.
    repeated: NotRequired[Literal[True]]


@final
class Link(TypedDict):
    """A reference to another action."""

    # The number of the action referred to, as printed.
    number: str
    # That action's id; `null` when the plan has no such action.
    id: str | None
    # The field whose words refer to it.
    field: Literal['number', 'action', 'timescale', 'lead', 'outcomes', 'progress', 'rag', 'other']
    # The words that refer to it.
    text: str


@final
class Action(TypedDict):
    """One row of the plan. A field is `null` when the plan has no such column; a cell that is empty has the text
    ""."""

    # The plan's id and the action's number, told apart where a number is printed twice. A row without a number is
    # named by its position.
    id: str
    # The number as printed, without a closing stop; `null` when none is printed. It is text: "1.10" is not 1.1.
    number: str | None
    # Stands only where the number's cell is merged over several rows, on all of their actions but the first: it is
    # printed once, in the row above.
    number_repeated: NotRequired[Literal[True]]
    # The action's place among the plan's actions, from 1.
    position: int
    # The id of the section that the action stands in; `null` when the plan has none.
    section: str | None
    # The band that the action stands under, one of the section's `subsections`; `null` when there is none.
    subsection: str | None
    # What is to be done.
    action: Cell
    # When it is to be done. Of a start and a finish column this is the finish.
    timescale: Timescale | None
    # Who is to do it.
    lead: Lead | None
    # What is to come of it: outcomes or, in a plan without such a column, measures of success.
    outcomes: Cell | None
    # What has been done. Of several updates this is the latest; the earlier ones stand in `other`.
    progress: Progress | None
    # The colour that the plan rates the action with, printed as a word or letter or shown as a fill.
    rag: Rag | None
    # The cells of all other columns, from left to right.
    other: list[OtherCell]
    # References to other actions of the plan ("see 1.4"), in printed order.
    links: list[Link]
    # Where the row stands.
    place: PagePlace | LinePlace | PathPlace | None
    # How sure the converter is of the row, from 0 to 1; `null` when nothing has weighed it.
    confidence: float | None
    # The codes of the findings about this action, which stand in `quality`.
    findings: list[str]


@final
class GlossaryEntry(TypedDict):
    """An abbreviation that the plan explains."""

    # The abbreviation as printed.
    abbreviation: str
    # What it stands for, as printed.
    expansion: str
    # Where it stands.
    place: PagePlace | LinePlace | PathPlace | None


@final
class LegendEntry(TypedDict):
    """What a colour means in this plan."""

    # Which of the five colours it is; `null` when it isn't certain.
    value: Literal['red', 'amber', 'green', 'blue', 'grey', None]
    # The words that name the colour, as printed; "" when only a fill shows it.
    text: str
    # The colour shown beside the words; `null` when there is none.
    fill: str | None
    # What the colour stands for, as printed.
    meaning: str
    # Where it stands.
    place: PagePlace | LinePlace | PathPlace | None


@final
class OutsideText(TypedDict):
    """Text that stands outside every row, section title, header row, glossary and legend."""

    # What it is. `heading`: the heading of something that holds no actions. `table`: a row of a table that holds
    # no actions, its cells joined by tabs. `repeated-header`: a header row printed again. `furniture`: what a web
    # page has around its content.
    kind: Literal['title', 'heading', 'preamble', 'note', 'table', 'repeated-header', 'page-header', 'page-footer', 'footnote', 'endnote', 'comment', 'text-box', 'caption', 'furniture']
    # Its words.
    text: str
    # Where it stands.
    place: PagePlace | LinePlace | PathPlace | None


@final
class Counts(TypedDict):
    """How much was found."""

    # Entries of `actions`.
    actions: int
    # Entries of `sections`.
    sections: int
    # Header rows that opened a table of actions.
    tables: int
    # Entries of `glossary`.
    glossary: int
    # Entries of `legend`.
    legend: int
    # Entries of `outside`.
    outside: int
    # Words of the document: runs of letters and digits.
    words: int


@final
class Score(TypedDict):
    """How many checks of one dimension the plan passed."""

    # What the checks are about.
    dimension: Literal['completeness', 'uniqueness', 'consistency', 'timeliness', 'validity', 'accuracy']
    # Checks that it passed.
    passed: int
    # Checks that could be made.
    checked: int


@final
class Finding(TypedDict):
    """Something about the quality of the plan's data."""

    # Which finding it is.
    code: str
    # How much it matters.
    severity: Literal['error', 'warning', 'note']
    # What it is about.
    dimension: Literal['completeness', 'uniqueness', 'consistency', 'timeliness', 'validity', 'accuracy']
    # Whose it is: the publisher's, because the plan says so, or the converter's, because it is unsure.
    responsibility: Literal['publisher', 'converter']
    # What is odd, in a sentence.
    message: str
    # The words that show it; "" when none can be quoted.
    evidence: str
    # The id of the action that it is about; `null` when it is about more or less than one.
    action: str | None
    # The field that it is about; `null` when it is about none or several.
    field: str | None
    # Where it shows.
    place: PagePlace | LinePlace | PathPlace | None


@final
class Quality(TypedDict):
    """How much was found, how well it was read, and what is odd about it."""

    # How much was found.
    counts: Counts
    # The share of words that the document and this file have in common. Below 1, words were lost or made up.
    coverage: float
    # How many checks of each dimension the plan passed.
    scores: list[Score]
    # What is odd about the plan or uncertain about its reading, in the order of the document.
    findings: list[Finding]


@final
class Plan(TypedDict):
    """One published local action plan, whoever wrote it and in whatever format. One file a document: UTF-8, keys
    in the order of this schema, two spaces a level, the same bytes for the same document and version."""

    # The version of this schema. The first number changes when a reader of the files has to change.
    schema_version: Literal['1.0.0']
    # The program that wrote the file.
    generator: Generator
    # The document that the plan was read from.
    source: Source
    # What the plan as a whole is.
    plan: PlanIdentity
    # The parts that the plan puts its actions in, in printed order.
    sections: list[Section]
    # The header rows of the tables of actions, in printed order. A header row that repeats the one before it, as
    # at the top of a page, stands in `outside`.
    columns: list[Columns]
    # The rows of the plan, in printed order.
    actions: list[Action]
    # The plan's own key of abbreviations, in printed order.
    glossary: list[GlossaryEntry]
    # The plan's own key of its colours, in printed order. What a colour means is local: in one plan red is late,
    # in another it is not started.
    legend: list[LegendEntry]
    # Every other text of the document, in printed order, so that no word is lost.
    outside: list[OutsideText]
    # How much was found, how well it was read, and what is odd about it.
    quality: Quality
