package io.backupchecks.autotask.domain.testing;

class InMemoryCustomerMappingsTest extends CustomerMappingsContract {
    InMemoryCustomerMappingsTest() {
        super(new InMemoryPorts());
    }
}
