/**
 * A stateful, strict Autotask REST API on loopback, for tests and for people.
 *
 * <pre>{@code
 * try (Simulator simulator = Simulator.builder().clock(clock).start()) {
 *     URI entryPoint = simulator.origin();                          // http://127.0.0.1:port/
 *     Tenant tenant = simulator.tenant();                           // user(), zone(), behaviour(), usage(), picklists()
 *     simulator.faults().next("POST /Tickets", Fault.answerLost()); // the ticket exists, the answer is lost
 *     Hold hold = simulator.faults().hold("POST /Tickets", Moment.AFTER_EFFECT);
 *     tenant.behaviour().set(Delay.VISIBILITY_LAG, Duration.ofSeconds(30));
 *     simulator.desk().renameCompany(174, "New name");              // what a technician does
 *     simulator.tickets();                                          // what is stored
 *     simulator.traffic().calls("POST /Tickets");                   // what arrived
 * }
 * }</pre>
 *
 * <p>The emulated API lives under {@code /ATServicesRest/V1.0/}, in any casing. Where observations of the real one differ
 * or are missing, a {@link io.backupchecks.autotask.simulator.tenant.Toggle toggle} chooses. The same can be done over HTTP
 * under {@code /_control/}.
 */
@NullMarked
package io.backupchecks.autotask.simulator;

import org.jspecify.annotations.NullMarked;
