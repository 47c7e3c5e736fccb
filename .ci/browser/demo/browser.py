"""People at their browsers; whatever a console or the network complains about fails the scenario."""
import json
import re
import urllib.request

from playwright.sync_api import expect

from demo.person import Person

WAIT = 30_000
expect.set_options(timeout=WAIT)


class Browsers:
    """The browsers of one scenario, one for each person, and the other side's controls."""

    def __init__(self, browser, origin, pictures):
        self.browser, self.origin, self.pictures = browser, origin, pictures
        self.complaints, self.people = [], []

    def sign_in(self, role="operator", page="runs", **context):
        """Somebody in a browser of their own."""
        context.setdefault("viewport", {"width": 1280, "height": 900})
        opened = self.browser.new_context(**context)
        opened.set_default_timeout(WAIT)
        opened.on("page", self.watch)
        person = Person(opened.new_page(), self, role)
        self.people.append(person)
        person.page.add_init_script(f"sessionStorage.getItem('role') || sessionStorage.setItem('role', '{role}')")
        return person.go(page)

    def watch(self, page):
        page.on("console", lambda message: message.type in ("error", "warning")
                and self.complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        page.on("dialog", lambda dialog: (self.complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("requestfailed", lambda request: "ERR_ABORTED" not in (request.failure or "")
                and self.complaints.append(f"{request.failure}: {request.url}"))
        page.on("request", lambda request: self.is_foreign(request)
                and self.complaints.append(f"foreign: {request.url}"))
        page.on("response", lambda answer: answer.status >= 400
                and self.complaints.append(f"{answer.status}: {answer.url}"))

    def is_foreign(self, request):
        """Nothing but the demo itself, save that a new tab may open a ticket's link, which leads back."""
        own = request.url.startswith(self.origin + "/")
        link = request.is_navigation_request() and re.match(
            r"http://127\.0\.0\.1:\d+/Autotask/AutotaskExtend/ExecuteCommand\.aspx\?", request.url)
        return not own and not link

    def judge(self):
        """Nothing was complained about, and no value stands on a page that is none for people."""
        for person in self.people:
            shown = person.page.locator("body").inner_text()
            assert not re.search(r"^(false|null|undefined|NaN|\[object \w+\])$", shown, re.MULTILINE), shown
        assert not self.complaints, "\n".join(self.complaints)

    def close(self):
        for person in self.people:
            person.page.context.close()

    def picture_of_failure(self, name):
        for number, person in enumerate(self.people):
            person.page.screenshot(path=self.pictures / f"failed-{re.sub(r'[^a-z0-9]+', '-', name)}-{number}.png")

    def ask(self, method, path, body=None, headers=None):
        """A call of the demo's own server, as its pages make it."""
        request = urllib.request.Request(
            self.origin + path, method=method, data=None if body is None else json.dumps(body).encode(),
            headers={"Demo-Role": "admin", "Content-Type": "application/json", **(headers or {})})
        with urllib.request.urlopen(request) as answer:
            text = answer.read().decode()
            return json.loads(text) if "json" in (answer.headers["Content-Type"] or "") and text else text

    def autotask(self, method, path, body=None):
        """The control API of the other side; `tenant` in the path stands for the only tenant."""
        if path.startswith("tenant/"):
            path = f"tenants/{self.ask('GET', '/autotask/')['tenants'][0]['database']}/{path[7:]}"
        return self.ask(method, f"/autotask/{path}", body)

    def tickets(self, run=None):
        rows = self.autotask("GET", "tenant/Tickets")["items"]
        return [row for row in rows if run is None or f"run={run}" in row["description"]]

    def calm(self):
        """No fault, quota free, the API user may log in."""
        self.ask("GET", "/backups/customers")
        self.autotask("DELETE", "faults")
        self.autotask("DELETE", "tenant/usage")
        self.autotask("PATCH", "tenant/user", {"locked": False})

    def pass_time(self, span):
        self.ask("POST", f"/clock?{span}")
