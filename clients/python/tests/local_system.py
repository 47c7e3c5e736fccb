"""The local system, started for a test and ended with it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

ROOT = Path(__file__).resolve().parents[3]
READY_SECONDS = 300  # local/start builds what is not built yet


@dataclass(frozen=True)
class Autotask:
    """The simulator's other side: what a technician does there, and what goes wrong."""

    origin: str

    def fault(self, route: str, kind: str, **more: Any) -> None:
        self._control("POST", "faults", {"route": route, "kind": kind, **more})

    def down(self) -> None:
        self._control("POST", "down", {})

    def up(self) -> None:
        self._control("POST", "up", {})

    def calm(self) -> None:
        """No fault is left to happen."""
        self._control("DELETE", "faults")

    def rows(self, entity: str) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = self._control("GET", self._tenant(entity))["items"]
        return rows

    def add(self, entity: str, row: dict[str, Any]) -> int:
        return int(self._control("POST", self._tenant(entity), row)["id"])

    def tickets_of(self, run_id: str) -> list[dict[str, Any]]:
        return [
            row
            for row in self.rows("Tickets")
            if f"run {run_id}\n" in row["description"] or f"?run={run_id}\n" in row["description"]
        ]

    def _tenant(self, rest: str) -> str:
        tenant = self._control("GET", "")["tenants"][0]
        return f"tenants/{tenant['database']}/{rest}"

    def _control(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        answer = requests.request(method, f"{self.origin}/_control/{path}", json=body, timeout=10)
        answer.raise_for_status()
        return answer.json() if answer.content else None


@dataclass(frozen=True)
class LocalSystem:
    """Where it listens, and the process to end."""

    process: subprocess.Popen[str]
    api: str
    autotask: Autotask
    control: str

    @staticmethod
    def start(caller_keys: Path) -> LocalSystem:
        command = [str(ROOT / "local/start"), "--port", "0", "--caller-keys", str(caller_keys)]
        # A session of its own, so that whatever it has started ends with it.
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True)  # noqa: S603
        timer = threading.Timer(READY_SECONDS, _end, [process])
        timer.start()
        try:
            return LocalSystem._when_ready(process)
        except BaseException:
            _end(process)
            raise
        finally:
            timer.cancel()

    @staticmethod
    def _when_ready(process: subprocess.Popen[str]) -> LocalSystem:
        assert process.stdout is not None
        said = ""
        for line in process.stdout:
            said += line
            if "Ctrl-C" in line:
                # Nobody else reads what it says, and a full pipe would stop it.
                threading.Thread(target=process.stdout.read, daemon=True).start()
                api, autotask, control = (_address(name, said) for name in ("API", "Autotask", "Control"))
                return LocalSystem(process, api.removesuffix("/v1"), Autotask(autotask), control)
        raise RuntimeError(f"the local system did not start:\n{said}")

    def forward(self, duration: str) -> None:
        """Moves its clock, such as PT10S."""
        requests.post(f"{self.control}/clock?{duration}", timeout=10).raise_for_status()

    def now(self) -> str:
        return requests.get(f"{self.control}/clock", timeout=10).text.strip()

    def end(self) -> None:
        _end(self.process)


def _address(name: str, welcome: str) -> str:
    found = re.search(rf"^\s+{name}\s+(http://\S+)", welcome, re.MULTILINE)
    if found is None:
        raise RuntimeError(f"the local system did not say where {name} is:\n{welcome}")
    return found[1].rstrip("/")


def _end(process: subprocess.Popen[str]) -> None:
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGTERM)
    process.wait(30)
