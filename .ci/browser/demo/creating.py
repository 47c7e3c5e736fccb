"""Creating one ticket, and only one."""
import re
from concurrent.futures import ThreadPoolExecutor

from playwright.sync_api import expect

from demo.scenario import scenario

OPEN = re.compile("Open ticket T")


@scenario("operator: the preview is the exact ticket, and Open takes the place of Create")
def previews_and_creates(people):
    anna = people.sign_in()
    run = anna.fresh_run()
    number = anna.number(run)
    shown = anna.preview(run)
    title, text = shown.locator(".ticket-title").inner_text(), shown.locator("pre").text_content()
    assert people.tickets(number) == []
    anna.send()
    expect(run.get_by_role("link", name=OPEN)).to_be_visible()
    expect(run.get_by_role("button", name="Create Autotask ticket")).to_have_count(0)
    anna.hears("was created")
    [ticket] = people.tickets(number)
    assert (ticket["title"], ticket["description"]) == (title, text)


@scenario("operator: a preview that is left sends nothing, and the focus goes back")
def leaves_the_preview(people):
    anna = people.sign_in()
    run = anna.fresh_run()
    anna.preview(run)
    anna.page.keyboard.press("Escape")
    expect(anna.dialog()).to_have_count(0)
    expect(run.get_by_role("button", name="Create Autotask ticket")).to_be_focused()
    assert people.tickets(anna.number(run)) == []


@scenario("operator: the ticket's link opens it on the other side")
def opens_the_ticket(people):
    anna = people.sign_in()
    run = anna.fresh_run()
    anna.create(run)
    with anna.page.context.expect_page() as opened:
        run.get_by_role("link", name=OPEN).click()
    tab = opened.value
    expect(tab.locator("#brand")).to_have_text("Autotask")
    expect(tab.locator(".wanted pre")).to_contain_text(f"run={anna.number(run)}")
    expect(tab).to_have_title("Autotask (simulated)")


@scenario("operator: asking again gets the same ticket")
def asks_again(people):
    anna = people.sign_in()
    run = anna.fresh_run()
    anna.create(run)
    run.locator("summary").click()
    anna.press("Ask for a second ticket", run)
    anna.hears("no second one was made")
    assert len(people.tickets(anna.number(run))) == 1


@scenario("two operators click at once: one ticket, and both see it")
def two_click_at_once(people):
    anna, ben = people.sign_in("operator"), people.sign_in("admin")
    run = anna.fresh_run()
    number = anna.number(run)
    ben.go("runs")
    for person in (anna, ben):
        person.preview(person.run(number))
    # Both clicks are on their way before either page looks at an answer.
    for person in (anna, ben):
        person.page.evaluate("[...document.querySelectorAll('dialog button')].find((one) => one.textContent === 'Create ticket').click()")
    for person in (anna, ben):
        expect(person.run(number).get_by_role("link", name=OPEN)).to_be_visible()
    assert len(people.tickets(number)) == 1


@scenario("operator: twenty creates of one run at the same moment make one ticket")
def a_storm(people):
    anna = people.sign_in()
    run = anna.fresh_run()
    report = next(one for one in people.ask("GET", "/backups/runs") if one["runId"] == anna.number(run))
    body = {name: report[name] for name in ("customer", "run", "objects")}
    with ThreadPoolExecutor(20) as clicks:
        list(clicks.map(lambda _: people.ask("POST", f"/v1/runs/{report['runId']}/ticket", body), range(20)))
    anna.press("Refresh", exact=True).settled()
    expect(run.get_by_role("link", name=OPEN)).to_be_visible()
    assert len(people.tickets(report["runId"])) == 1


@scenario("operator: sixty objects, ten of them in the ticket, errors first")
def sixty_objects(people):
    anna = people.sign_in()
    text = anna.preview(anna.find("1313")).locator("pre").text_content()
    assert "And 50 more objects" in text, text
    assert text.index("VM-03") < text.index("VM-01"), text


@scenario("operator: one call paints a page, one more looks in Autotask")
def one_batch_call(people):
    anna = people.sign_in()
    asked = []
    anna.page.on("request", lambda request: "/v1/ticket-views" in request.url and asked.append(request.post_data_json))
    anna.go("runs")
    assert [body.get("refresh", False) for body in asked] == [False, True], asked
    assert len(asked[0]["runs"]) == anna.page.locator(".run").count()


@scenario("operator: hostile text in every field is text")
def hostile_text(people):
    anna = people.sign_in()
    for number in ("1311", "1312"):
        anna.find(number).locator("summary").click()
    expect(anna.run("1312").get_by_role("heading")).to_have_text("\"><img src=x onerror=alert('job')>")
    expect(anna.run("1311").locator(".customer")).to_contain_text('<script>alert("customer")</script> & Söhne')
    expect(anna.run("1311").locator(".objects")).to_contain_text("</textarea><script>alert('message')</script>")
    assert anna.page.locator("main img, main script, main svg, main b, main i").count() == 0
    anna.create(anna.run("1312"))
    [ticket] = people.tickets("1312")
    anna.go(f"autotask/tickets/{ticket['id']}")
    expect(anna.page.locator(".wanted h3")).to_contain_text("<img src=x onerror=alert('job')>")
    expect(anna.page.locator(".wanted pre")).to_contain_text("javascript:alert(1)")
    assert "\u202e" not in ticket["description"], "the direction of the text was turned round"
    assert anna.page.locator("main img, main script, main svg").count() == 0


@scenario("operator: by keyboard alone")
def by_keyboard(people):
    anna = people.sign_in()
    run = anna.fresh_run()
    run.get_by_role("button", name="Create Autotask ticket").focus()
    anna.page.keyboard.press("Enter")
    expect(anna.dialog().locator("pre")).to_be_visible()
    for _ in range(20):
        if anna.page.evaluate("document.activeElement.textContent") == "Create ticket":
            break
        anna.page.keyboard.press("Tab")
    anna.page.keyboard.press("Enter")
    expect(run.get_by_role("link", name=OPEN)).to_be_focused()
