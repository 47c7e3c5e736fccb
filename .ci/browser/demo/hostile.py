"""Text that would like to be more than text, in every field that people, Backupchecks and Autotask fill."""
import json
import re
from contextlib import contextmanager

from playwright.sync_api import expect

from demo.mapping import customer
from demo.resolving import ticket_of
from demo.scenario import scenario
from demo.settings import enter

HOSTILE = "\"><img src=x onerror=alert('h')><script>alert(1)</script>{{7*7}}"
SHOWN = re.compile(re.escape(HOSTILE))
COMPANY, OF_CUSTOMER = 180, "52"
NEW = 1


def is_only_text(person):
    made = person.page.locator("main, dialog, #live, #toasts").locator("img, script, iframe, object, svg, style")
    assert made.count() == 0, made.first.evaluate("one => one.outerHTML")


@contextmanager
def changed(people, path, now, before):
    people.autotask("PATCH", path, now)
    try:
        yield
    finally:
        people.autotask("PATCH", path, before)


@scenario("hostile text from Autotask is text: companies and what is said about them")
def companies(people):
    anna = people.sign_in(page="customers")
    with changed(people, f"tenant/Companies/{COMPANY}", {"companyName": HOSTILE}, {"companyName": "Café Zürich <Bahnhof>"}):
        anna.press(re.compile("^Refresh the mapping"), customer(anna, OF_CUSTOMER))
        expect(customer(anna, OF_CUSTOMER)).to_contain_text(SHOWN)
        anna.hears(HOSTILE)
        is_only_text(anna)
        anna.press(re.compile("^Clear the mapping"), customer(anna, OF_CUSTOMER))
        expect(anna.dialog()).to_contain_text(SHOWN)
        is_only_text(anna)
        anna.press("Cancel", anna.dialog())
        anna.press(re.compile("^Set the company"), customer(anna, OF_CUSTOMER))
        anna.page.get_by_label("Company in Autotask").fill("<img src=x onerror")
        expect(anna.dialog().locator(".found")).to_contain_text(SHOWN)
        is_only_text(anna)
        anna.page.get_by_label("Company in Autotask").fill(HOSTILE + "'; DROP")
        expect(anna.dialog()).to_contain_text("No active company fits.")
        anna.press("Cancel", anna.dialog())
        eva = people.sign_in("admin", "autotask/companies")
        expect(eva.page.locator(f'[data-company="{COMPANY}"]')).to_contain_text(SHOWN)
        is_only_text(eva)
    anna.press(re.compile("^Refresh the mapping"), customer(anna, OF_CUSTOMER))
    expect(customer(anna, OF_CUSTOMER)).to_contain_text(SHOWN)  # the name that it had
    eva.go(f"audit/customerId/{OF_CUSTOMER}")
    expect(eva.page.locator(".event").first).to_contain_text(SHOWN)
    is_only_text(eva)


@scenario("hostile text from Autotask is text: tickets, notes, labels, refusals")
def tickets(people):
    anna, eva = people.sign_in(), people.sign_in("admin", "settings")
    run = anna.fresh_run()
    ticket = ticket_of(people, anna, run)
    people.autotask("PATCH", f"tenant/Tickets/{ticket['id']}", {"title": HOSTILE, "description": HOSTILE})
    people.autotask("POST", "tenant/TicketNotes", {"ticketID": ticket["id"], "title": HOSTILE, "description": HOSTILE})
    with changed(people, f"tenant/picklists/Tickets/status/{NEW}", {"label": HOSTILE}, {"label": "New"}):
        eva.press("Read picklists from Autotask").hears("were read")
        expect(eva.page.get_by_label("Status of a new ticket").locator("option:checked")).to_have_text(SHOWN)
        is_only_text(eva)
        anna.preview(anna.page.locator(".run", has=anna.page.get_by_role("button", name="Create Autotask ticket for")).first)
        people.autotask("POST", "faults", {"route": "POST /Tickets", "kind": "answer", "status": 500,
                                           "body": json.dumps({"errors": [f"Value {HOSTILE} of field status is not active."]})})
        anna.send()
        expect(anna.dialog().get_by_role("alert")).to_have_attribute("data-code", "autotask-refused")
        is_only_text(anna)
        anna.press("Close", anna.dialog().locator("footer.dialog-actions"))
    eva.press("Read picklists from Autotask").hears("were read")
    eva.go(f"autotask/tickets/{ticket['id']}")
    for place in ("h3", "pre", ".remark"):
        expect(eva.page.locator(".wanted").locator(place).first).to_contain_text(SHOWN)
    is_only_text(eva)


@scenario("hostile text that people type is text, or refused with the reason")
def typed(people):
    known = {"secret": "a secret of this scenario", "integrationCode": "TRACKED-BY-THIS-SCENARIO"}
    people.autotask("PATCH", "tenant/user", known)
    eva = people.sign_in("admin", "audit")
    eva.page.get_by_label("Events of").select_option("runId")
    eva.page.get_by_label("Which").fill(HOSTILE[:60])
    eva.press("Show")
    expect(eva.page.get_by_role("alert")).to_have_attribute("data-code", "invalid-request")
    is_only_text(eva)
    eva.go("settings")
    form = eva.page.get_by_role("form", name="Credentials")
    form.get_by_label("API user name").fill(HOSTILE)
    form.get_by_label("Secret").fill(HOSTILE)
    form.get_by_label("Tracking identifier").fill(HOSTILE)
    eva.press("Put in force").hears("Test the connection next")
    expect(eva.page.get_by_text("not tested yet")).to_be_visible()
    is_only_text(eva)
    expect(eva.page.get_by_role("group", name="Statuses that count as closed").get_by_label("16 (label not known)")).to_be_checked()
    eva.press("Test connection")
    expect(eva.page.locator(".findings h3")).to_be_visible()
    is_only_text(eva)
    assert "onerror" not in eva.go("settings").page.locator("main").inner_text()
    enter(eva, known["secret"], known["integrationCode"])
    eva.press("Test connection")
    expect(eva.page.locator(".findings h3 [data-outcome]")).to_be_visible()
    expect(eva.page.locator('.findings h3 [data-outcome="failed"]')).to_have_count(0)
    eva.go("autotask/companies")
    eva.press("Add a company …")
    eva.page.get_by_label("Name", exact=True).fill(HOSTILE)
    eva.press("Add", eva.dialog().locator("footer"), exact=True)
    expect(eva.page.locator("[data-company]").last).to_contain_text(SHOWN)
    is_only_text(eva)
    eva.press(re.compile("^Delete"), eva.page.locator("[data-company]").last)
    eva.press("Delete company", eva.dialog()).hears("deleted")
