"""Every example of the documents does what stands beside it."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest
from examples import blocks, run_shell
from keys import CallerKey, publish
from local_system import ROOT, LocalSystem
from test_contract import routes

LAST = ROOT / "docs/calling-with-curl.md"  # it leaves no credentials that work
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("clients/**/*.md")], key=lambda file: (file == LAST, file)
)
WITH_CURL = [file for file in DOCUMENTS if any("curl " in block.text for block in blocks(file) if block.language == "bash")]
WITH_PYTHON = ["clients/python/README.md", "docs/building-it-in.md"]


@pytest.fixture(scope="module")
def untouched(key: CallerKey, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalSystem]:
    """Nobody but the documents works with it: each has runs of its own, the last one changes the credentials."""
    system = LocalSystem.start(publish(tmp_path_factory.mktemp("keys") / "caller-keys.json", key))
    yield system
    system.end()


@pytest.mark.parametrize("name", WITH_PYTHON)
def test_python_prints_what_stands_below_it(
    name: str, untouched: LocalSystem, key: CallerKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(os.environ, "AUTOTASK_ADDRESS", untouched.api)
    monkeypatch.setitem(os.environ, "AUTOTASK_KEY_ID", key.key_id)
    monkeypatch.setitem(os.environ, "AUTOTASK_KEY_FILE", str(tmp_path / "caller.pem"))
    (tmp_path / "caller.pem").write_text(key.private_key)
    monkeypatch.chdir(tmp_path)
    shared: dict[str, Any] = {"__name__": "example"}
    said = ""
    for block in blocks(ROOT / name):
        if block.language == "python":
            output = io.StringIO()
            with redirect_stdout(output):
                exec(compile(block.text, name, "exec", dont_inherit=True), shared)  # noqa: S102
            said = output.getvalue()
        elif block.language == "text":
            assert re.fullmatch(re.escape(block.text).replace("…", ".+"), said), said


@pytest.mark.parametrize("document", WITH_CURL, ids=lambda file: str(file.relative_to(ROOT)))
def test_curl_answers_with_the_status_beside_it(document: Path, untouched: LocalSystem) -> None:
    spoken = run_shell(document, untouched)

    assert spoken.came == spoken.named, spoken.output


def test_finds_the_documents() -> None:
    assert {"README.md", "calling.md", "calling-with-curl.md"} <= {document.name for document in WITH_CURL}


def test_curl_is_shown_for_every_route() -> None:
    shown = " ".join(block.text for block in blocks(ROOT / "docs/calling-with-curl.md") if block.language == "bash")
    called = set()
    for method, path in re.findall(r'curl (?:-[a-zS]+ )*(?:-X (\w+) )?"\$api(/[^"?]+)', shown):
        template = re.sub(r"/runs/[^/]+/", "/runs/{runId}/", re.sub(r"/customers/[^/]+/", "/customers/{customerId}/", path))
        called.add(f"{method or 'GET'} {template}")

    assert called == routes()
