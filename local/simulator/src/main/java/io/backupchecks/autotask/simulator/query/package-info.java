/** The query language: filters, pages, projections, counts. */
@NullMarked
package io.backupchecks.autotask.simulator.query;

import org.jspecify.annotations.NullMarked;
