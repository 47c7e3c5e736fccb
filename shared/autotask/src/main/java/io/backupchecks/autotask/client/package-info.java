/** The service desk over Autotask's REST API: each call once, each answer an outcome. */
@NullMarked
package io.backupchecks.autotask.client;

import org.jspecify.annotations.NullMarked;
