"""One ticket for a run, whatever fails between Backupchecks and Autotask."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conftest import ISSUER, OPERATOR, report
from keys import CallerKey
from local_system import LocalSystem
from unreliable_gateway import Failure, UnreliableGateway

from backupchecks_autotask import Client, Integration, Person, Problem


def test_creates_a_ticket_and_finds_it_again(operator: Client, system: LocalSystem, run_id: str) -> None:
    first = operator.create_ticket(run_id, report(run_id))
    second = operator.create_ticket(run_id, report(run_id))
    seen = operator.ticket(run_id, refresh=True)

    assert (first.status, first["created"], first["ticketCreated"]) == (201, True, True)
    assert (second.status, second["created"]) == (200, False)
    assert second["ticket"]["id"] == first["ticket"]["id"] == seen["ticket"]["id"]
    assert first["ticket"]["createdBy"] == {"id": OPERATOR.id, "name": OPERATOR.name}
    assert len(system.autotask.tickets_of(run_id)) == 1


def test_shows_what_it_would_send(operator: Client, system: LocalSystem, run_id: str) -> None:
    preview = operator.preview_ticket(run_id, report(run_id))

    assert preview["title"] == "[Backupchecks] Bakker & Zonen - Nightly HV01 - Failed"
    assert preview["blockers"] == []
    assert system.autotask.tickets_of(run_id) == []


@pytest.mark.parametrize("status", [None, 500, 502, 504])
def test_looks_when_the_gateway_lost_the_answer(
    behind: Client, gateway: UnreliableGateway, system: LocalSystem, run_id: str, status: int | None
) -> None:
    code = "gateway-timeout" if status == 504 else "gateway-failure"
    gateway.fail(Failure("after") if status is None else Failure.problem("after", status, code))

    answer = behind.create_ticket(run_id, report(run_id))

    assert (answer["state"], answer["ticketCreated"]) == ("created", True)
    assert gateway.seen == [f"POST /v1/runs/{run_id}/ticket", f"GET /v1/runs/{run_id}/ticket"]
    assert len(system.autotask.tickets_of(run_id)) == 1


def test_looks_when_somebody_else_answers(behind: Client, gateway: UnreliableGateway, system: LocalSystem, run_id: str) -> None:
    gateway.fail(Failure("after", 200, {"Content-Type": "text/html"}, "<h1>Please log in</h1>"))

    answer = behind.create_ticket(run_id, report(run_id))

    assert answer["state"] == "created"
    assert len(system.autotask.tickets_of(run_id)) == 1


def test_does_not_follow_to_another_address(behind: Client, gateway: UnreliableGateway, run_id: str) -> None:
    gateway.fail(*[Failure("before", 307, {"Location": "/elsewhere"}, "")] * 2)

    with pytest.raises(Problem) as caught:
        behind.create_ticket(run_id, report(run_id))

    assert (caught.value.code, caught.value.status, caught.value.outcome_unknown) == ("unexpected-answer", 307, True)
    assert "/elsewhere" not in " ".join(gateway.seen)


def test_does_not_create_again_when_the_look_finds_none(
    behind: Client, gateway: UnreliableGateway, system: LocalSystem, run_id: str
) -> None:
    gateway.fail(Failure("before"))

    with pytest.raises(Problem) as caught:
        behind.create_ticket(run_id, report(run_id))

    assert (caught.value.code, caught.value.ticket_created) == ("run-has-no-ticket", False)
    assert isinstance(caught.value.__context__, Problem)
    assert caught.value.__context__.code == "no-answer"
    assert [call.split()[0] for call in gateway.seen] == ["POST", "GET"]
    assert system.autotask.tickets_of(run_id) == []


def test_a_look_is_sent_again_until_it_is_answered(behind: Client, gateway: UnreliableGateway, run_id: str) -> None:
    gateway.fail(Failure("after"), Failure("before"), Failure.problem("before", 502, "gateway-failure"))

    assert behind.create_ticket(run_id, report(run_id))["state"] == "created"
    assert [call.split()[0] for call in gateway.seen] == ["POST", "GET", "GET", "GET"]


def test_swallowed_by_autotask_it_is_verified_and_not_sent_again(operator: Client, system: LocalSystem, run_id: str) -> None:
    system.autotask.fault("POST /Tickets", "reset", moment="after")

    answer = operator.create_ticket(run_id, report(run_id))
    assert (answer.status, answer["state"], answer["ticketCreated"]) == (202, "verifying", None)
    assert answer.retry_after is not None
    system.forward(f"PT{answer.retry_after}S")

    settled = operator.ticket(run_id)
    assert (settled["state"], settled["ticket"]["adopted"]) == ("created", True)
    assert len(system.autotask.tickets_of(run_id)) == 1


def test_a_refusal_has_autotasks_words(operator: Client, system: LocalSystem, run_id: str) -> None:
    words = '{"errors": ["Value 42 of field issueType is not active."]}'
    system.autotask.fault("POST /Tickets", "answer", status=500, body=words)

    with pytest.raises(Problem) as caught:
        operator.create_ticket(run_id, report(run_id))

    problem = caught.value
    assert (problem.code, problem.status, problem.ticket_created) == ("autotask-refused", 502, False)
    assert problem.autotask == {"status": 500, "messages": ["Value 42 of field issueType is not active."]}
    assert not problem.outcome_unknown
    with pytest.raises(Problem) as looked:
        operator.ticket(run_id)
    assert looked.value.document["lastProblem"]["code"] == "autotask-refused"


def test_waits_and_sends_again_when_nothing_was_sent(integration: Integration, system: LocalSystem, run_id: str) -> None:
    pauses: list[float] = []

    def sleep(pause: float) -> None:
        pauses.append(pause)
        system.autotask.up()

    system.autotask.down()
    patient = Client(replace(integration, patience=120, sleep=sleep), OPERATOR)

    assert patient.create_ticket(run_id, report(run_id)).status == 201
    assert pauses == [30]
    assert len(system.autotask.tickets_of(run_id)) == 1


def test_leaves_a_long_wait_to_the_person(integration: Integration, system: LocalSystem, run_id: str) -> None:
    pauses: list[float] = []
    system.autotask.down()

    with pytest.raises(Problem) as caught:
        Client(replace(integration, sleep=pauses.append), OPERATOR).create_ticket(run_id, report(run_id))

    assert pauses == []
    assert (caught.value.code, caught.value.retry_after) == ("autotask-unreachable", 30)
    assert caught.value.ticket_created is False


def test_sends_again_what_the_gateway_did_not_let_in(behind: Client, gateway: UnreliableGateway, run_id: str) -> None:
    gateway.fail(Failure.problem("before", 429, "rate-limited", 2))

    assert behind.create_ticket(run_id, report(run_id)).status == 201
    assert len(gateway.seen) == 2
    assert len(set(gateway.request_ids)) == 1


def test_sends_at_most_three_times(behind: Client, gateway: UnreliableGateway, run_id: str) -> None:
    gateway.fail(*[Failure.problem("before", 429, "rate-limited", 2)] * 4)

    with pytest.raises(Problem) as caught:
        behind.create_ticket(run_id, report(run_id))

    assert (caught.value.code, caught.value.retry_after, len(gateway.seen)) == ("rate-limited", 2, 3)
    assert not caught.value.outcome_unknown


def test_a_problem_without_an_answer_has_the_request_id_that_was_sent(
    behind: Client, gateway: UnreliableGateway, run_id: str
) -> None:
    gateway.fail(*[Failure("before")] * 3)

    with pytest.raises(Problem) as caught:
        behind.ticket(run_id)

    assert caught.value.code == "no-answer"
    assert {caught.value.request_id} == set(gateway.request_ids)


def test_nobody_listens(integration: Integration, run_id: str) -> None:
    pauses: list[float] = []
    nowhere = replace(integration, address="http://127.0.0.1:1", sleep=pauses.append)

    with pytest.raises(Problem) as caught:
        Client(nowhere, OPERATOR).create_ticket(run_id, report(run_id))

    assert (caught.value.code, caught.value.outcome_unknown) == ("not-reached", False)
    assert len(pauses) == 2


def test_a_token_of_another_key_is_tried_twice(integration: Integration, gateway: UnreliableGateway, run_id: str) -> None:
    stranger = CallerKey.generate("backupchecks-1")
    unknown = replace(integration, address=gateway.address, private_key=stranger.private_key)

    with pytest.raises(Problem) as caught:
        Client(unknown, OPERATOR).create_ticket(run_id, report(run_id))

    assert (caught.value.code, caught.value.status, len(gateway.seen)) == ("unauthenticated", 401, 2)
    assert not caught.value.outcome_unknown


def test_two_keys_are_in_force_while_one_takes_the_place_of_the_other(
    integration: Integration, operator: Client, next_key: CallerKey, run_id: str
) -> None:
    changed = replace(integration, key_id=next_key.key_id, private_key=next_key.private_key)

    first = operator.create_ticket(run_id, report(run_id))
    second = Client(changed, OPERATOR).create_ticket(run_id, report(run_id))

    assert (first.status, second.status) == (201, 200)


@pytest.mark.parametrize("wrong", [{"issuer": ISSUER + "/"}, {"audience": "another"}, {"clock": lambda: 0}])
def test_a_token_proves_who_calls_whom_and_when(integration: Integration, run_id: str, wrong: dict[str, object]) -> None:
    with pytest.raises(Problem) as caught:
        Client(replace(integration, **wrong), OPERATOR).ticket(run_id)  # type: ignore[arg-type]

    assert caught.value.code == "unauthenticated"


def test_a_reader_sees_the_link_and_may_nothing_else(integration: Integration, operator: Client, run_id: str) -> None:
    created = operator.create_ticket(run_id, report(run_id))
    reader = Client(integration, Person("9", "Rune", "reporter"))

    ticket = created["ticket"]
    assert reader.ticket(run_id).document == {"runId": run_id, "ticket": {"number": ticket["number"], "url": ticket["url"]}}
    with pytest.raises(Problem) as caught:
        reader.create_ticket(run_id, report(run_id))
    assert caught.value.code == "forbidden"


def test_a_request_that_is_wrong_names_every_place(operator: Client, run_id: str) -> None:
    wrong = report(run_id)
    wrong["run"]["job"] = ""
    wrong["customer"]["name"] = "x" * 201

    with pytest.raises(Problem) as caught:
        operator.create_ticket(run_id, wrong)

    assert caught.value.code == "invalid-request"
    assert {error["pointer"] for error in caught.value.errors} == {"/run/job", "/customer/name"}
    assert caught.value.request_id in str(caught.value)


def test_an_id_cannot_leave_its_place_in_the_path(operator: Client) -> None:
    with pytest.raises(ValueError, match="dots"):
        operator.ticket("..")
    with pytest.raises(Problem) as caught:
        operator.ticket("../../settings")
    assert caught.value.code in ("invalid-request", "not-found")


def test_confirms_an_attempt_that_left_no_ticket(operator: Client, system: LocalSystem, run_id: str) -> None:
    system.autotask.fault("POST /Tickets", "reset", moment="before")
    assert operator.create_ticket(run_id, report(run_id))["state"] == "verifying"
    system.forward("PT8M")
    unconfirmed = operator.ticket(run_id)
    assert unconfirmed["state"] == "needs-confirmation"

    with pytest.raises(Problem) as caught:
        operator.create_ticket(run_id, report(run_id))
    assert (caught.value.code, caught.value.document["attempt"]) == ("create-needs-confirmation", unconfirmed["attempt"])

    confirmed = operator.create_ticket(run_id, report(run_id), confirmed_attempt=unconfirmed["attempt"])
    assert confirmed.status == 201
    assert len(system.autotask.tickets_of(run_id)) == 1


def test_a_person_decides_between_two_tickets(operator: Client, system: LocalSystem, run_id: str) -> None:
    system.autotask.fault("POST /Tickets", "reset", moment="after")
    operator.create_ticket(run_id, report(run_id))
    ticket = system.autotask.tickets_of(run_id)[0]
    copied = {name: value for name, value in ticket.items() if name not in ("id", "ticketNumber")}
    other = system.autotask.add("Tickets", copied)
    system.forward("PT10S")

    conflict = operator.ticket(run_id)
    assert {found["id"] for found in conflict["tickets"]} == {ticket["id"], other}
    with pytest.raises(Problem) as caught:
        operator.create_ticket(run_id, report(run_id))
    assert (caught.value.code, caught.value.ticket_created) == ("duplicate-tickets-detected", True)

    decided = operator.decide_ticket(run_id, {"ticketId": other})
    assert (decided["state"], decided["ticket"]["id"]) == ("created", other)
    with pytest.raises(Problem) as again:
        operator.decide_ticket(run_id, {"ticketId": other + 1})
    assert again.value.code == "nothing-to-decide"
