/**
 * The control API under {@code /_control/}, which the real Autotask does not have.
 *
 * <p>JSON in, JSON out; no login; no fault strikes it and none of its calls is counted. {@code {ci}} is a tenant's
 * database, {@code {Entity}} one of the entities of the emulated API.
 *
 * <pre>
 * GET    /_control/                                what runs: outage, calls per route, tenants
 * POST   /_control/reset                           back to the start
 * GET    /_control/requests                        the recorded calls; DELETE forgets them
 * GET    /_control/faults                          the faults still to happen; DELETE forgets them and goes up
 * POST   /_control/faults                          {"route": "POST /Tickets", "kind": "reset", "moment": "after",
 *                                                   "times": 1, "skip": 0, "containing": ""}
 * POST   /_control/down, /_control/up              an outage; the body may name a kind, else connections are closed
 * GET    /_control/tenants/{ci}                    one tenant's settings
 * PATCH  /_control/tenants/{ci}/user               {"secret": …, "integrationCode": …, "locked": …, "apiOnly": …}
 * PATCH  /_control/tenants/{ci}/rights             {"entity": "Tickets", "verb": "create", "allowed": false}
 * PATCH  /_control/tenants/{ci}/zone               {"prefix": "webservices29", "url": …, "webUrl": …}
 * POST   /_control/tenants/{ci}/usage              {"requests": 9999} uses up quota; DELETE gives it back
 * PATCH  /_control/tenants/{ci}/behaviour          {"ABSENT_AS_404": true, "VISIBILITY_LAG": "PT30S", "THREADS": 3}
 * PATCH  /_control/tenants/{ci}/picklists/{Entity}/{field}/{value}   {"label": …, "active": …}
 * GET    /_control/tenants/{ci}/{Entity}           every row, also hidden ones
 * POST   /_control/tenants/{ci}/{Entity}           adds a row; fields left out get usual values
 * PATCH  /_control/tenants/{ci}/{Entity}/{id}      changes the named fields: renames, inactivates, completes
 * DELETE /_control/tenants/{ci}/{Entity}/{id}      deletes; a ticket leaves a line in DeletedTicketLogs
 * POST   /_control/tenants/{ci}/Tickets/{id}/merge {"into": 48214} completes it, its time goes to the other one
 * PUT    /_control/tenants/{ci}/{Entity}/{id}/hidden   {"hidden": true} puts it out of the API user's sight
 * </pre>
 *
 * <p>Kinds of faults: {@code reset-unread}, {@code reset}, {@code maintenance}, {@code bad-gateway}, {@code answer} (with
 * {@code status}, {@code body}, {@code contentType}), {@code half-body}, {@code truncated-body}, {@code slow-body} and
 * {@code slow} (with {@code pause}, an ISO duration of at most two minutes), {@code fewer-rows} and {@code foreign-rows}
 * (with {@code rows}). {@code moment} is {@code before} or {@code after} the effect. A route is a method and a pattern such
 * as {@code GET /Tickets/{id}} or {@code POST /Tickets/query}; {@code POST *} and {@code *} take in more.
 */
@NullMarked
package io.backupchecks.autotask.simulator.control;

import org.jspecify.annotations.NullMarked;
