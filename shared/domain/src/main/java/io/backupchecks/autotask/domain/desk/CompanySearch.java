package io.backupchecks.autotask.domain.desk;

import org.jspecify.annotations.Nullable;

/**
 * A question for active companies, in order of their ids.
 *
 * @param text part of the name in any case, or the whole id; empty for every company
 * @param after where to go on, {@code null} for the beginning
 * @param limit 1 to 500
 */
public record CompanySearch(String text, @Nullable CompanyId after, int limit) {}
