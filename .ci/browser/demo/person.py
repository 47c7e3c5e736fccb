"""One person at one browser."""
import re

from playwright.sync_api import expect


class Person:
    def __init__(self, page, browsers, role):
        self.page, self.browsers, self.role = page, browsers, role

    def go(self, page):
        there = self.page.url.startswith(self.browsers.origin)
        self.page.goto(f"{self.browsers.origin}/#/{page}")
        if there:  # only what is behind the # has changed, which loads nothing
            self.page.reload()
        expect(self.page.locator("main > .page")).to_have_count(1)
        return self.settled()

    def settled(self):
        """Nothing on the page is on its way any more."""
        for on_its_way in (".loading", ".waiting:not([data-waiting])", "[aria-busy]"):
            expect(self.page.locator(on_its_way)).to_have_count(0)
        return self

    def press(self, name, within=None, exact=False):
        (within or self.page).get_by_role("button", name=name, exact=exact).first.click()
        return self

    def hears(self, text):
        """The live region says it."""
        expect(self.page.locator("#live")).to_contain_text(text)
        return self

    def another_night(self):
        """Six fresh runs stand on top of the page; the newest is first."""
        top = self.page.locator(".run").first.get_attribute("data-run")
        self.press("Add another night")
        expect(self.page.locator(".run").first).not_to_have_attribute("data-run", top)
        self.settled()
        return self

    def fresh_run(self, job="Nightly HV01"):
        """A run of this night without a ticket."""
        self.another_night()
        run = self.page.locator(".run").filter(has=self.page.get_by_role("heading", name=job)).first
        return self.run(run.get_attribute("data-run"))

    def run(self, number):
        return self.page.locator(f'[data-run="{number}"]')

    def find(self, number):
        """The run on whatever page of runs it is."""
        older = self.page.get_by_role("button", name="Older")
        while self.run(number).count() == 0 and older.is_enabled():
            older.click()
            self.settled()
        return self.run(number)

    def dialog(self):
        return self.page.get_by_role("dialog")

    def preview(self, run):
        self.press("Create Autotask ticket", run)
        expect(self.dialog().locator("pre, .blockers, .problem").first).to_be_visible()
        return self.dialog()

    def send(self):
        self.press("Create ticket", self.dialog())

    def create(self, run):
        self.preview(run)
        self.send()
        expect(run.get_by_role("link", name=re.compile("Open ticket"))).to_be_visible()
        return self.settled()

    def number(self, run):
        return run.get_attribute("data-run")
