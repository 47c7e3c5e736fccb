package io.backupchecks.autotask.domain.testing;

class InMemoryTicketPageTest extends TicketPageContract {
    InMemoryTicketPageTest() {
        super(new InMemoryPorts());
    }
}
