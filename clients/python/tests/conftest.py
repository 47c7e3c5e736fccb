from __future__ import annotations

import signal
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import count

import pytest
from keys import CallerKey, publish
from local_system import LocalSystem
from unreliable_gateway import UnreliableGateway

from backupchecks_autotask import Client, Integration, Person, RunReport

ISSUER = "https://backupchecks.example"
OPERATOR = Person("7", "Anna", "operator")
ADMIN = Person("1", "Ömer", "admin")


def pytest_configure() -> None:
    """Whoever ends the tests ends what they have started."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)


@pytest.fixture(scope="session")
def key() -> CallerKey:
    return CallerKey.generate("backupchecks-1")


@pytest.fixture(scope="session")
def next_key() -> CallerKey:
    """The one that follows; while keys are changed both are in force."""
    return CallerKey.generate("backupchecks-2")


@pytest.fixture(scope="session")
def started(key: CallerKey, next_key: CallerKey, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalSystem]:
    system = LocalSystem.start(publish(tmp_path_factory.mktemp("keys") / "caller-keys.json", key, next_key))
    yield system
    system.end()


@pytest.fixture
def system(started: LocalSystem) -> Iterator[LocalSystem]:
    """The running system; what a test has broken in Autotask is mended after it."""
    yield started
    started.autotask.calm()


@pytest.fixture
def integration(system: LocalSystem, key: CallerKey) -> Integration:
    """By the clock of the local system, which tests move; a pause moves it, too."""
    return Integration(
        system.api,
        ISSUER,
        key.key_id,
        key.private_key,
        clock=lambda: datetime.fromisoformat(system.now()).timestamp(),
        sleep=lambda pause: system.forward(f"PT{pause}S"),
    )


@pytest.fixture
def gateway(system: LocalSystem) -> Iterator[UnreliableGateway]:
    with UnreliableGateway(system.api) as gateway:
        yield gateway


@pytest.fixture
def operator(integration: Integration) -> Client:
    return Client(integration, OPERATOR)


@pytest.fixture
def admin(integration: Integration) -> Client:
    return Client(integration, ADMIN)


@pytest.fixture
def behind(integration: Integration, gateway: UnreliableGateway) -> Client:
    """The operator's calls through the gateway that fails."""
    return Client(replace(integration, address=gateway.address), OPERATOR)


_runs = count(7000)


@pytest.fixture
def run_id() -> str:
    """A run that no other test has."""
    return str(next(_runs))


def report(run_id: str) -> RunReport:
    """A run of the demo customer that is mapped."""
    return {
        "customer": {"id": "42", "name": "Bakker & Zonen"},
        "run": {
            "job": "Nightly HV01",
            "backupType": "Veeam - Backup",
            "status": "Failed",
            "severity": "error",
            "startedAt": "2026-01-12T22:00:04+01:00",
            "url": f"https://backupchecks.example/run-checks?run={run_id}",
        },
        "objects": [{"name": "HV01", "status": "error", "message": "Could not connect to the host"}],
    }
