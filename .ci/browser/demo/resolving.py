"""Resolving a ticket, and what keeps one from being resolved."""
import re

from playwright.sync_api import expect

from demo.scenario import scenario

COMPLETE = 5
INTERNAL = 2


def ticket_of(people, person, run):
    person.create(run)
    [ticket] = people.tickets(person.number(run))
    return ticket


def resolve(person, run):
    person.press("Resolve", run)
    person.press("Resolve ticket", person.dialog())


def notes_of(people, ticket):
    return [note for note in people.autotask("GET", "tenant/TicketNotes")["items"] if note["ticketID"] == ticket["id"]]


@scenario("operator: a ticket is resolved: one internal note, then Complete")
def resolves(people):
    anna = people.sign_in()
    run = anna.fresh_run()
    ticket = ticket_of(people, anna, run)
    resolve(anna, run)
    expect(run.locator('[data-resolution="resolved"]')).to_be_visible()
    expect(run.get_by_role("button", name="Resolve")).to_have_count(0)
    [now] = people.tickets(anna.number(run))
    notes = notes_of(people, ticket)
    assert now["status"] == COMPLETE
    assert [note["publish"] for note in notes] == [INTERNAL], notes


@scenario("operator: time entries grey Resolve, with the reason beside it")
def time_entries(people):
    anna = people.sign_in()
    run = anna.fresh_run()
    ticket = ticket_of(people, anna, run)
    anna.go("autotask/tickets")
    anna.press(re.compile(f"^Add a time entry: {re.escape(ticket['ticketNumber'])}$")).hears("A time entry")
    anna.go("runs")
    run = anna.run(run_number(ticket))
    button = run.get_by_role("button", name="Resolve")
    expect(button).to_be_disabled()
    reason = anna.page.locator(f"#{button.get_attribute('aria-describedby')}")
    expect(reason.locator('[data-code="ticket-has-time-entries"]')).to_be_visible()


def run_number(ticket):
    return re.search(r"run=(\d+)", ticket["description"]).group(1)


@scenario("operator: a time entry made after the page was painted is seen before the ticket is closed")
def time_entry_meanwhile(people):
    anna = people.sign_in()
    run = anna.fresh_run()
    ticket = ticket_of(people, anna, run)
    anna.press("Resolve", run)
    people.autotask("POST", "tenant/TimeEntries", {"ticketID": ticket["id"]})
    anna.press("Resolve ticket", anna.dialog())
    expect(anna.dialog().get_by_role("alert")).to_have_attribute("data-code", "ticket-has-time-entries")
    [now] = people.tickets(anna.number(run))
    assert now["status"] != COMPLETE


@scenario("operator: closed and deleted tickets say so")
def closed_and_deleted(people):
    anna = people.sign_in()
    for number, code in (("1303", "ticket-already-closed"), ("1304", "ticket-missing")):
        run = anna.find(number)
        expect(run.get_by_role("button", name="Resolve")).to_be_disabled()
        expect(run.locator(f'[data-code="{code}"]')).to_be_visible()
    expect(anna.run("1304")).to_contain_text("Deleted in Autotask")


@scenario("operator: a ticket deleted on the other side is seen on the next look")
def deletes(people):
    anna = people.sign_in()
    run = anna.fresh_run()
    ticket = ticket_of(people, anna, run)
    ben = people.sign_in(page=f"autotask/tickets/{ticket['id']}")
    ben.press(f"Delete {ticket['ticketNumber']}")
    ben.press("Delete ticket", ben.dialog()).hears("deleted")
    anna.press("Refresh", exact=True).settled()
    expect(run).to_contain_text("Deleted in Autotask, or out of sight")
    expect(run.get_by_role("button", name="Create Autotask ticket")).to_have_count(0)
