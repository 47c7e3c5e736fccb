package io.backupchecks.autotask.client.wire;

import java.util.List;

/**
 * The body of a query by POST.
 *
 * @param filter all of these must hold; Autotask wants at least one
 */
public record Query(int maxRecords, List<String> includeFields, List<Condition> filter) {
    /** The largest page that Autotask gives. */
    public static final int LARGEST_PAGE = 500;
}
