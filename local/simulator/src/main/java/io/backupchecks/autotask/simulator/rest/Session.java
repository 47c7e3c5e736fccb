package io.backupchecks.autotask.simulator.rest;

import io.backupchecks.autotask.simulator.tenant.ApiUser;
import io.backupchecks.autotask.simulator.tenant.Tenant;

/** An authenticated caller: the database that its user name selects, and the API user. */
record Session(Tenant tenant, ApiUser user) {}
