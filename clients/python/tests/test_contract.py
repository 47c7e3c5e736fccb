"""The module, the documents and openapi.yaml speak of the same routes and codes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import requests
import yaml
from conftest import ADMIN, ISSUER, report
from keys import CallerKey
from local_system import ROOT

from backupchecks_autotask import Client, Integration

CONTRACT: dict[str, Any] = yaml.safe_load((ROOT / "openapi.yaml").read_text())
OWN_CODES = {"not-reached", "no-answer", "unexpected-answer"}


def test_the_module_calls_every_route(key: CallerKey, monkeypatch: pytest.MonkeyPatch) -> None:
    called: set[str] = set()

    def answer(method: str, url: str, **rest: Any) -> requests.Response:
        path = url.removeprefix("http://service")
        called.add(f"{method} {path.replace('/r1/', '/{runId}/').replace('/c1/', '/{customerId}/')}")
        assert {name for name, value in (rest.get("params") or {}).items()} <= parameters(method, path)
        response = requests.Response()
        response.status_code, response._content = 200, b"{}"
        response.headers["X-Request-Id"] = rest["headers"]["X-Request-Id"]
        return response

    monkeypatch.setattr(requests, "request", answer)
    integration = Integration("http://service", ISSUER, key.key_id, key.private_key)
    call_everything(integration, Client(integration, ADMIN))

    assert routes() <= called


def call_everything(integration: Integration, client: Client) -> None:
    integration.health()
    integration.contract()
    client.create_ticket("r1", report("r1"))
    client.preview_ticket("r1", report("r1"))
    client.ticket("r1", refresh=True)
    client.ticket_views([("r1", "c1")])
    client.resolve_ticket("r1", 1)
    client.decide_ticket("r1", {"none": True})
    client.mapping("c1")
    client.map_customer("c1", 174, None)
    client.unmap_customer("c1", '"1"')
    client.refresh_mapping("c1")
    client.refresh_mappings()
    client.mapping_views([{"id": "c1", "name": "Contoso BV"}])
    client.mappings("ok", 10)
    client.companies("con", 10)
    client.settings()
    client.change_settings({}, None)
    client.credentials()
    client.change_credentials("a", "b", "c", None)
    client.reference_data(refresh=True)
    client.test_connection()
    client.validate_settings()
    client.audit_events(10, runId="r1")


def routes() -> set[str]:
    return {f"{verb.upper()} {path}" for path, verbs in CONTRACT["paths"].items() for verb in verbs if verb != "parameters"}


def parameters(method: str, path: str) -> set[str]:
    template = re.sub(r"/r1/", "/{runId}/", re.sub(r"/c1/", "/{customerId}/", path))
    return {
        parameter["name"]
        for parameter in CONTRACT["paths"].get(template, {}).get(method.lower(), {}).get("parameters", [])
        if "name" in parameter
    }


def test_the_table_of_problems_has_every_code_and_no_other() -> None:
    table = table_of_problems()

    assert explained() | OWN_CODES <= table
    assert table <= explained() | OWN_CODES | words_of_views()


def test_every_code_of_the_contract_is_explained() -> None:
    assert set(codes(CONTRACT)) <= explained() | words_of_views()


def test_the_module_is_read_in_one_sitting() -> None:
    assert len((ROOT / "clients/python/backupchecks_autotask.py").read_text().splitlines()) <= 300


def test_every_code_is_explained_once() -> None:
    assert [code for code, times in Counter(explanations()).items() if times > 1] == []


def table_of_problems() -> set[str]:
    section = document("building-it-in.md").split("\n## What each problem makes the page say\n")[1].split("\n## ")[0]
    return set(re.findall(r"^\| `([a-z-]+)`", section, re.MULTILINE))


def explained() -> set[str]:
    return set(explanations())


def explanations() -> list[str]:
    return list(re.findall(r"^## ([a-z]+(?:-[a-z]+)*)$", document("problems.md"), re.MULTILINE))


def words_of_views() -> set[str]:
    schemas = CONTRACT["components"]["schemas"]
    return set(schemas["Action"]["properties"]["reasons"]["items"]["properties"]["code"]["enum"])


def codes(part: Any) -> Iterator[str]:
    """Every value that a member `code` may have, anywhere in the contract."""
    if isinstance(part, dict):
        code = part.get("code")
        if isinstance(code, dict):
            yield from code.get("enum", [code["const"]] if "const" in code else [])
        elif isinstance(code, str):
            yield code
        for value in part.values():
            yield from codes(value)
    elif isinstance(part, list):
        for value in part:
            yield from codes(value)


def document(name: str) -> str:
    return (ROOT / "docs" / name).read_text()
