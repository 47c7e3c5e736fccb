package io.backupchecks.autotask.domain.proof;

import java.util.List;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** Runs test classes, and tells whose assertions do not hold. */
final class FailedTests {
    private FailedTests() {}

    /** @throws IllegalStateException where tests fail for other reasons only, or none is run */
    static List<String> of(List<String> classes) {
        var listener = new SummaryGeneratingListener();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(classes.stream().map(DiscoverySelectors::selectClass).toList())
                .build();
        LauncherFactory.create().execute(request, listener);
        var summary = listener.getSummary();
        var asserted = summary.getFailures().stream().filter(FailedTests::isAsserted).toList();
        if (asserted.isEmpty() && (summary.getTestsStartedCount() == 0 || summary.getTotalFailureCount() > 0)) {
            throw new IllegalStateException("these tests prove nothing: " + summary.getFailures());
        }
        return asserted.stream().map(failure -> failure.getTestIdentifier().getDisplayName()).toList();
    }

    private static boolean isAsserted(Failure failure) {
        return failure.getException() instanceof AssertionError;
    }
}
