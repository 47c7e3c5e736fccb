/** The emulated REST API: routes, authentication, limits, rules of each entity. */
@NullMarked
package io.backupchecks.autotask.simulator.rest;

import org.jspecify.annotations.NullMarked;
