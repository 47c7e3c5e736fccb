package io.backupchecks.autotask.simulator.query;

import java.util.Optional;

/**
 * A query as it arrived.
 *
 * @param text the JSON, from the body or from the address
 * @param inAddress whether the JSON came in the address: then the links to other pages carry it too
 * @param paging the token of a link that is being followed
 * @param address the query's own address up to and including {@code /query}
 */
public record Search(Step step, String text, boolean inAddress, Optional<String> paging, String address) {}
