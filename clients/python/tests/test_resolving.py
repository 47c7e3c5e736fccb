"""Closing a ticket: what is done when the answer is lost. The gateway answers in the words of the contract."""

from __future__ import annotations

import json

import pytest
from unreliable_gateway import Failure, UnreliableGateway

from backupchecks_autotask import Client, Problem


def answered(status: int, state: str, cycle: int) -> Failure:
    resolution = {"cycle": cycle, "state": state}
    document = {"runId": "1", "state": "created", "ticketCreated": True, "ticket": {"id": 48213}, "resolution": resolution}
    return Failure("before", status, {"Content-Type": "application/json"}, json.dumps(document))


def test_tells_what_became_of_the_click(behind: Client, gateway: UnreliableGateway) -> None:
    gateway.fail(answered(200, "resolved", 1))

    assert behind.resolve_ticket("1", 1)["resolution"]["state"] == "resolved"
    assert gateway.seen == ["POST /v1/runs/1/ticket/resolution"]


@pytest.mark.parametrize("lost", [Failure("before"), Failure.problem("before", 502, "gateway-failure")])
@pytest.mark.parametrize(("state", "cycle"), [("verifying", 1), ("resolved", 1), ("open", 2)])
def test_looks_when_the_answer_is_lost(behind: Client, gateway: UnreliableGateway, lost: Failure, state: str, cycle: int) -> None:
    gateway.fail(lost, answered(200, state, cycle))

    assert behind.resolve_ticket("1", 1)["resolution"] == {"cycle": cycle, "state": state}
    assert gateway.seen == ["POST /v1/runs/1/ticket/resolution", "GET /v1/runs/1/ticket"]


def test_is_not_sent_again_when_the_look_finds_it_open(behind: Client, gateway: UnreliableGateway) -> None:
    gateway.fail(Failure("before"), answered(200, "open", 1))

    with pytest.raises(Problem) as caught:
        behind.resolve_ticket("1", 1)

    assert caught.value.code == "no-answer"
    assert [call.split()[0] for call in gateway.seen] == ["POST", "GET"]


def test_an_answer_that_says_no_needs_no_look(behind: Client, gateway: UnreliableGateway) -> None:
    gateway.fail(Failure.problem("before", 409, "ticket-has-time-entries"))

    with pytest.raises(Problem) as caught:
        behind.resolve_ticket("1", 1)

    assert caught.value.code == "ticket-has-time-entries"
    assert len(gateway.seen) == 1
