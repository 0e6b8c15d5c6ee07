"""Writes what python3-jinja2 renders: the expected texts of the chat template tests.

Run with Debian's python: /usr/bin/python3 make_expected.py (package python3-jinja2, 3.1).
The environment is set up as in Hugging Face transformers' chat_template_utils.
"""
import json
from datetime import datetime
from pathlib import Path

import jinja2
import jinja2.exceptions
import jinja2.ext
from jinja2.sandbox import ImmutableSandboxedEnvironment

import conversations
import features

HERE = Path(__file__).parent
RESOURCES = HERE.parent / "resources/dev/aloi/inference/template"
NOW = datetime(2026, 3, 9, 14, 5, 7)


class Generation(jinja2.ext.Extension):
    tags = {"generation"}

    def parse(self, parser):
        lineno = next(parser.stream).lineno
        body = parser.parse_statements(["name:endgeneration"], drop_needle=True)
        return jinja2.nodes.CallBlock(self.call_method("_same"), [], [], body).set_lineno(lineno)

    def _same(self, caller):
        return caller()


def raise_exception(message):
    raise jinja2.exceptions.TemplateError(message)


def tojson(x, ensure_ascii=False, indent=None, separators=None, sort_keys=False):
    return json.dumps(x, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys)


def environment(blocks=True):
    env = ImmutableSandboxedEnvironment(
        trim_blocks=blocks, lstrip_blocks=blocks, extensions=[Generation, "jinja2.ext.loopcontrols"]
    )
    env.filters["tojson"] = tojson
    env.globals["raise_exception"] = raise_exception
    env.globals["strftime_now"] = lambda format: NOW.strftime(format)
    return env


def rendered(template, variables, blocks=True):
    try:
        return {"expected": environment(blocks).from_string(template).render(**variables)}
    except Exception as e:  # the kinds are many, and the message is not compared
        return {"raises": type(e).__name__}


def write(name, shared, cases):
    RESOURCES.mkdir(parents=True, exist_ok=True)
    text = json.dumps({**shared, "cases": cases}, ensure_ascii=False, indent=1) + "\n"
    (RESOURCES / name).write_text(text, encoding="utf-8")
    raising = sum("raises" in case for case in cases)
    print(f"{name}: {len(cases)} cases, {raising} of them raise")


def write_families():
    templates = {path.stem: path.read_text(encoding="utf-8") for path in sorted((HERE / "families").glob("*.jinja"))}
    tokens = {family: conversations.tokens(family) for family in templates}
    cases = [
        {"family": family, "conversation": name, **rendered(template, {**tokens[family], **variables})}
        for family, template in templates.items()
        for name, variables in conversations.CONVERSATIONS.items()
    ]
    shared = {"templates": templates, "tokens": tokens, "conversations": conversations.CONVERSATIONS}
    write("families.json", shared, cases)


def write_features():
    cases = [
        {"name": name, "blocks": blocks, "template": template, **rendered(template, features.VARIABLES, blocks)}
        for name, template in features.CASES
        for blocks in ((True, False) if name.startswith("blanks") else (True,))
    ]
    write("features.json", {"variables": features.VARIABLES}, cases)


if __name__ == "__main__":
    write_families()
    write_features()
