"""What each role sees."""
import re
import urllib.error
import urllib.request

from playwright.sync_api import expect

from demo.scenario import scenario


@scenario("reporter: number and link of a ticket, nothing else, from one call")
def reporter(people):
    people.sign_in("operator")
    dora = people.sign_in("reporter")
    asked = []
    dora.page.on("request", lambda request: "/v1/" in request.url and asked.append(request.url))
    dora.go("runs")
    assert len(asked) == 1, asked
    expect(dora.find("1301").get_by_role("link", name=re.compile("Open ticket T"))).to_be_visible()
    expect(dora.go("runs").find("1310").locator(".ticket")).to_have_text("No ticket")
    for name in ("Create", "Resolve"):
        expect(dora.page.get_by_role("button", name=name)).to_have_count(0)
    assert {url.split("/v1/")[1] for url in asked} == {"ticket-views"}, asked


@scenario("reporter: no customers, settings or audit")
def reporter_elsewhere(people):
    dora = people.sign_in("reporter")
    for page in ("customers", "settings", "audit"):
        dora.go(page)
        expect(dora.page.locator(".empty")).to_be_visible()
        expect(dora.page.get_by_role("main").get_by_role("button")).to_have_count(0)


@scenario("operator: no settings or audit, until the role is switched")
def operator_elsewhere(people):
    anna = people.sign_in("operator", "settings")
    expect(anna.page.get_by_role("heading", name="For administrators")).to_be_visible()
    anna.page.get_by_label("Signed in as").select_option("admin")
    expect(anna.page.get_by_role("button", name="Save")).to_be_visible()
    anna.go("audit")
    expect(anna.page.locator(".event").first).to_be_visible()


@scenario("nobody: a page of another origin is not let in")
def other_origins(people):
    for headers, path in (({}, "/v1/settings"), ({}, "/autotask/"), ({"Host": "elsewhere.example", "Demo-Role": "admin"}, "/v1/settings")):
        try:
            urllib.request.urlopen(urllib.request.Request(people.origin + path, headers=headers))
            raise AssertionError(f"{path} was let in with {headers}")
        except urllib.error.HTTPError as refused:
            assert refused.code == 403, refused.code


@scenario("operator: times are those of the viewer's zone")
def zones(people):
    near, far = (people.sign_in(timezone_id=zone, locale="en-GB") for zone in ("Europe/Amsterdam", "Asia/Tokyo"))
    times = [person.find("1316").locator("time").first for person in (near, far)]
    assert times[0].get_attribute("datetime") == times[1].get_attribute("datetime")
    assert times[0].inner_text() != times[1].inner_text()
