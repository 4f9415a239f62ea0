"""Published local action plans (PDF, Word, web pages, text) as data.

    plan = actionplan.convert("herefordshire.docx")            one document
    outcomes = actionplan.convert_many("plans/")               many, each read in a closed worker
    frame = actionplan.to_frame([plan], "actions")             tables for pandas and pyarrow
    actionplan.report(outcomes, "report.html")                 how good the data is
    actionplan.compare("2015.docx", "2017.docx")               what changed between two editions
    actionplan.validate(plan)                                  whether it is a plan by the schema

Errors are ActionPlanError, with a code of docs/ERRORS.md, a message and a place.
"""

from ._native import schema, version
from .converter import Converter, Limits, Outcome, Progress, Reading, convert, convert_many
from .errors import ActionPlanError
from .judging import Fault, compare, report, validate
from .plan_types import Plan
from .tables import TABLES, to_frame

__version__ = version()
__all__ = ["ActionPlanError", "Converter", "Fault", "Limits", "Outcome", "Plan", "Progress", "Reading", "TABLES", "compare",
           "convert", "convert_many", "report", "schema", "to_frame", "validate", "version"]
