"""Every state that the contract knows: how an operator meets it, what the page says, and what ends it."""
import re
from contextlib import contextmanager

from playwright.sync_api import expect

from demo.resolving import COMPLETE, notes_of, resolve, ticket_of
from demo.scenario import scenario

OPEN = re.compile("Open ticket T")


def choose(people, *buttons):
    """Somebody on the other side's own page decides what goes wrong next."""
    other = people.sign_in("admin", "autotask/weather")
    for button in buttons:
        other.press(button, exact=True).settled()
    return other


def confirm_and_be_refused(person, code):
    person.press("Resolve ticket", person.dialog())
    expect(person.dialog().get_by_role("alert")).to_have_attribute("data-code", code)
    person.press("Close", person.dialog().locator("footer.dialog-actions"))


@scenario("states: the demo begins with one of each that only a past can bring about")
def from_the_beginning(people):
    anna = people.sign_in()
    expect(anna.find("1302").locator('[data-resolution="blocked"]')).to_contain_text("time was booked on the ticket")
    expect(anna.find("1299").locator('[data-reason="close-not-applied"]')).to_contain_text("the ticket stayed open")
    expect(anna.find("1298").locator('[data-resolution="resolved"]')).to_contain_text("Resolved, and seen closed.")


@scenario("states: the tour's page leads to each of them")
def led_there(people):
    anna = people.sign_in(page="tour")
    for kind, shown in (("run", ".run.wanted"), ("customer", ".customer-row.wanted")):
        names = [link.inner_text() for link in anna.page.locator(".states").get_by_role("link", name=kind).all()]
        assert len(names) > 4, names
        for name in names:
            anna.page.locator(".states").get_by_role("link", name=name).click()
            expect(anna.page.locator(shown)).to_be_in_viewport()
            anna.settled().go("tour")


@scenario("states: in-progress: while one operator creates, another one sees that, and no button")
def in_progress(people):
    choose(people, "Let its search take 4 seconds")
    anna, ben = people.sign_in(), people.sign_in("admin")
    run = anna.fresh_run()
    anna.preview(run)
    ben.go("runs")
    anna.send()
    ben.press("Refresh", exact=True)
    seen = ben.run(anna.number(run))
    expect(seen.locator('[data-waiting="in-progress"]')).to_contain_text("Somebody is creating its ticket right now.")
    expect(seen.get_by_role("button", name="Create")).to_have_count(0)
    expect(run.get_by_role("link", name=OPEN)).to_be_visible()
    expect(seen.get_by_role("link", name=OPEN)).to_be_visible()
    ben.hears("its ticket is T")
    assert len(people.tickets(anna.number(run))) == 1


@scenario("states: verifying, and the searches see nothing: a person says that there is none")
def blind(people):
    choose(people, "Break the connection before")
    anna = people.sign_in()
    run = anna.fresh_run()
    anna.preview(run)
    anna.send()
    expect(run.locator('[data-waiting="verifying"]')).to_be_visible()
    expect(run.get_by_role("button", name="There is none")).to_have_count(0)
    with tickets_out_of_sight(people):
        people.pass_time("PT8M")
        anna.press("There is none", run)
        anna.press("I looked: there is none", anna.dialog()).hears("no ticket was made")
    expect(run).to_have_attribute("data-state", "needs-confirmation")


@contextmanager
def tickets_out_of_sight(people):
    """The API user may not see any ticket, and is not told that."""
    every = [ticket["id"] for ticket in people.tickets()]
    for ticket in every:
        people.autotask("PUT", f"tenant/Tickets/{ticket}/hidden", {"hidden": True})
    try:
        yield
    finally:
        for ticket in every:
            people.autotask("PUT", f"tenant/Tickets/{ticket}/hidden", {"hidden": False})


@scenario("states: blocked: a click that finds time booked says so on the row, and is free again when the time is gone")
def blocked(people):
    anna = people.sign_in()
    run = anna.fresh_run()
    ticket = ticket_of(people, anna, run)
    anna.press("Resolve", run)
    booked = people.autotask("POST", "tenant/TimeEntries", {"ticketID": ticket["id"]})["id"]
    confirm_and_be_refused(anna, "ticket-has-time-entries")
    expect(run.locator('[data-resolution="blocked"]')).to_contain_text("Not resolved: time was booked on the ticket.")
    expect(run.get_by_role("button", name="Resolve")).to_be_disabled()
    people.autotask("DELETE", f"tenant/TimeEntries/{booked}")
    anna.press("Refresh", exact=True).settled()
    resolve(anna, run)
    expect(run.locator('[data-resolution="resolved"]')).to_be_visible()


@scenario("states: blocked: somebody in Autotask was quicker")
def closed_meanwhile(people):
    anna = people.sign_in()
    run = anna.fresh_run()
    ticket = ticket_of(people, anna, run)
    anna.press("Resolve", run)
    people.autotask("PATCH", f"tenant/Tickets/{ticket['id']}", {"status": COMPLETE})
    confirm_and_be_refused(anna, "ticket-already-closed")
    expect(run.locator('[data-reason="ticket-already-closed"]')).to_contain_text("somebody else had closed the ticket")


@scenario("states: resolving: the note's answer is lost, the note is found, and the second click sends none")
def note_lost(people):
    choose(people, "Lose the answer to the note")
    anna = people.sign_in()
    run = anna.fresh_run()
    ticket = ticket_of(people, anna, run)
    resolve(anna, run)
    expect(run.locator('[data-waiting="resolving"]')).to_be_visible()
    anna.hears("its ticket was not closed")
    resolve(anna, run)
    expect(run.locator('[data-resolution="resolved"]')).to_be_visible()
    assert len(notes_of(people, ticket)) == 1


@scenario("states: resolution verifying: the close's answer is lost, and the ticket is seen closed")
def close_lost(people):
    choose(people, "Lose the answer to the close")
    anna = people.sign_in()
    run = anna.fresh_run()
    ticket_of(people, anna, run)
    resolve(anna, run)
    expect(run.locator('[data-resolution="resolved"]')).to_be_visible()
    expect(run.get_by_role("button", name="Resolve")).to_have_count(0)


@scenario("states: open again: Autotask ignores the close; minutes later the row says so, and a click may try again")
def close_ignored(people):
    choose(people, "Ignore the close")
    anna = people.sign_in()
    run = anna.fresh_run()
    ticket = ticket_of(people, anna, run)
    resolve(anna, run)
    expect(run.locator('[data-waiting="resolving"]')).to_contain_text("Whether the ticket was closed is not known yet")
    people.pass_time("PT8M")
    expect(run.locator('[data-reason="close-not-applied"]')).to_contain_text("the ticket stayed open")
    anna.hears("its ticket was not closed")
    resolve(anna, run)
    expect(run.locator('[data-resolution="resolved"]')).to_be_visible()
    assert len(notes_of(people, ticket)) == 1


@scenario("states: flagged: time is booked while the close is on its way; a person sees to it, and that is kept")
def flagged(people):
    tom = choose(people, "Let the close take 8 seconds")
    anna = people.sign_in()
    run = anna.fresh_run()
    ticket = ticket_of(people, anna, run)
    people.autotask("DELETE", "requests")
    tom.go("autotask/tickets")
    resolve(anna, run)
    expect(tom.page.locator(".log")).to_contain_text("PATCH /Tickets")
    tom.press(f"Add a time entry: {ticket['ticketNumber']}").hears("A time entry")
    flag = run.locator('[data-resolution="flagged"]')
    expect(flag).to_contain_text("Closed, but time was booked on it just before.")
    anna.hears("time was booked on it just before")
    expect(run.get_by_role("button", name="Resolve")).to_have_count(0)
    anna.page.get_by_label("Show", exact=True).select_option("attention")
    expect(run).to_be_visible()
    anna.press("I have seen to it", flag).hears("you have seen to the time")
    anna.page.get_by_label("Show", exact=True).select_option("all")
    expect(flag).to_contain_text("Seen to by")
    expect(flag.get_by_role("button")).to_have_count(0)


@scenario("states: flagged in the demo data: a second operator sees to it first; the first is told, and sees by whom")
def two_see_to_it(people):
    anna, ben = people.sign_in(), people.sign_in("admin")
    for person in (anna, ben):
        expect(person.find("1300").locator('[data-resolution="flagged"]')).to_be_visible()
    for person in (ben, anna):
        person.press("I have seen to it", person.run("1300"))
        expect(person.run("1300")).to_contain_text("Seen to by")
    expect(anna.page.locator(".notice .problem")).to_have_attribute("data-code", "nothing-to-decide")


@scenario("states: opened again in Autotask: the next cycle, which can be resolved with a note of its own")
def opened_again(people):
    anna = people.sign_in()
    run = anna.fresh_run()
    ticket = ticket_of(people, anna, run)
    resolve(anna, run)
    expect(run.locator('[data-resolution="resolved"]')).to_be_visible()
    people.pass_time("PT8M")
    tom = people.sign_in("admin", "autotask/tickets")
    tom.press(f"Open again: {ticket['ticketNumber']}").hears("open again")
    anna.press("Refresh", exact=True).settled()
    resolve(anna, run)
    expect(run.locator('[data-resolution="resolved"]')).to_be_visible()
    assert len(notes_of(people, ticket)) == 2


@scenario("states: two operators resolve at once: one note, one close, and both see it")
def two_resolve(people):
    anna, ben = people.sign_in(), people.sign_in("admin")
    run = anna.fresh_run()
    ticket = ticket_of(people, anna, run)
    ben.go("runs")
    for person in (anna, ben):
        person.press("Resolve", person.run(anna.number(run)))
    for person in (anna, ben):
        person.page.evaluate("[...document.querySelectorAll('dialog button')].find((one) => one.textContent === 'Resolve ticket').click()")
    for person in (anna, ben):
        expect(person.run(anna.number(run)).locator('[data-resolution="resolved"]')).to_be_visible()
    assert len(notes_of(people, ticket)) == 1
