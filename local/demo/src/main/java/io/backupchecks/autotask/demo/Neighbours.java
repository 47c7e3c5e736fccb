package io.backupchecks.autotask.demo;

import java.net.URI;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/**
 * Who the demo talks to.
 *
 * @param api the gateway's origin, below which the contract's paths are
 * @param autotask the simulator's origin
 * @param control the origin of the local system's own controls
 * @param tokens makes a fresh token of a role
 * @param clock the time of the local system
 */
public record Neighbours(URI api, URI autotask, URI control, UnaryOperator<String> tokens, InstantSource clock) {}
