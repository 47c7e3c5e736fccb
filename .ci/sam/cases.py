"""The sample events and what their answers must be.

events/<function>/<case>.json           the event as it is. {{token:ROLE}} in it stands for a fresh token of that role
events/<function>/<case>.expected.json  what the answer must contain: objects may have more members, lists and plain values
                                        must be equal, "*" is anything but null. A body that is JSON text counts as JSON.
                                        "after": ["<function>/<case>", ...] beside it names the cases that must have run before

Tokens come from $TOKEN_COMMAND (local/token), called with the role. The function of events/create-ticket is
CreateTicketFunction in the template.
"""
import json
import os
import pathlib
import re
import shlex
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
EVENTS = ROOT / "events"


def token(role):
    command = shlex.split(os.environ.get("TOKEN_COMMAND", "local/token"))
    return subprocess.run([*command, role], cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()


class Case:
    def __init__(self, event_file):
        self.event_file = event_file
        self.folder = event_file.parent.name
        self.name = f"{self.folder}/{event_file.stem}"
        expected_file = event_file.with_suffix(".expected.json")
        if not expected_file.exists():
            raise SystemExit(f"{self.name} has no {expected_file.name}")
        self.expected = json.loads(expected_file.read_text())
        self.after = self.expected.pop("after", []) if isinstance(self.expected, dict) else []

    @property
    def function(self):
        return "".join(word.capitalize() for word in self.folder.split("-")) + "Function"

    def event(self):
        return re.sub(r"\{\{token:([a-z]+)\}\}", lambda found: token(found.group(1)), self.event_file.read_text())

    def defects(self, answer):
        return list(differences(self.expected, with_json_body(answer), ""))


def cases(event_files=()):
    """Every case, or those of the given files, each after the ones that it names."""
    files = [pathlib.Path(file).resolve() for file in event_files] or sorted(EVENTS.glob("*/*.json"))
    waiting = [Case(file) for file in files if not file.name.endswith(".expected.json")]
    known, ordered = {case.name for case in waiting}, []
    while waiting:
        done = {case.name for case in ordered}
        ready = [case for case in waiting if all(name in done or name not in known for name in case.after)]
        if not ready:
            raise SystemExit("these cases wait for each other: " + ", ".join(case.name for case in waiting))
        ordered += ready
        waiting = [case for case in waiting if case not in ready]
    return ordered


def with_json_body(answer):
    try:
        return {**answer, "body": json.loads(answer["body"])}
    except (TypeError, KeyError, ValueError):
        return answer


def differences(expected, actual, place):
    if expected == "*" and actual is not None:
        return
    if isinstance(expected, dict) and isinstance(actual, dict):
        for name, value in expected.items():
            yield from differences(value, actual.get(name), f"{place}/{name}")
    elif isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
        for index, value in enumerate(expected):
            yield from differences(value, actual[index], f"{place}/{index}")
    elif expected != actual or type(expected) is not type(actual):
        yield f"{place or '/'}: expected {json.dumps(expected)}, was {json.dumps(actual)}"
