"""The story that the deployed system has to live through, step by step; each step prints what it proves.

Time-outs are long: the first call of a function starts its container, and the rules fire once a minute.
"""
import json
import pathlib
import subprocess
import sys
import time

from caller import Key, key_set
from stack import Desk, Stack

LONGEST_WAIT = 240
CUSTOMER, COMPANY, RENAMED = "42", 174, "Bakker & Zonen Holding B.V."
COMPLETE, GENERAL, INTERNAL = 5, 3, 2
SETTINGS = {
    "enabled": True, "environment": "sandbox",
    "defaults": {"queueId": 29682833, "newStatusId": 1, "issueTypeId": 10, "subIssueTypeId": 136, "ticketCategoryId": 103,
                 "ticketTypeId": 5, "sourceId": 8, "dueInHours": 24},
    "priorities": {"error": 1, "warning": 2},
    "resolving": {"allowed": False, "closedStatusIds": [5, 16], "noteTypeId": None, "notePublishId": None},
    "objectsInDescription": 10, "apiLogging": "basic"}
TABLES = ["RunTickets", "CustomerMappings", "Settings", "TenantState", "AuditEvents"]

stack, desk, first, second = Stack(), Desk(), Key("first"), Key("second")


def expect(answer, wanted, /, **members):
    found, headers, body = answer
    assert found == wanted, f"expected {wanted}, was {found}: {body}"
    for name, value in members.items():
        assert body.get(name) == value, f"expected {name} to be {value!r}: {body}"
    return headers, body


def call(method, path, role="operator", body=None, key=first, **headers):
    return stack.call(method, path, key.token(role), body, **headers)


def wait_for(what, look):
    until = time.monotonic() + LONGEST_WAIT
    while time.monotonic() < until:
        found = look()
        if found:
            return found
        time.sleep(2)
    raise AssertionError(f"{what} did not happen within {LONGEST_WAIT} s")


def ticket_request(run):
    return {"customer": {"id": CUSTOMER, "name": "Bakker & Zonen"},
            "run": {"job": "Nightly HV01", "backupType": "Veeam - Backup", "status": "Failed", "severity": "error",
                    "startedAt": "2026-01-12T22:00:04+01:00", "url": f"https://backupchecks.example/run-checks?run={run}"}}


def every_function_starts():
    """Every function with a route starts in a container of its own, and refuses a stranger in the words of the contract"""
    # What LocalStack loads for its first transaction takes longer than a function waits for one.
    stack.warm_up()
    for method, path in [("GET", "/v1/settings"), ("GET", "/v1/runs/1001/ticket"), ("POST", "/v1/runs/1001/ticket"), ("GET", "/v1/mappings"),
                         ("POST", "/v1/settings/validation"), ("POST", "/v1/mapping-refreshes"), ("POST", "/v1/runs/1001/ticket/decision")]:
        expect(stack.call(method, path, body=None if method == "GET" else {}), 401, code="unauthenticated")


def the_gateway_leads_to_functions():
    """Health and contract are answered without a token"""
    expect(stack.call("GET", "/v1/health"), 200)
    _, contract = expect(stack.call("GET", "/v1/openapi.json"), 200)
    assert contract["openapi"].startswith("3.1")


def credentials_are_stored_and_tested():
    """Credentials are taken, the connection is tested, and nothing worked before"""
    expect(call("PUT", "/v1/settings/credentials", "admin", desk.LOGIN, If_None_Match="*"), 204)
    expect(call("GET", "/v1/settings/credentials", "admin"), 200, present=True, proven=False)
    expect(call("GET", "/v1/reference-data", "admin"), 409, code="connection-untested")
    _, body = expect(call("POST", "/v1/settings/connection-test", "admin"), 200, outcome="passed")
    assert len(body["checks"]) >= 9, body
    expect(call("GET", "/v1/settings/credentials", "admin"), 200, proven=True, userName="a***@provider.example")


def settings_are_chosen():
    """Settings are chosen from what the tenant has"""
    _, data = expect(call("GET", "/v1/reference-data", "admin"), 200)
    assert "29682833" in json.dumps(data), "the queue is not in the reference data"
    expect(call("PUT", "/v1/settings", "admin", SETTINGS, If_None_Match="*"), 204)
    expect(call("GET", "/v1/settings", "admin"), 200, enabled=True)
    expect(call("PUT", "/v1/settings", "operator", SETTINGS, If_None_Match="*"), 403, code="forbidden")


def a_customer_is_mapped():
    """A customer is mapped to a company, once"""
    expect(call("PUT", f"/v1/customers/{CUSTOMER}/mapping", body={"companyId": COMPANY}, If_None_Match="*"), 201, status="ok")
    expect(call("PUT", "/v1/customers/43/mapping", body={"companyId": COMPANY}, If_None_Match="*"), 409, code="company-already-mapped")


def two_clicks_make_one_ticket():
    """Two clicks make one ticket"""
    _, made = expect(call("POST", "/v1/runs/1001/ticket", body=ticket_request(1001)), 201, created=True)
    _, again = expect(call("POST", "/v1/runs/1001/ticket", body=ticket_request(1001)), 200, created=False)
    assert made["ticket"]["id"] == again["ticket"]["id"], (made, again)
    assert len(desk.tickets(1001)) == 1, desk.tickets(1001)


def the_ticket_is_viewed():
    """The run and the page of runs show it, and a reporter sees number and link only"""
    expect(call("GET", "/v1/runs/1001/ticket"), 200, state="created")
    _, page = expect(call("POST", "/v1/ticket-views", body={"runs": [{"runId": "1001", "customerId": CUSTOMER}]}), 200)
    assert page["items"][0]["ticket"]["number"], page
    _, seen = expect(call("GET", "/v1/runs/1001/ticket", "reporter"), 200)
    assert set(seen["ticket"]) == {"number", "url"}, seen


def tickets_are_resolved():
    """Resolving is allowed once a validation has passed: a ticket is closed with one internal note, one with time booked on it stays open"""
    resolving = {**SETTINGS["resolving"], "allowed": True, "noteTypeId": GENERAL, "notePublishId": INTERNAL}
    version, _ = expect(call("GET", "/v1/settings", "admin"), 200)
    allowing = ("PUT", "/v1/settings", "admin", {**SETTINGS, "resolving": resolving})
    expect(call(*allowing, If_Match=version["ETag"]), 409, code="validation-required")
    expect(call("POST", "/v1/settings/validation", "admin"), 200)
    expect(call(*allowing, If_Match=version["ETag"]), 204)
    expect(call("POST", "/v1/runs/1004/ticket", body=ticket_request(1004)), 201)
    [booked] = desk.tickets(1004)
    desk.book_time(booked["id"])
    expect(call("POST", "/v1/runs/1004/ticket/resolution", body={"cycle": 1}), 409, code="ticket-has-time-entries")
    for _ in range(2):
        _, closed = expect(call("POST", "/v1/runs/1001/ticket/resolution", body={"cycle": 1}), 200)
        assert closed["resolution"]["state"] == "resolved", closed
    [ticket] = desk.tickets(1001)
    assert ticket["status"] == COMPLETE and desk.tickets(1004)[0]["status"] != COMPLETE, (ticket, desk.tickets(1004))
    assert [(note["ticketID"], note["publish"]) for note in desk.notes()] == [(ticket["id"], INTERNAL)], desk.notes()


def the_sync_rule_renames():
    """The rule of the name sync fires by itself: a company that is renamed in Autotask is renamed here"""
    desk.rename(COMPANY, RENAMED)
    wait_for("the new name", lambda: call("GET", f"/v1/customers/{CUSTOMER}/mapping")[2].get("companyName") == RENAMED)


def the_reconcile_rule_settles():
    """Autotask swallows its answer: the run is verifying, and the reconciler's rule finds the one ticket by itself"""
    desk.swallow_the_next_answer()
    expect(call("POST", "/v1/runs/1002/ticket", body=ticket_request(1002)), 202, state="verifying", ticketCreated=None)
    # Read from the table: a look over the API would look in Autotask as well.
    item = wait_for("the ticket of run 1002", lambda: next(
        (item for item in stack.items("RunTickets") if item["runId"] == "1002" and item["state"] == "CREATED"), None))
    assert [ticket["id"] for ticket in desk.tickets(1002)] == [int(item["ticketId"])], item
    expect(call("GET", "/v1/runs/1002/ticket"), 200, state="created")


def tables_are_restored():
    """A table is restored from a backup with the documented commands: a ticket that the backup does not know is adopted, not made again"""
    stack.make_table_like("RunTickets", "restored-run-tickets")
    copy_items(stack.resources["RunTickets"], "restored-run-tickets")
    expect(call("POST", "/v1/runs/1003/ticket", body=ticket_request(1003)), 201)
    copy_items("restored-run-tickets", stack.resources["RunTickets"], "--replace")
    assert "1003" not in {item["runId"] for item in stack.items("RunTickets")}
    report = stack.invoke(stack.outputs["ReconcileTicketsName"], {"adopt": ["1003", "1005"]})
    assert (report["searched"], report["adopted"], report["end"]) == (2, 1, "done"), report
    expect(call("POST", "/v1/runs/1003/ticket", body=ticket_request(1003)), 200, created=False)
    assert len(desk.tickets(1003)) == 1, desk.tickets(1003)


def copy_items(*arguments):
    command = [sys.executable, str(pathlib.Path(__file__).parents[2] / "operations/copy-items"), *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def a_caller_key_is_rotated():
    """A caller's key is rotated through its secret: the new one is taken at once, the old one refused, no function is published"""
    before = stack.versions()
    secret = stack.secret("CallerKeySet")
    expect(call("GET", "/v1/runs/1001/ticket", key=second), 401)
    stack.put_secret("CallerKeySet", {**secret, "keys": key_set(first, second)})
    # A key that nobody knows is looked up at most once a minute.
    wait_for("the new key", lambda: call("GET", "/v1/runs/1001/ticket", key=second)[0] == 200)
    expect(call("GET", "/v1/runs/1001/ticket", key=first), 200)
    stack.put_secret("CallerKeySet", {**secret, "keys": key_set(second)})
    # A function forgets the old key when the new one has it look again, and within five minutes without that.
    decision = ("POST", "/v1/runs/1001/ticket/decision")
    wait_for("the new key", lambda: call(*decision, body={"none": True}, key=second)[0] == 409)
    expect(call(*decision, body={"none": True}, key=first), 401, code="unauthenticated")
    assert stack.versions() == before, (before, stack.versions())


def what_is_stored_is_right():
    """Secrets Manager holds the credentials, the tables the rest: items, audit events, and no secret"""
    assert stack.secret("ApiCredentials") == desk.LOGIN, "the stored credentials are not those that were given"
    runs = {item["runId"]: item["state"] for item in stack.items("RunTickets")}
    assert runs == {"1001": "CREATED", "1002": "CREATED", "1003": "CREATED", "1004": "CREATED"}, runs
    mapping = stack.item("CustomerMappings", f"{desk.DATABASE}#customer#{CUSTOMER}")
    assert (mapping["companyName"], mapping["companyId"]) == (RENAMED, COMPANY), mapping
    assert stack.item("CustomerMappings", f"{desk.DATABASE}#company#{COMPANY}")["customerId"] == CUSTOMER
    assert stack.item("Settings", "credentials")["proven"] is True
    kinds = sorted({event["kind"] for event in stack.items("AuditEvents")})
    for kind in ("CREDENTIALS_CHANGED", "CONNECTION_TESTED", "SETTINGS_CHANGED", "CUSTOMER_MAPPED", "TICKET_PERMITTED", "TICKET_CREATED", "TICKET_ADOPTED",
                 "NOTE_ADDED", "TICKET_CLOSED"):
        assert kind in kinds, f"{kind} is not among {kinds}"
    everything = repr([stack.items(table) for table in TABLES])
    for secret in (desk.LOGIN["secret"], desk.LOGIN["trackingIdentifier"]):
        assert secret not in everything, "a secret is in a table"


STORY = [every_function_starts, the_gateway_leads_to_functions, credentials_are_stored_and_tested, settings_are_chosen, a_customer_is_mapped,
         two_clicks_make_one_ticket, the_ticket_is_viewed, tickets_are_resolved,
         the_sync_rule_renames, the_reconcile_rule_settles, tables_are_restored, a_caller_key_is_rotated, what_is_stored_is_right]


def main():
    for number, step in enumerate(STORY, 1):
        begin = time.monotonic()
        print(f"    {number:2}/{len(STORY)}  {step.__doc__} …", end=" ", flush=True)
        try:
            step()
        except AssertionError as failure:
            print(f"FAILED after {time.monotonic() - begin:.0f} s\n           {failure}")
            print(f"story: {number - 1} passed, 1 failed")
            return 1
        print(f"ok, {time.monotonic() - begin:.0f} s", flush=True)
    print(f"story: {len(STORY)} passed, 0 failed")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
