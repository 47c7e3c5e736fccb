package io.backupchecks.autotask.domain.suggestion;

import io.backupchecks.autotask.domain.desk.CompanyRead;

/**
 * A company that a customer's name may mean.
 *
 * @param score 0 to 100; 100 only with {@code exact}
 * @param exact the same name, and no other company is called so
 * @param reason why, for people
 */
public record Suggestion(CompanyRead.Found company, int score, boolean exact, String reason) {}
