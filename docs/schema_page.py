#!/usr/bin/env python3
"""Makes docs/SCHEMA.md of docs/SCHEMA.in.md and schema/action-plan.schema.json.

usage: schema_page.py [--check]

With --check nothing is written; the exit status is 1 when the page is stale.
"""
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
SCHEMA = HERE.parent / "schema" / "action-plan.schema.json"
TEMPLATE = HERE / "SCHEMA.in.md"
PAGE = HERE / "SCHEMA.md"
MARK = "<!-- keys -->\n"
DEFINITION = "#/$defs/"

TYPE_WORDS = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false",
              "null": "`null`", "array": "list", "object": "object"}


class Page:
    def __init__(self, schema):
        self.schema = schema
        self.definitions = schema["$defs"]

    def name_of(self, schema):
        """The definition that a schema refers to, or None."""
        return schema["$ref"].removeprefix(DEFINITION) if "$ref" in schema else None

    def has_table(self, name):
        return "properties" in self.definitions[name] or name == "place"

    def type_of(self, schema):
        """The type as the table shows it."""
        name = self.name_of(schema)
        if name is not None:
            return f"[{name}](#{name})" if self.has_table(name) else self.type_of(self.definitions[name])
        if "oneOf" in schema:
            return " or ".join(self.type_of(form) for form in schema["oneOf"])
        if "const" in schema:
            return code(schema["const"])
        if "enum" in schema:
            return "one of " + ", ".join(code(word) for word in schema["enum"])
        types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        return " or ".join(self.one_type(schema, word) for word in types)

    def one_type(self, schema, word):
        if word == "array":
            count = f"{schema['minItems']} " if "maxItems" in schema else ""
            return f"list of {count}{self.type_of(schema['items'])}"
        if word in ("integer", "number") and "minimum" in schema:
            most = f" to {schema['maximum']}" if "maximum" in schema else " or more"
            return f"{TYPE_WORDS[word]}, {schema['minimum']}{most}"
        return TYPE_WORDS[word]

    def followed(self, schema):
        """The schema and the plain definitions that it refers to, the nearest first."""
        yield schema
        name = self.name_of(schema)
        if name is not None and not self.has_table(name):
            yield from self.followed(self.definitions[name])
        for form in schema.get("oneOf", []):
            yield from self.followed(form)

    def meaning(self, schema):
        """What the schema says, and after it what form a definition asks for."""
        texts = []
        for part in self.followed(schema):
            if "description" in part and (not texts or "pattern" in part):
                texts.append(part["description"])
        return " ".join(texts)

    def examples(self, schema):
        for part in self.followed(schema):
            if "examples" in part:
                return ", ".join(code(example) for example in part["examples"])
        return ""

    def table(self, schema):
        lines = ["| Key | Type | Meaning | Examples |", "| --- | --- | --- | --- |"]
        for key, value in schema["properties"].items():
            optional = "" if key in schema["required"] else " (not always there)"
            cells = [f"`{key}`{optional}", self.type_of(value), self.meaning(value), self.examples(value)]
            lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
        return lines

    def section(self, title, schema):
        lines = [f"## {title}", "", schema["description"], ""]
        if "properties" in schema:
            lines += self.table(schema) + [""]
        else:
            lines += [f"- {self.type_of(form)}" for form in schema["oneOf"]] + [""]
        for example in schema.get("examples", []):
            lines += ["```json", json.dumps(example, ensure_ascii=False, indent=2), "```", ""]
        return lines

    def keys(self):
        lines = self.section("The whole", self.schema)
        for name, schema in self.definitions.items():
            if self.has_table(name):
                lines += self.section(name, schema)
        return "\n".join(lines).rstrip("\n") + "\n"


def code(value):
    return "`" + json.dumps(value, ensure_ascii=False) + "`"


def made_page():
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    head, mark, tail = TEMPLATE.read_text(encoding="utf-8").partition(MARK)
    if not mark or tail:
        sys.exit(f"{TEMPLATE}: the last line is not {MARK.strip()}")
    return head + Page(schema).keys()


def main():
    page = made_page()
    if sys.argv[1:] == ["--check"]:
        if PAGE.read_text(encoding="utf-8") != page:
            sys.exit(f"{PAGE}: is stale; run python3 docs/schema_page.py")
    elif sys.argv[1:]:
        sys.exit(__doc__)
    else:
        PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
