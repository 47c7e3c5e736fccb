"""The examples of a document, taken out of its fenced blocks."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from local_system import ROOT, LocalSystem

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
STATUS = re.compile(r"(?:^|\s)# (\d{3})\b")
STATUS_LINE = re.compile(r"^status (\d{3})$", re.MULTILINE)

# Every curl says its status on the error output, and does everything else as it stands in the document.
REPORTING_CURL = """
curl() { command curl "$@" -w '%{stderr}\\nstatus %{http_code}\\n'; }
"""


@dataclass(frozen=True)
class Block:
    language: str
    text: str


def blocks(document: Path) -> list[Block]:
    return [Block(language, text) for language, text in FENCE.findall(document.read_text())]


@dataclass(frozen=True)
class Spoken:
    """The statuses that a document names beside its curls, and those that came."""

    named: list[str]
    came: list[str]
    output: str


def run_shell(document: Path, system: LocalSystem) -> Spoken:
    """Runs all shell blocks of a document as one session in the project's folder, against this local system."""
    shown = "\n".join(block.text for block in blocks(document) if block.language == "bash" and "curl" in block.text)
    script = shown.replace("http://127.0.0.1:8080", system.api)
    done = subprocess.run(  # noqa: S603
        ["/bin/bash", "-c", REPORTING_CURL + script],
        cwd=ROOT,
        env={**os.environ, "autotask": system.autotask.origin},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return Spoken(STATUS.findall(shown), STATUS_LINE.findall(done.stderr), done.stdout + done.stderr)
