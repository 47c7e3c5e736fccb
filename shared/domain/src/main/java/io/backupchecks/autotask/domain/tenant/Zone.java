package io.backupchecks.autotask.domain.tenant;

import java.net.URI;

/**
 * Where a tenant lives, as Autotask's zone look-up answers.
 *
 * @param api the REST address, ending in a slash
 * @param web the address of the pages, ending in a slash
 */
public record Zone(Database database, URI api, URI web) {}
