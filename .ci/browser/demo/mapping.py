"""Which company each customer is."""
import re

from playwright.sync_api import expect

from demo.scenario import scenario


def customer(person, number):
    return person.page.locator(f'[data-customer="{number}"]')


def unmap(people, number):
    """Whoever is mapped by an earlier scenario is not mapped any more."""
    mapping = people.ask("POST", "/v1/mapping-views", {"customers": [{"id": number, "name": "x"}]})["items"][0]["mapping"]
    if mapping:
        people.ask("DELETE", f"/v1/customers/{number}/mapping", headers={"If-Match": f'"{mapping["version"]}"'})


@scenario("operator: what needs a person comes first, each with its sentence")
def order(people):
    anna = people.sign_in(page="customers")
    found = [row.get_attribute("data-status") for row in anna.page.locator("[data-customer]").all()]
    rank = ["missing", "invalid", "unmapped", "renamed", "ok"]
    assert found == sorted(found, key=rank.index), found
    assert set(found) == set(rank), found
    expect(customer(anna, "47")).to_contain_text("ot found in Autotask")
    for state in anna.page.locator(".state").all():
        assert len(state.inner_text().split()) > 2


@scenario("operator: broken mappings are said on their runs, and lead to their customer")
def broken(people):
    anna = people.sign_in()
    for number, code in (("1310", "customer-not-mapped"), ("1309", "mapping-missing"), ("1307", "mapping-invalid")):
        run = anna.find(number)
        expect(run.locator(f'.broken[data-code="{code}"]')).to_be_visible()
        expect(run.get_by_role("button", name="Create Autotask ticket")).to_be_disabled()
    anna.go("runs").find("1309").get_by_role("link", name="Mend it on Customers").click()
    expect(customer(anna, "47")).to_have_class(re.compile("wanted"))


@scenario("operator: a suggestion is taken over with one click, and never without")
def suggestion(people):
    unmap(people, "48")
    anna = people.sign_in(page="customers")
    row = customer(anna, "48")
    expect(row).to_have_attribute("data-status", "unmapped")
    anna.press(re.compile("Map to .*Ångström"), row)
    expect(row).to_have_attribute("data-status", "ok")
    anna.hears("is mapped to")
    expect(row).to_contain_text("Autotask id 178")


@scenario("operator: a suggested company that another customer has is named with who has it, and cannot be taken")
def suggestion_taken(people):
    for number in ("48", "51"):
        unmap(people, number)
    anna = people.sign_in(page="customers")
    anna.press(re.compile("^Set the company"), customer(anna, "51"))
    anna.page.get_by_label("Company in Autotask").fill("178")
    anna.press(re.compile("Ångström"), anna.dialog())
    expect(customer(anna, "51")).to_have_attribute("data-status", "ok")
    expect(customer(anna, "48").locator(".taken")).to_contain_text("mapped to شركة النور للتجارة")
    expect(customer(anna, "48").get_by_role("button", name="Map to")).to_have_count(0)
    anna.press(re.compile("^Clear the mapping"), customer(anna, "51"))
    anna.press("Clear mapping", anna.dialog())
    expect(customer(anna, "48").get_by_role("button", name=re.compile("Map to .*Ångström"))).to_be_enabled()


@scenario("operator: a company is searched and set, then cleared")
def set_and_clear(people):
    unmap(people, "51")
    anna = people.sign_in(page="customers")
    row = customer(anna, "51")
    anna.press(re.compile("^Set the company"), row)
    anna.page.get_by_label("Company in Autotask").fill("tekstylia")
    anna.press(re.compile("Łódzkie"), anna.dialog())
    expect(row).to_have_attribute("data-status", "ok")
    anna.press(re.compile("^Clear the mapping"), row)
    anna.press("Clear mapping", anna.dialog())
    expect(row).to_have_attribute("data-status", "unmapped")


@scenario("operator: a company that another customer has is refused, with who has it")
def taken(people):
    unmap(people, "51")
    anna = people.sign_in(page="customers")
    row = customer(anna, "51")
    anna.press(re.compile("^Set the company"), row)
    anna.page.get_by_label("Company in Autotask").fill("174")
    expect(anna.dialog()).to_contain_text("mapped to Bakker & Zonen")
    anna.press(re.compile("Bakker"), anna.dialog())
    problem = anna.dialog().get_by_role("alert")
    expect(problem).to_have_attribute("data-code", "company-already-mapped")
    expect(problem).to_contain_text("42")


@scenario("two operators change one mapping: the second is told, and sees how it stands")
def two_edit(people):
    unmap(people, "49")
    anna, ben = people.sign_in(page="customers"), people.sign_in(page="customers")
    anna.press(re.compile("Map to"), customer(anna, "49"))
    expect(customer(anna, "49")).to_have_attribute("data-status", "ok")
    ben.press(re.compile("Map to"), customer(ben, "49"))
    problem = customer(ben, "49").get_by_role("alert")
    expect(problem).to_have_attribute("data-code", "version-mismatch")
    ben.press("Show it as it is now", problem)
    expect(customer(ben, "49")).to_have_attribute("data-status", "ok")


@scenario("operator: renamed in Autotask, followed here, and tickets go on")
def renamed(people):
    anna = people.sign_in(page="autotask/companies")
    company = anna.page.locator('[data-company="176"]')
    anna.press(re.compile("^Rename"), company)
    anna.page.get_by_label("Name", exact=True).fill("さくら & <Söhne>")
    anna.press("Rename", anna.dialog().locator("footer"), exact=True)
    expect(company).to_contain_text("さくら & <Söhne>")
    anna.go("customers")
    anna.press(re.compile("^Refresh the mapping"), customer(anna, "44"))
    expect(customer(anna, "44")).to_have_attribute("data-status", "renamed")
    expect(customer(anna, "44")).to_contain_text("さくら & <Söhne>")
    anna.go("runs")
    anna.create(anna.fresh_run("ERP database"))


@scenario("operator: a company is inactivated: its customer's runs cannot get tickets; activated, they can again")
def inactivated(people):
    anna = people.sign_in(page="autotask/companies")
    company = anna.page.locator('[data-company="175"]')
    anna.press(re.compile("^Inactivate"), company).hears("inactive")
    anna.go("customers")
    anna.press(re.compile("^Refresh the mapping"), customer(anna, "43"))
    expect(customer(anna, "43")).to_have_attribute("data-status", "invalid")
    people.autotask("PATCH", "tenant/Companies/175", {"isActive": True})
    anna.press(re.compile("^Refresh the mapping"), customer(anna, "43"))
    expect(customer(anna, "43")).to_have_attribute("data-status", re.compile("ok|renamed"))


@scenario("operator: all names are refreshed, with a report")
def refresh_all(people):
    anna = people.sign_in(page="customers")
    anna.press("Refresh all names")
    expect(anna.page.locator(".notice")).to_contain_text("companies looked at")
