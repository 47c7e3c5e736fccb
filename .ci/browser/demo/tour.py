"""The guided tour, step by step, as its panel says."""
import re

from playwright.sync_api import expect

from demo.scenario import scenario

OPEN = re.compile("Open ticket T")


@scenario("the tour: eight steps, each with what to click and what to watch")
def tour(people):
    anna = people.sign_in(page="tour")
    expect(anna.page.locator(".steps li")).to_have_count(8)
    anna.press("Start the tour").settled()
    panel = anna.page.get_by_role("complementary", name="Guided tour")

    def step(number):
        anna.press("Next", panel).settled()
        expect(panel.get_by_role("heading")).to_contain_text(f"{number} of 8")

    expect(panel.get_by_role("heading")).to_contain_text("1 of 8")
    number = anna.number(anna.page.locator(".run").first)
    first = anna.run(number)
    anna.create(first)

    step(2)
    with anna.page.context.expect_page() as opened:
        first.get_by_role("link", name=OPEN).click()
    expect(opened.value.locator(".wanted pre")).to_contain_text(re.compile(r"BC1-\w+"))
    opened.value.close()

    step(3)
    first.locator("summary").click()
    anna.press("Ask for a second ticket", first).hears("no second one was made")

    step(4)
    anna.press("Swallow the next answer").hears("its answer will be lost")
    anna.go("runs")
    second = anna.run("1314")
    anna.preview(second)
    anna.send()
    expect(second.locator(".countdown")).to_be_visible()
    expect(second.get_by_role("link", name=OPEN)).to_be_visible()
    expect(second).to_contain_text("found by searching")

    step(5)
    [ticket] = people.tickets(number)
    anna.press(f"Add a time entry: {ticket['ticketNumber']}").hears("A time entry")
    anna.go("runs")
    expect(first.get_by_role("button", name="Resolve")).to_be_disabled()

    step(6)
    anna.press("Resolve", second)
    anna.press("Resolve ticket", anna.dialog())
    expect(second.locator('[data-resolution="resolved"]')).to_be_visible()

    step(7)
    company = anna.page.locator('[data-company="174"]')
    anna.press(re.compile("^Rename"), company)
    anna.page.get_by_label("Name", exact=True).fill("Bakker, Zonen & Dochters B.V.")
    anna.press("Rename", anna.dialog().locator("footer"), exact=True)
    anna.go("customers")
    row = anna.page.locator('[data-customer="42"]')
    anna.press(re.compile("^Refresh the mapping"), row)
    expect(row).to_have_attribute("data-status", "renamed")

    step(8)
    anna.press(re.compile("Map to"), anna.page.locator('[data-customer="46"]'))
    expect(anna.page.locator('[data-customer="46"]')).to_have_attribute("data-status", "ok")
    anna.page.get_by_label("Signed in as").select_option("admin")
    anna.go("audit")
    expect(anna.page.locator('[data-kind="ticket-created"]').first).to_be_visible()
    anna.press("Finish", panel)
    expect(panel).to_be_hidden()
