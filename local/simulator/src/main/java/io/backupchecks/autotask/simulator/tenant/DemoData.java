package io.backupchecks.autotask.simulator.tenant;

import static io.backupchecks.autotask.simulator.metadata.EntityType.COMPANIES;
import static io.backupchecks.autotask.simulator.metadata.EntityType.CONTACTS;
import static io.backupchecks.autotask.simulator.metadata.EntityType.RESOURCES;
import static io.backupchecks.autotask.simulator.metadata.EntityType.TICKET_CATEGORIES;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The demo tenant: its companies, contacts, resources, categories and picklists. */
final class DemoData implements SeedData {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long DISPATCHER = 29_682_885;
    private static final long ROLE = 29_683_436;

    @Override
    public void fill(Tenant tenant) {
        new DemoPicklists(tenant.picklists()).fill();
        companies(tenant);
        contacts(tenant);
        resources(tenant);
        categories(tenant);
    }

    private static void companies(Tenant tenant) {
        company(tenant, 0, "Example Managed Services");
        company(tenant, 174, "Bakker & Zonen B.V.");
        company(tenant, 175, "Müller Präzisionstechnik GmbH");
        company(tenant, 176, "株式会社さくら物流");
        company(tenant, 177, "O'Hara \"Quick\" Couriers");
        company(tenant, 178, "Ångström Elektronik AB");
        company(tenant, 179, "Łódzkie Tekstylia sp. z o.o.");
        company(tenant, 180, "Café Zürich <Bahnhof>");
        company(tenant, 181, "Closed Shop Ltd").fields().put("isActive", false);
    }

    private static Row company(Tenant tenant, long id, String name) {
        ObjectNode fields = JSON.objectNode()
                .put("companyName", name)
                .put("companyType", 1)
                .put("companyNumber", "C" + id)
                .put("isActive", true)
                .put("phone", "020 7946 0" + (100 + id))
                .put("ownerResourceID", DISPATCHER)
                .put("createDate", "2020-01-15T08:00:00Z");
        return tenant.put(COMPANIES, id, fields);
    }

    private static void contacts(Tenant tenant) {
        contact(tenant, 501, 174, 1);
        contact(tenant, 502, 175, 1);
        contact(tenant, 503, 174, 0);
    }

    private static void contact(Tenant tenant, long id, long company, int active) {
        tenant.put(CONTACTS, id, JSON.objectNode()
                .put("companyID", company)
                .put("firstName", "Front")
                .put("lastName", "Desk " + id)
                .put("isActive", active));
    }

    private static void resources(Tenant tenant) {
        resource(tenant, DISPATCHER, "Dispatch", true);
        resource(tenant, DISPATCHER + 1, "Retired", false);
        tenant.grantRole(DISPATCHER, ROLE);
        tenant.grantRole(DISPATCHER + 1, ROLE);
    }

    private static void resource(Tenant tenant, long id, String name, boolean active) {
        tenant.put(RESOURCES, id, JSON.objectNode()
                .put("firstName", name)
                .put("lastName", "Desk")
                .put("isActive", active)
                .put("licenseType", 1));
    }

    private static void categories(Tenant tenant) {
        for (var category : Map.of(3L, "Standard", 102L, "Incident", 103L, "Managed backup").entrySet()) {
            tenant.put(TICKET_CATEGORIES, category.getKey(), JSON.objectNode()
                    .put("name", category.getValue())
                    .put("isActive", true)
                    .put("isGlobalDefault", category.getKey() == 3L)
                    .put("isApiOnly", category.getKey() == 103L));
        }
        tenant.demand(102, new Category(Set.of("queueID"), true));
        tenant.demand(103, new Category(Set.of("dueDateTime", "ticketType"), false));
    }
}
