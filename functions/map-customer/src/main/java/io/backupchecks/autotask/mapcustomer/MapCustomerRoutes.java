package io.backupchecks.autotask.mapcustomer;

import io.backupchecks.autotask.domain.desk.CompanySearch;
import io.backupchecks.autotask.domain.mapping.FindCompanies;
import io.backupchecks.autotask.domain.mapping.MapCustomer;
import io.backupchecks.autotask.domain.mapping.MapCustomer.Wish;
import io.backupchecks.autotask.domain.mapping.ViewMappings;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.suggestion.SuggestCompanies;
import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.http.Failures;
import io.backupchecks.autotask.lambda.http.Precondition;
import io.backupchecks.autotask.lambda.http.QueryParameter;
import io.backupchecks.autotask.lambda.http.Request;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.http.Route;
import io.backupchecks.autotask.lambda.http.Routes;
import jakarta.inject.Inject;

/** The routes of the function: what each takes and calls. */
final class MapCustomerRoutes {
    private static final String MAPPING = "/v1/customers/{customerId}/mapping";
    private static final QueryParameter STATUS = new QueryParameter.Word("status", StatusWords.STATUSES.keySet());
    private static final QueryParameter LIMIT = new QueryParameter.Whole("limit", 1, 200);
    private static final QueryParameter CURSOR = new QueryParameter.Text("cursor", 500);
    private static final int LISTED = 100;
    private static final int FOUND = 20;
    private static final int LONGEST_SEARCH = 100;

    private final MapCustomer mapCustomer;
    private final ViewMappings viewMappings;
    private final FindCompanies findCompanies;
    private final SuggestCompanies suggestCompanies;

    @Inject
    MapCustomerRoutes(MapCustomer mapCustomer, ViewMappings viewMappings, FindCompanies findCompanies,
            SuggestCompanies suggestCompanies) {
        this.mapCustomer = mapCustomer;
        this.viewMappings = viewMappings;
        this.findCompanies = findCompanies;
        this.suggestCompanies = suggestCompanies;
    }

    Routes routes() {
        return Routes.of(
                Route.get(MAPPING, Permission.SEE_MAPPINGS, this::view),
                Route.put(MAPPING, Permission.CHANGE_MAPPINGS, MappingRequest.class, this::map),
                Route.delete(MAPPING, Permission.CHANGE_MAPPINGS, this::unmap),
                Route.get("/v1/mappings", Permission.SEE_MAPPINGS, this::list)
                        .withQuery(STATUS, LIMIT, CURSOR),
                Route.post("/v1/mapping-views", Permission.SEE_MAPPINGS, CustomersRequest.class, this::views),
                Route.get("/v1/companies", Permission.SEARCH_COMPANIES, this::find)
                        .withQuery(new QueryParameter.Text("search", LONGEST_SEARCH), LIMIT, CURSOR))
                .withFailures(Failures.lostStorage("A change may or may not have been made: "
                        + "look at the mapping before you try again in a few seconds."));
    }

    private Response view(Request request) {
        return MappingAnswers.of(request, viewMappings.view(customer(request)));
    }

    private Response map(Request request, MappingRequest body) {
        var precondition = Precondition.of(request);
        return precondition.isMissing()
                ? Precondition.required()
                : ChangeAnswers.of(mapCustomer.map(wish(request, precondition), body.company(), request.caller()));
    }

    private Response unmap(Request request) {
        var precondition = Precondition.of(request);
        return precondition.isMissing()
                ? Precondition.required()
                : ChangeAnswers.of(mapCustomer.unmap(wish(request, precondition), request.caller()));
    }

    private Response list(Request request) {
        var limit = request.query().number("limit").orElse(LISTED);
        return MappingCursor.of(request.query())
                .map(cursor -> MappingAnswers.of(viewMappings.list(cursor.statuses(), cursor.position(), limit),
                        cursor))
                .orElseGet(MappingAnswers::foreignCursor);
    }

    private Response views(Request request, CustomersRequest body) {
        return CustomerAnswers.of(body.isToSuggest()
                ? suggestCompanies.suggestions(body.asked(), body.isToRefresh(),
                        new SuggestCompanies.Asking(request.caller(), request.occasion().time()))
                : suggestCompanies.mappings(body.asked()));
    }

    private Response find(Request request) {
        var limit = request.query().number("limit").orElse(FOUND);
        return CompanyCursor.of(request.query())
                .map(cursor -> CompanyAnswers.of(
                        findCompanies.find(new CompanySearch(cursor.search(), cursor.after(), limit), request.caller()),
                        cursor))
                .orElseGet(MappingAnswers::foreignCursor);
    }

    private static Wish wish(Request request, Precondition precondition) {
        return new Wish(customer(request), version -> precondition.holds(ChangeAnswers.tag(version)));
    }

    private static CustomerId customer(Request request) {
        return new CustomerId(request.pathId("customerId"));
    }
}
