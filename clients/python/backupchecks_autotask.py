"""Calls the Backupchecks-Autotask integration on behalf of the person who is signed in. README.md beside it shows how.

For Python 3.11 or newer, with requests and PyJWT[crypto]. It repeats what may be repeated; a ticket that may exist is looked at.
"""

import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NotRequired, TypedDict
from urllib.parse import quote

import jwt
import requests
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

TOKEN_LIFE = 60  # seconds; the service accepts 120, and clocks that differ by 60
TRIES = 3
Document = dict[str, Any]
Severity = Literal["error", "warning"]
Asked = Literal["look", "create", "change"]  # what decides whether a request may be sent again
Customer = TypedDict("Customer", {"id": str, "name": str})
BackupObject = TypedDict("BackupObject", {"name": str, "status": Severity, "message": str})


class Run(TypedDict):
    job: str
    backupType: str
    status: str
    severity: Severity
    startedAt: str  # RFC 3339 with the offset that the ticket shows
    url: NotRequired[str]
    remark: NotRequired[str]


class RunReport(TypedDict):
    """What a ticket is made of. Leave out what there is none of: empty text is refused."""

    customer: Customer
    run: Run
    objects: NotRequired[Sequence[BackupObject]]


@dataclass(frozen=True)
class Person:
    """Who clicks, in the role in which they are active now."""

    id: str
    name: str
    role: Literal["admin", "operator", "reporter", "viewer"]


@dataclass(frozen=True)
class Answer:
    """What a call came to. The document is empty with 204 and 304."""

    status: int
    document: Document
    etag: str | None
    retry_after: int | None
    request_id: str

    def __getitem__(self, member: str) -> Any:
        return self.document[member]


@dataclass(eq=False)
class Problem(Exception):
    """Why a call was not done. Decide by `code`; show `title`, `detail` and `request_id`.

    Codes beside those of docs/problems.md: `not-reached` (nothing was sent), `no-answer`, `unexpected-answer` (a proxy's page).
    """

    code: str
    title: str
    detail: str
    request_id: str
    status: int = 0  # 0: there was no answer
    ticket_created: bool | None = None
    retry_after: int | None = None
    errors: Sequence[Mapping[str, str]] = ()
    autotask: Document | None = None
    document: Document = field(default_factory=dict)  # all of it: attempt, tickets, currentVersion, lastProblem …

    def __str__(self) -> str:
        return f"{self.code}: {self.detail} (request {self.request_id})"

    @property
    def outcome_unknown(self) -> bool:
        """Whether what was asked may have been done all the same: look before anything else."""
        return self.ticket_created is None and (self.status >= 500 or self.code in ("no-answer", "unexpected-answer"))

    def harmless_again(self, asked: Asked) -> bool:
        """Whether the same may be sent again: what was not let in, a create of which nothing was sent to Autotask, any look."""
        if asked == "look" and (self.status == 503 or self.code in ("no-answer", "gateway-failure", "gateway-timeout")):
            return True
        not_sent = asked == "create" and self.status == 503 and self.ticket_created is False
        return not_sent or self.code in ("rate-limited", "not-reached")


@dataclass(frozen=True)
class Integration:
    """Where the service is and how it is called: one object for the whole application, which threads may share."""

    address: str  # with the stage, without a slash at the end
    issuer: str  # this Backupchecks instance; never changes
    key_id: str
    private_key: str = field(repr=False)  # PEM, EC on P-256
    audience: str = "backupchecks-autotask"
    timeout: tuple[float, float] = (5.0, 30.0)  # seconds to connect and for the answer; the service ends by itself after 26
    patience: float = 10.0  # seconds after the first request during which a call may be sent again
    clock: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep

    def health(self) -> Answer:
        return self.call(None, "look", "GET", "/v1/health")

    def contract(self) -> Answer:
        return self.call(None, "look", "GET", "/v1/openapi.json")

    def call(self, person: Person | None, asked: Asked, method: str, path: str, **rest: Any) -> Answer:
        """Sends a request, and again where that harms nobody. All carry one request id."""
        headers = {"X-Request-Id": str(uuid.uuid4()), **rest.pop("headers", {})}
        begin = time.monotonic()
        for attempt in range(1, TRIES):
            try:
                return self._once(person, method, path, headers, rest)
            except Problem as problem:
                stale_token = problem.code == "unauthenticated" and attempt == 1
                pause = 0 if stale_token else 1 if problem.retry_after is None else problem.retry_after
                late = time.monotonic() + pause - begin > self.patience
                if late or not (stale_token or problem.harmless_again(asked)):
                    raise
            self.sleep(pause)
        return self._once(person, method, path, headers, rest)

    def _once(self, person: Person | None, method: str, path: str, headers: dict[str, str], rest: Mapping[str, Any]) -> Answer:
        token = {} if person is None else {"Authorization": f"Bearer {self._token(person)}"}
        fixed: Any = {"headers": headers | token, "allow_redirects": False, "auth": lambda request: request}  # no .netrc is read
        try:
            return _read(requests.request(method, self.address + path, timeout=self.timeout, **fixed, **rest))
        except requests.RequestException as failure:
            reason = getattr(failure.args[0], "reason", None) if failure.args else None
            if isinstance(reason, NewConnectionError | ConnectTimeoutError):
                title, detail = "The integration cannot be reached", "Nothing was sent. Try again later."
                raise Problem("not-reached", title, detail, headers["X-Request-Id"]) from failure
            detail = "The answer did not arrive. If this was about a ticket, it may exist: look at the run first."
            raise Problem("no-answer", "The integration did not answer", detail, headers["X-Request-Id"]) from failure

    def _token(self, person: Person) -> str:
        now = int(self.clock())
        who = {"iss": self.issuer, "aud": self.audience, "sub": person.id, "name": person.name, "role": person.role}
        claims = {**who, "iat": now, "exp": now + TOKEN_LIFE, "jti": str(uuid.uuid4())}
        return jwt.encode(claims, self.private_key, algorithm="ES256", headers={"kid": self.key_id})


def _read(response: requests.Response) -> Answer:
    status, after = response.status_code, response.headers.get("Retry-After", "")
    retry_after = int(after) if after.isdecimal() else None
    request_id = response.headers.get("X-Request-Id") or response.request.headers["X-Request-Id"]
    try:
        document = response.json() if response.content else {}
    except requests.JSONDecodeError:
        document = None
    if isinstance(document, dict) and (status < 300 or status == 304):
        return Answer(status, document, response.headers.get("ETag"), retry_after, request_id)
    if isinstance(document, dict) and "code" in document:
        title, detail, errors = document.get("title", ""), document.get("detail", ""), document.get("errors", ())
        made, autotask = document.get("ticketCreated"), document.get("autotask")
        raise Problem(document["code"], title, detail, request_id, status, made, retry_after, errors, autotask, document)
    detail = f"Something else than the integration answered, with status {status}. Look before you try again."
    raise Problem("unexpected-answer", "The answer is not understood", detail, request_id, status, None, retry_after)


def _path(collection: str, chosen_id: str, rest: str) -> str:
    if not chosen_id.strip("."):
        raise ValueError("dots alone are no id: they would lead to another address")
    return f"/v1/{collection}/{quote(chosen_id, safe='')}/{rest}"


def every(page: Callable[[str | None], Answer]) -> Iterator[Document]:
    """All items of a list: `every(lambda cursor: client.mappings(cursor=cursor))`."""
    answer = page(None)
    yield from answer["items"]
    while answer["nextCursor"] is not None:
        answer = page(answer["nextCursor"])
        yield from answer["items"]


@dataclass(frozen=True)
class Client:
    """The calls of one person. Each answers or raises a Problem."""

    integration: Integration
    person: Person

    def create_ticket(self, run_id: str, report: RunReport, confirmed_attempt: int | None = None) -> Answer:
        """Creates the run's ticket or finds the one it has; `state` says which of both, or what is not certain yet.

        An unknown outcome is looked at. `confirmed_attempt` is for people who have looked in Autotask, never for programs.
        """
        confirmed = {} if confirmed_attempt is None else {"confirmation": {"attempt": confirmed_attempt}}
        try:
            return self._post(_path("runs", run_id, "ticket"), {**report, **confirmed}, "create")
        except Problem as problem:
            if not problem.outcome_unknown:
                raise
            return self.ticket(run_id)

    def preview_ticket(self, run_id: str, report: RunReport) -> Answer:
        return self._post(_path("runs", run_id, "ticket/preview"), report, "look")

    def ticket(self, run_id: str, refresh: bool = False) -> Answer:
        """From storage, or with `refresh` from Autotask. A run without a ticket raises `run-has-no-ticket`."""
        return self._get(_path("runs", run_id, "ticket"), refresh="true" if refresh else None)

    def ticket_views(self, runs: Sequence[tuple[str, str]], refresh: bool = False) -> Answer:
        """One view for each (run id, customer id), at most 200, with what may be done."""
        named = [{"runId": run, "customerId": customer} for run, customer in runs]
        return self._post("/v1/ticket-views", {"runs": named, "refresh": refresh}, "look")

    def resolve_ticket(self, run_id: str, cycle: int) -> Answer:
        """Closes the ticket with a note, in the `cycle` that the person saw; a look at the run where the outcome is not known."""
        try:
            return self._post(_path("runs", run_id, "ticket/resolution"), {"cycle": cycle})
        except Problem as problem:
            if problem.code == "not-reached" or 0 < problem.status < 500:
                raise
            seen = self.ticket(run_id)
            if {"cycle": cycle, "state": "open"}.items() <= (seen.document.get("resolution") or {}).items():
                raise
            return seen

    def decide_ticket(self, run_id: str, decision: Mapping[str, Any]) -> Answer:
        """`{"ticketId": 48219}` in `conflict`, `{"none": True}` in `verifying`, `{"acknowledge": True}` in `flagged`."""
        return self._post(_path("runs", run_id, "ticket/decision"), decision)

    def mapping(self, customer_id: str, known: str | None = None) -> Answer:
        return self._get(_path("customers", customer_id, "mapping"), known)

    def map_customer(self, customer_id: str, company_id: int, etag: str | None) -> Answer:
        return self._change("PUT", _path("customers", customer_id, "mapping"), etag, {"companyId": company_id})

    def unmap_customer(self, customer_id: str, etag: str) -> Answer:
        return self._change("DELETE", _path("customers", customer_id, "mapping"), etag)

    def refresh_mapping(self, customer_id: str) -> Answer:
        return self._post(_path("customers", customer_id, "mapping/refresh"), {}, "look")

    def refresh_mappings(self, accept_guard: str | None = None) -> Answer:
        """One slice of 20 seconds at most: call it again until `finished`."""
        return self._post("/v1/mapping-refreshes", {} if accept_guard is None else {"acceptGuard": accept_guard})

    def mapping_views(self, customers: Sequence[Customer], suggest: bool = True, refresh: bool = False) -> Answer:
        """Of each customer, at most 200, the mapping or the companies that might be meant."""
        return self._post("/v1/mapping-views", {"customers": list(customers), "suggest": suggest, "refresh": refresh}, "look")

    def mappings(self, status: str | None = None, limit: int | None = None, cursor: str | None = None) -> Answer:
        return self._get("/v1/mappings", status=status, limit=limit, cursor=cursor)

    def companies(self, search: str | None = None, limit: int | None = None, cursor: str | None = None) -> Answer:
        return self._get("/v1/companies", search=search, limit=limit, cursor=cursor)

    def settings(self, known: str | None = None) -> Answer:
        return self._get("/v1/settings", known)

    def change_settings(self, settings: Mapping[str, Any], etag: str | None) -> Answer:
        return self._change("PUT", "/v1/settings", etag, settings)

    def credentials(self, known: str | None = None) -> Answer:
        return self._get("/v1/settings/credentials", known)

    def change_credentials(self, user_name: str, secret: str, tracking_identifier: str, etag: str | None) -> Answer:
        body = {"userName": user_name, "secret": secret, "trackingIdentifier": tracking_identifier}
        return self._change("PUT", "/v1/settings/credentials", etag, body)

    def reference_data(self, refresh: bool = False) -> Answer:
        return self._get("/v1/reference-data", refresh="true" if refresh else None)

    def test_connection(self) -> Answer:
        return self._post("/v1/settings/connection-test", {})

    def validate_settings(self) -> Answer:
        return self._post("/v1/settings/validation", {})

    def audit_events(self, limit: int | None = None, cursor: str | None = None, **of: str) -> Answer:
        """The newest first, of exactly one: `runId`, `customerId` or `day`."""
        return self._get("/v1/audit-events", limit=limit, cursor=cursor, **of)

    def _get(self, path: str, known: str | None = None, **query: str | int | None) -> Answer:
        headers = {} if known is None else {"If-None-Match": known}
        return self.integration.call(self.person, "look", "GET", path, params=query, headers=headers)

    def _change(self, method: str, path: str, etag: str | None, body: Mapping[str, Any] | None = None) -> Answer:
        headers = {"If-None-Match": "*"} if etag is None else {"If-Match": etag}
        return self.integration.call(self.person, "change", method, path, json=body, headers=headers)

    def _post(self, path: str, body: Mapping[str, Any], asked: Asked = "change") -> Answer:
        return self.integration.call(self.person, asked, "POST", path, json=body)
