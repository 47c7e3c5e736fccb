/**
 * Stands where Backupchecks stands: keeps customers and runs, shows pages, and calls the contract for them.
 *
 * <pre>
 * /                     the pages; the browser talks to nothing else than this server
 * /v1/…                 the contract, called over HTTP in the role of the header {@code Demo-Role}, with a token signed per call
 * /autotask/…           the control API of the Autotask simulator: what people do in Autotask
 * /clock                the time of the local system, and its moving forward
 * /backups/customers    the customers of Backupchecks
 * /backups/runs         its runs, the newest first; POST adds those of another night
 * </pre>
 */
@NullMarked
package io.backupchecks.autotask.demo;

import org.jspecify.annotations.NullMarked;
