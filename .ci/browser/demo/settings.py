"""Settings → Extensions & Integrations → Autotask, and the audit trail."""
import re

from playwright.sync_api import expect

from demo.scenario import scenario


@scenario("admin: settings are shown by label, saved, and in force")
def saves(people):
    eva = people.sign_in("admin", "settings")
    form = eva.page.get_by_role("form", name="Autotask settings")
    expect(form.get_by_label("Queue")).to_have_value("29682833")
    expect(form.get_by_label("Queue").locator("option:checked")).to_have_text("Backup")
    expect(form.get_by_label("Closing note")).to_have_attribute("readonly", "")
    form.get_by_label("Due after hours").fill("48")
    eva.press("Save").hears("in force")
    eva.go("settings")
    expect(form.get_by_label("Due after hours")).to_have_value("48")
    form.get_by_label("Due after hours").fill("24")
    eva.press("Save").hears("in force")


@scenario("admin: a value out of range is said at its field")
def out_of_range(people):
    eva = people.sign_in("admin", "settings")
    hours = eva.page.get_by_label("Due after hours")
    hours.fill("0")
    eva.press("Save")
    expect(hours).to_have_attribute("aria-invalid", "true")
    expect(hours).to_be_focused()
    expect(eva.page.get_by_role("alert")).to_have_attribute("data-code", "invalid-request")


@scenario("two administrators save: the second is told, and sees how it stands")
def two_save(people):
    eva, uwe = people.sign_in("admin", "settings"), people.sign_in("admin", "settings")
    eva.page.get_by_label("Objects in the description").fill("12")
    eva.press("Save").hears("in force")
    uwe.page.get_by_label("Objects in the description").fill("9")
    uwe.press("Save")
    expect(uwe.page.get_by_role("alert")).to_have_attribute("data-code", "version-mismatch")
    uwe.press("Show them as they are now")
    expect(uwe.page.get_by_label("Objects in the description")).to_have_value("12")
    uwe.page.get_by_label("Objects in the description").fill("10")
    uwe.press("Save").hears("in force")


@scenario("admin: a disabled integration greys Create, with the reason beside it")
def disabled(people):
    eva, anna = people.sign_in("admin", "settings"), people.sign_in()
    run = anna.fresh_run()
    eva.page.get_by_label("Enable the Autotask integration").uncheck()
    eva.press("Save").hears("in force")
    anna.press("Refresh", exact=True).settled()
    create = run.get_by_role("button", name="Create Autotask ticket")
    expect(create).to_be_disabled()
    expect(run.locator('[data-code="integration-disabled"]')).to_be_visible()
    eva.page.get_by_label("Enable the Autotask integration").check()
    eva.press("Save").hears("in force")
    anna.press("Refresh", exact=True).settled()
    expect(create).to_be_enabled()


@scenario("admin: wrong credentials go in, fail their test with a remedy, and never come out again")
def credentials(people):
    known = {"secret": "a secret of this scenario", "integrationCode": "TRACKED-BY-THIS-SCENARIO"}
    people.autotask("PATCH", "tenant/user", known)
    eva = people.sign_in("admin", "settings")
    enter(eva, "not the secret", known["integrationCode"])
    eva.press("Test connection")
    findings = eva.page.locator(".findings")
    expect(findings.locator('h3 [data-outcome="failed"]')).to_be_visible()
    expect(findings.locator(".remedy").first).not_to_be_empty()
    eva.go("settings")
    assert "not the secret" not in eva.page.content()
    expect(eva.page.get_by_label("Secret")).to_have_value("")
    enter(eva, known["secret"], known["integrationCode"])
    eva.press("Test connection")
    expect(findings.locator('h3 [data-outcome="failed"]')).to_have_count(0)
    expect(findings.locator("h3 [data-outcome]")).to_be_visible()


def enter(person, secret, tracking):
    form = person.page.get_by_role("form", name="Credentials")
    form.get_by_label("API user name").fill("api-user@provider.example")
    form.get_by_label("Secret").fill(secret)
    form.get_by_label("Tracking identifier").fill(tracking)
    person.press("Put in force").hears("Test the connection next")
    expect(person.page.get_by_text("not tested yet")).to_be_visible()


@scenario("admin: validation lists its findings")
def validates(people):
    eva = people.sign_in("admin", "settings")
    eva.press("Validate configuration")
    expect(eva.page.locator(".checks li").nth(3)).to_be_visible()


@scenario("admin: the audit trail of a day, of a run and of a customer")
def audit(people):
    eva = people.sign_in("admin")
    run = eva.fresh_run()
    eva.create(run)
    number = eva.number(run)
    eva.go("audit")
    expect(eva.page.locator(".event").first).to_be_visible()
    eva.page.get_by_label("Events of").select_option("runId")
    eva.page.get_by_label("Which").fill(number)
    eva.press("Show")
    expect(eva.page.locator(".event", has_text=f"run {number}").first).to_be_visible()
    assert all(f"run {number}" in one.inner_text() for one in eva.page.locator(".event").all())
    assert "ticket-created" in [one.get_attribute("data-kind") for one in eva.page.locator(".event").all()]
    eva.page.locator(".event").first.get_by_role("link", name=re.compile("customer 42")).click()
    expect(eva.page.get_by_label("Events of")).to_have_value("customerId")
    expect(eva.page.locator(".event").first).to_contain_text("customer 42")
    times = [one.get_attribute("datetime") for one in eva.page.locator(".event time").all()]
    assert times == sorted(times, reverse=True)
