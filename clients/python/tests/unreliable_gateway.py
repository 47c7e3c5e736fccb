"""A gateway in front of the local system that fails in the ways of real ones."""

from __future__ import annotations

import json
import threading
from collections import deque
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Literal, Self

import requests

Moment = Literal["before", "after"]


@dataclass(frozen=True)
class Failure:
    """What comes instead of the true answer, before or after the local system got the request; without a status nothing comes."""

    moment: Moment
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    body: str = ""

    @staticmethod
    def problem(moment: Moment, status: int, code: str, retry_after: int | None = None) -> Failure:
        """As the template makes the gateway answer."""
        headers = {"Content-Type": "application/problem+json", "X-Request-Id": "made-by-the-gateway"}
        if retry_after is not None:
            headers["Retry-After"] = str(retry_after)
        return Failure(moment, status, headers, json.dumps({"code": code, "title": code, "detail": code, "ticketCreated": None}))


class UnreliableGateway:
    """Forwards what it gets to a local system, remembers it, and fails when told."""

    def __init__(self, origin: str) -> None:
        self.seen: list[str] = []
        self.request_ids: list[str] = []
        self._failures: deque[Failure] = deque()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler(origin))
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"

    def fail(self, *failures: Failure) -> None:
        """Each strikes one request, in this order."""
        self._failures.extend(failures)

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(self, origin: str) -> type[BaseHTTPRequestHandler]:
        gateway = self

        class Handler(BaseHTTPRequestHandler):
            def _answer(self) -> None:
                gateway.seen.append(f"{self.command} {self.path}")
                gateway.request_ids.append(self.headers["X-Request-Id"])
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                failure = gateway._failures.popleft() if gateway._failures else None
                if failure is None or failure.moment == "after":
                    truth = requests.request(
                        self.command, origin + self.path, data=body, headers=dict(self.headers), timeout=40, allow_redirects=False
                    )
                    if failure is None:
                        return self._send(truth.status_code, dict(truth.headers), truth.content)
                if failure.status is not None:
                    return self._send(failure.status, failure.headers, failure.body.encode())
                self.close_connection = True
                return None

            def _send(self, status: int, headers: dict[str, str], body: bytes) -> None:
                self.send_response_only(status)
                for name, value in headers.items():
                    if name.lower() not in ("content-length", "transfer-encoding", "connection"):
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_GET = do_POST = do_PUT = do_DELETE = _answer

            def log_message(self, *_: object) -> None:
                pass

        return Handler
