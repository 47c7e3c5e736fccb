"""What the pages look like, and whether everybody can use them."""
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from demo.scenario import scenario

PAGES = ["tour", "runs", "customers", "settings", "audit", "autotask/tickets", "autotask/companies", "autotask/weather"]
WIDTHS = (360, 1920)
THEMES = ("light", "dark")


def serious(page):
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]} {one['nodes'][0].get('failureSummary', '')}"
            for one in found if one["impact"] in ("serious", "critical")]


def looks_for_obstacles(people, theme):
    eva = people.sign_in("admin", color_scheme=theme)
    for page in PAGES:
        eva.go(page)
        for summary in eva.page.locator("main summary").all()[:3]:
            summary.click()
        assert not (found := serious(eva.page)), f"{page}, {theme}: {found}"
        eva.page.screenshot(path=people.pictures / f"{page.replace('/', '-')}-{theme}.png", full_page=True)


@scenario("axe finds nothing serious on any page, light")
def light(people):
    looks_for_obstacles(people, "light")


@scenario("axe finds nothing serious on any page, dark")
def dark(people):
    looks_for_obstacles(people, "dark")


@scenario("axe finds nothing serious in dialogs, problems and the tour's panel")
def dialogs(people):
    eva = people.sign_in("admin", "tour")
    eva.press("Start the tour").settled()
    run = eva.fresh_run()
    eva.preview(run)
    assert not (found := serious(eva.page)), found
    eva.page.screenshot(path=people.pictures / "preview.png")
    people.autotask("POST", "down")
    eva.send()
    expect(eva.dialog().get_by_role("alert")).to_be_visible()
    assert not (found := serious(eva.page)), found
    eva.page.screenshot(path=people.pictures / "problem.png")


@scenario("every page fits 360 and 1,920 pixels, in both themes")
def widths(people):
    for theme in THEMES:
        for width in WIDTHS:
            eva = people.sign_in("admin", color_scheme=theme, viewport={"width": width, "height": 900})
            for page in PAGES:
                eva.go(page)
                wide = eva.page.evaluate("document.documentElement.scrollWidth")
                assert wide <= width, f"{page} is {wide} wide at {width}"
                if page in ("runs", "customers"):
                    eva.page.screenshot(path=people.pictures / f"{page}-{width}-{theme}.png", full_page=True)


@scenario("nothing moves for those who asked for that")
def still(people):
    anna = people.sign_in(reduced_motion="reduce")
    assert anna.page.evaluate("getComputedStyle(document.querySelector('.button')).animationDuration") in ("0s", "1e-05s", "0.00001s")


@scenario("a keyboard finds the way past the navigation")
def skips(people):
    anna = people.sign_in()
    anna.page.keyboard.press("Tab")
    expect(anna.page.get_by_role("link", name="Skip to the page")).to_be_focused()
    anna.page.keyboard.press("Enter")
    expect(anna.page.get_by_role("main")).to_be_focused()
