package io.backupchecks.autotask.simulator.wire;

/** The effect of a call whose caller is gone: it comes when a test lets it. */
public final class Deferred {
    private Runnable effect = () -> {
    };

    /** The effect takes place, on the thread that asks for it, once; nothing happens where no call was met. */
    public synchronized void happen() {
        var now = effect;
        effect = () -> {
        };
        now.run();
    }

    synchronized void keep(Runnable later) {
        effect = later;
    }
}
