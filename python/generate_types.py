"""Writes src/actionplan/plan_types.py, the types of plans, from the JSON Schema.

    python3 python/generate_types.py            writes it
    python3 python/generate_types.py --check    says whether it is as it should be

A definition of the schema that is an object becomes a TypedDict, every other stands where it is used.
"""

import json
import keyword
import pathlib
import sys
import textwrap

HERE = pathlib.Path(__file__).resolve().parent
SCHEMA = HERE.parent / "schema" / "action-plan.schema.json"
TARGET = HERE / "src" / "actionplan" / "plan_types.py"

# The whole is a plan; what the schema calls so within it is its identity, as in schema/plan.h.
ROOT = "Plan"
RENAMED = {"plan": "PlanIdentity"}

HEAD = '''"""What a plan is made of, for type checkers and readers; at run time all of it is dicts and lists.

Generated from schema/action-plan.schema.json by python/generate_types.py: do not edit.
"""

from typing import Literal, NotRequired, TypedDict, final

'''
SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}


def class_name(definition):
    return RENAMED.get(definition) or "".join(part.capitalize() for part in definition.split("_"))


class Types:
    def __init__(self, schema):
        self.definitions = schema["$defs"]
        self.written = []
        self.names = []
        self.object(ROOT, schema)

    def type_of(self, node):
        """The Python type of a place in the schema; writes the TypedDicts it needs first."""
        if "$ref" in node:
            name = node["$ref"].removeprefix("#/$defs/")
            definition = self.definitions[name]
            return self.object(class_name(name), definition) if definition.get("type") == "object" else self.type_of(definition)
        if "oneOf" in node:
            return " | ".join(dict.fromkeys(self.type_of(one) for one in node["oneOf"]))
        if "const" in node or "enum" in node:
            return f"Literal[{', '.join(map(repr, node.get('enum', [node.get('const')])))}]"
        types = node["type"] if isinstance(node["type"], list) else [node["type"]]
        return " | ".join(f"list[{self.type_of(node['items'])}]" if one == "array" else SCALARS[one] for one in types)

    def object(self, name, node):
        if name in self.names:
            return name
        self.names.append(name)
        required = set(node["required"])
        members = []
        for key, value in node["properties"].items():
            kind = self.type_of(value)
            members.append((key, kind if key in required else f"NotRequired[{kind}]", self.described(value)))
        text = self.by_call(name, members) if any(keyword.iskeyword(key) for key, _, _ in members) else self.by_class(
            name, node.get("description", ""), members)
        self.written.append(text)
        return name

    def described(self, node):
        while "description" not in node:
            node = self.definitions[node["$ref"].removeprefix("#/$defs/")]
        return node["description"]

    @staticmethod
    def comment(text):
        return textwrap.fill(text, 115, initial_indent="    # ", subsequent_indent="    # ") + "\n"

    def by_class(self, name, description, members):
        lines = textwrap.fill(f'"""{description}"""', 115, initial_indent="    ", subsequent_indent="    ")
        return f"@final\nclass {name}(TypedDict):\n{lines}\n\n" + "".join(
            f"{self.comment(said)}    {key}: {kind}\n" for key, kind, said in members)

    def by_call(self, name, members):
        """For keys that are no names in Python."""
        return f'{name} = TypedDict("{name}", {{\n' + "".join(
            f'{self.comment(said)}    "{key}": {kind},\n' for key, kind, said in members) + "})\n"


def generated():
    types = Types(json.loads(SCHEMA.read_text(encoding="utf-8")))
    return HEAD + "".join(f"\n{text}\n" for text in types.written).rstrip("\n") + "\n"


def main():
    text = generated()
    if sys.argv[1:] == ["--check"]:
        if TARGET.read_text(encoding="utf-8") != text:
            sys.exit(f"{TARGET} is stale; run python3 python/generate_types.py")
    elif sys.argv[1:]:
        sys.exit(f"{sys.argv[1]}: unknown option; use --check")
    else:
        TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
