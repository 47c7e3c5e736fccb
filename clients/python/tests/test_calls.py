"""The calls beside creating: pages of runs, mappings, settings, diagnosis, audit."""

from __future__ import annotations

import pytest
from conftest import OPERATOR, report
from unreliable_gateway import Failure, UnreliableGateway

from backupchecks_autotask import Client, Integration, Problem, every


def test_paints_a_page_of_runs(operator: Client, run_id: str) -> None:
    operator.create_ticket(run_id, report(run_id))

    stored = operator.ticket_views([(run_id, "42"), ("none-" + run_id, "9001")])["items"]
    live = operator.ticket_views([(run_id, "42")], refresh=True)["items"]

    assert [view["state"] for view in stored] == ["created", "none"]
    assert stored[0]["actions"]["open"]["allowed"] is True
    assert [reason["code"] for reason in stored[0]["actions"]["resolve"]["reasons"]] == ["not-checked-now"]
    assert [reason["code"] for reason in stored[1]["actions"]["create"]["reasons"]] == ["customer-not-mapped"]
    assert "stale" not in live[0]


def test_asks_again_for_a_page_that_the_gateway_lost(behind: Client, gateway: UnreliableGateway, run_id: str) -> None:
    gateway.fail(Failure.problem("after", 504, "gateway-timeout"), Failure("before"))

    assert behind.ticket_views([(run_id, "42")])["items"][0]["state"] == "none"
    assert len(gateway.seen) == 3


def test_maps_a_customer_and_takes_it_back(operator: Client, run_id: str) -> None:
    customer = f"new-{run_id}"
    company = operator.companies("ngstr")["items"][0]["companyId"]

    mapped = operator.map_customer(customer, company, None)
    assert (mapped.status, mapped.etag) == (201, '"1"')
    assert operator.mapping(customer, known=mapped.etag).status == 304
    assert operator.refresh_mapping(customer)["status"] == "ok"

    with pytest.raises(Problem) as stale:
        operator.map_customer(customer, company, '"7"')
    assert (stale.value.code, stale.value.document["currentVersion"]) == ("version-mismatch", '"1"')
    with pytest.raises(Problem) as taken:
        operator.map_customer(customer + "-2", company, None)
    assert (taken.value.code, taken.value.document["customerId"]) == ("company-already-mapped", customer)

    assert mapped.etag is not None
    assert operator.unmap_customer(customer, mapped.etag).status == 204
    with pytest.raises(Problem) as gone:
        operator.mapping(customer)
    assert gone.value.code == "mapping-not-found"


def test_a_change_that_may_have_happened_is_not_sent_again(behind: Client, gateway: UnreliableGateway, run_id: str) -> None:
    company = behind.companies("Zürich")["items"][0]["companyId"]
    gateway.seen.clear()
    gateway.fail(Failure("after"))

    with pytest.raises(Problem) as caught:
        behind.map_customer(f"new-{run_id}", company, None)

    assert (caught.value.code, caught.value.outcome_unknown) == ("no-answer", True)
    assert gateway.seen == [f"PUT /v1/customers/new-{run_id}/mapping"]
    mapped = behind.mapping(f"new-{run_id}")
    assert mapped["companyId"] == company
    assert mapped.etag is not None
    behind.unmap_customer(f"new-{run_id}", mapped.etag)


def test_walks_through_a_list(operator: Client) -> None:
    one_by_one = [item["customerId"] for item in every(lambda cursor: operator.mappings(limit=1, cursor=cursor))]

    assert one_by_one == [item["customerId"] for item in operator.mappings()["items"]]
    assert len(one_by_one) >= 4
    assert {item["status"] for item in operator.mappings(status="invalid")["items"]} == {"invalid"}


def test_finds_companies_in_any_script(operator: Client) -> None:
    for name in ("株式会社", 'O\'Hara "Quick"', "<Bahnhof>", "& Zonen"):
        assert [name in company["companyName"] for company in operator.companies(name)["items"]] == [True]


def test_suggests_companies_and_maps_none(operator: Client, run_id: str) -> None:
    customer = f"new-{run_id}"
    page = operator.mapping_views([{"id": "42", "name": "Bakker & Zonen"}, {"id": customer, "name": "Müller Präzisionstechnik"}])

    mapped, unmapped = page["items"]
    assert (mapped["mapping"]["companyId"], mapped["suggestions"]) == (174, [])
    assert unmapped["mapping"] is None
    assert unmapped["suggestions"][0]["companyName"] == "Müller Präzisionstechnik GmbH"
    with pytest.raises(Problem) as caught:
        operator.mapping(customer)
    assert caught.value.code == "mapping-not-found"


def test_looks_at_all_companies(operator: Client) -> None:
    for _ in range(5):
        report = operator.refresh_mappings()
        if report["finished"]:
            break

    assert report["finished"] is True
    assert report["read"] >= 4


def test_reads_and_writes_the_settings(admin: Client) -> None:
    seen = admin.settings()
    changed = {name: value for name, value in seen.document.items() if name not in ("closingNote", "connection")}

    written = admin.change_settings({**changed, "objectsInDescription": 12}, seen.etag)

    assert written.status == 204
    assert admin.settings()["objectsInDescription"] == 12
    assert admin.settings(known=written.etag).status == 304
    with pytest.raises(Problem) as stale:
        admin.change_settings(changed, seen.etag)
    assert stale.value.code == "version-mismatch"
    assert admin.change_settings(changed, written.etag).status == 204


def test_reads_what_the_settings_are_chosen_from(admin: Client) -> None:
    picklists = {picklist["field"]: picklist["values"] for picklist in admin.reference_data(refresh=True)["picklists"]}

    assert "Complete" in [value["label"] for value in picklists["status"]]


def test_tests_and_validates(admin: Client) -> None:
    test = admin.test_connection()
    validation = admin.validate_settings()

    assert test["outcome"] in ("passed", "warning")
    assert {check["outcome"] for check in test["checks"]} <= {"passed", "warning", "skipped"}
    assert validation["checks"]


def test_shows_who_has_done_what(admin: Client, operator: Client, run_id: str) -> None:
    operator.create_ticket(run_id, report(run_id))

    events = list(every(lambda cursor: admin.audit_events(limit=1, cursor=cursor, runId=run_id)))

    assert [event["kind"] for event in events] == ["ticket-created", "ticket-permitted"]
    assert events[0]["actor"] == {"id": OPERATOR.id, "name": OPERATOR.name, "role": "operator"}


def test_answers_without_a_token(integration: Integration) -> None:
    assert integration.health()["status"] == "ok"
    assert integration.contract()["openapi"].startswith("3.1")


def test_credentials_are_shown_masked(admin: Client) -> None:
    shown = admin.credentials()

    assert (shown["present"], shown["proven"]) == (True, True)
    assert "api-user" not in shown["userName"]
    with pytest.raises(Problem) as stale:
        admin.change_credentials("other@provider.example", "never", "stored", '"0"')
    assert stale.value.code == "version-mismatch"
