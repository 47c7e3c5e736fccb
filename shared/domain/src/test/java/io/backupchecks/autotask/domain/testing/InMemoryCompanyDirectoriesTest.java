package io.backupchecks.autotask.domain.testing;

class InMemoryCompanyDirectoriesTest extends CompanyDirectoriesContract {
    InMemoryCompanyDirectoriesTest() {
        super(new InMemoryPorts());
    }
}
