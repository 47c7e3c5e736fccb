"""What the pages say when Autotask fails."""
import re

from playwright.sync_api import expect

from demo.scenario import scenario

NEXT = {"route": "POST /Tickets", "kind": "reset"}
OPEN = re.compile("Open ticket T")


@scenario("operator: a swallowed answer counts down, and its ticket is found")
def swallowed(people):
    anna = people.sign_in()
    run = anna.fresh_run()
    people.autotask("POST", "faults", {**NEXT, "moment": "after"})
    anna.preview(run)
    anna.send()
    expect(run.locator('[data-waiting="verifying"]')).to_contain_text("do not make one by hand")
    first = run.locator(".countdown").inner_text()
    assert re.match(r"Next look in \d+ s · settled in \d+:\d\d at the latest", first), first
    expect(run.locator(".countdown")).not_to_have_text(first)
    expect(run.get_by_role("link", name=OPEN)).to_be_visible()
    expect(run).to_contain_text("found by searching")
    assert len(people.tickets(anna.number(run))) == 1


@scenario("operator: an attempt that left nothing is confirmed by a person, then made again")
def left_nothing(people):
    anna = people.sign_in()
    run = anna.fresh_run()
    people.autotask("POST", "faults", {**NEXT, "moment": "before"})
    anna.preview(run)
    anna.send()
    expect(run.locator(".countdown")).to_be_visible()
    people.pass_time("PT8M")
    expect(run).to_have_attribute("data-state", "needs-confirmation")
    anna.press("Create again", run)
    send = anna.dialog().get_by_role("button", name="Create ticket")
    expect(send).to_be_disabled()
    anna.dialog().get_by_label(re.compile("I have looked in Autotask")).check()
    send.click()
    expect(run.get_by_role("link", name=OPEN)).to_be_visible()
    assert len(people.tickets(anna.number(run))) == 1


@scenario("operator: a refusal is shown in Autotask's own words, and can be mended")
def refused(people):
    anna = people.sign_in()
    run = anna.fresh_run()
    people.autotask("POST", "faults", {"route": "POST /Tickets", "kind": "answer", "status": 500,
                                       "body": '{"errors":["Value 42 of field issueType is not active."]}'})
    anna.preview(run)
    anna.send()
    problem = anna.dialog().get_by_role("alert")
    expect(problem).to_have_attribute("data-code", "autotask-refused")
    expect(problem).to_contain_text("Value 42 of field issueType is not active.")
    anna.press("Close", anna.dialog().locator("footer.dialog-actions"))
    expect(run.locator('[data-code="autotask-refused-recently"]')).to_be_visible()
    people.pass_time("PT1M")
    anna.press("Refresh", exact=True).settled()
    anna.create(run)


@scenario("operator: Autotask is down: the problem has title, detail and a request id to copy")
def down(people):
    anna = people.sign_in(permissions=["clipboard-read", "clipboard-write"])
    run = anna.fresh_run()
    people.autotask("POST", "down")
    anna.preview(run)
    anna.send()
    problem = anna.dialog().get_by_role("alert")
    expect(problem).to_have_attribute("data-code", "autotask-unreachable")
    expect(problem.get_by_role("heading")).not_to_be_empty()
    anna.press("Copy", problem).hears("Copied")
    assert re.fullmatch(r"autotask-unreachable · request [A-Za-z0-9-]{8,64}",
                        anna.page.evaluate("navigator.clipboard.readText()"))
    assert people.tickets(anna.number(run)) == []


@scenario("operator: Autotask is down: the page shows what was seen last, and says so")
def stale(people):
    anna = people.sign_in()
    run = anna.fresh_run()
    anna.create(run)
    people.autotask("POST", "down", {"kind": "maintenance"})
    anna.press("Refresh", exact=True).settled()
    expect(run).to_contain_text("As last seen")
    expect(run.get_by_role("button", name="Resolve")).to_be_disabled()
    expect(run.get_by_role("link", name=OPEN)).to_be_visible()


@scenario("operator: the quota is used up")
def no_quota(people):
    anna = people.sign_in()
    run = anna.fresh_run()
    people.autotask("POST", "tenant/usage", {"requests": 10000})
    anna.preview(run)
    anna.send()
    expect(anna.dialog().get_by_role("alert")).to_have_attribute("data-code", "autotask-rate-limited")
    assert people.tickets(anna.number(run)) == []


@scenario("operator: two tickets with one mark are shown, and a person decides")
def conflict(people):
    anna = people.sign_in()
    run = anna.find("1305")
    expect(run).to_contain_text("Two tickets carry this run’s mark.")
    run.get_by_role("button", name=re.compile("is the run’s ticket")).first.click()
    anna.hears("is the run’s ticket")
    expect(run).to_have_attribute("data-state", "created")
    expect(run).to_contain_text("Others with this run’s mark")


@scenario("operator: the other side's own page does what it says")
def weather(people):
    anna = people.sign_in(page="autotask/weather")
    anna.press("Go down").hears("Autotask is down")
    expect(anna.page.get_by_label("Autotask as a whole")).to_contain_text("Autotask is down.")
    anna.press("Come up again").hears("Autotask is up")
    anna.press("Use up the quota").hears("used up")
    anna.press("Give it back").hears("free again")
    anna.press("Swallow the next answer")
    expect(anna.page.get_by_label("Waiting to happen")).to_contain_text("POST /Tickets: no answer.")
    anna.press("Forget all faults").hears("forgotten")
    anna.press("Let 10 seconds pass").hears("have passed")
    expect(anna.page.locator(".log li").first).to_be_visible()
