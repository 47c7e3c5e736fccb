package io.backupchecks.autotask.domain.proof;

import java.util.List;
import java.util.function.Supplier;

/** Looks for a violation by everything that the proof has, the quickest first; the exit code tells whether one was found. */
final class Hunt {
    /** The exit code that says "found". */
    static final int FOUND = 3;

    private static final long FEW = 2_000;
    private static final long MANY = 20_000;

    private Hunt() {}

    /** @param args the name of the mutant, and the test classes that have to notice it, if it is not for the schedules */
    public static void main(String[] args) {
        var tests = List.of(args).subList(1, args.length);
        if (!tests.isEmpty()) {
            tests(tests);
        } else if (args[0].startsWith("resolve-")) {
            resolving();
        } else {
            others();
        }
    }

    private static void tests(List<String> classes) {
        var failed = FailedTests.of(classes);
        if (!failed.isEmpty()) {
            System.out.println(String.join(", ", failed));
            System.exit(FOUND);
        }
    }

    private static void resolving() {
        for (var script : ResolveScript.values()) {
            hunt("single faults", () -> new ResolveFaults(script, false).run());
        }
        hunt("seeds to " + FEW, () -> new ResolveSimulation(1, FEW).run());
        for (var script : ResolveScript.values()) {
            hunt("pairs of faults", () -> new ResolveFaults(script, true).run());
        }
        hunt("seeds to " + MANY, () -> new ResolveSimulation(FEW + 1, MANY).run());
    }

    private static void others() {
        hunt("sync, seeds to " + FEW, () -> new SyncSimulation(1, FEW).run());
        for (var script : Script.values()) {
            hunt("single faults", () -> new FaultEnumeration(script, false).run().counts);
        }
        hunt("seeds to " + FEW, () -> new TicketSimulation(1, FEW).run());
        for (var script : Script.values()) {
            hunt("pairs of faults", () -> new FaultEnumeration(script, true).run().counts);
        }
        hunt("seeds to " + MANY, () -> new TicketSimulation(FEW + 1, MANY).run());
        hunt("sync, seeds to " + MANY, () -> new SyncSimulation(FEW + 1, MANY).run());
    }

    private static void hunt(String with, Supplier<?> proof) {
        try {
            var _ = proof.get();
        } catch (Violation violation) {
            System.out.println(with + ": " + root(violation));
            System.exit(FOUND);
        }
    }

    private static String root(Throwable thrown) {
        var cause = thrown.getCause();
        return cause == null ? thrown.toString().replace('\n', ' ') : root(cause);
    }
}
