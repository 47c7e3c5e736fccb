package io.backupchecks.autotask.mapcustomer;

import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.suggestion.SuggestCompanies;
import io.backupchecks.autotask.lambda.json.Checked;
import io.backupchecks.autotask.lambda.json.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request for the views of a page of customers.
 *
 * @param suggest whether companies are suggested to those that are not mapped
 * @param refresh whether the companies are read from Autotask at any age
 */
record CustomersRequest(List<Customer> customers, @Nullable Boolean suggest,
        @Nullable Boolean refresh) implements Checked {
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 200;

    @Override
    public void check(Violations violations) {
        violations.size("customers", customers, 1, MOST);
    }

    boolean isToSuggest() {
        return Boolean.TRUE.equals(suggest);
    }

    boolean isToRefresh() {
        return Boolean.TRUE.equals(refresh);
    }

    List<SuggestCompanies.Customer> asked() {
        return customers.stream()
                .map(customer -> new SuggestCompanies.Customer(new CustomerId(customer.id()), customer.name()))
                .toList();
    }

    record Customer(String id, String name) implements Checked {
        @Override
        public void check(Violations violations) {
            violations.id("id", id);
            violations.text("name", name, LONGEST_NAME);
        }
    }
}
