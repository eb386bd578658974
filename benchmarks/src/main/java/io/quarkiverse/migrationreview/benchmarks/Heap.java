package io.quarkiverse.migrationreview.benchmarks;

import java.lang.management.ManagementFactory;

/** Heap that is in use after everything that can go is gone. */
final class Heap {

    private static final int COLLECTIONS = 4;
    private static final double MEBIBYTE = 1 << 20;

    private Heap() {
    }

    /** In MiB. */
    static double used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE;
    }

    /** What goes when the review service of a project goes, in MiB. Dev mode is restarted for it. */
    static double keptBy(BenchmarkedProject project) {
        double before = used();
        project.restart();
        return Math.max(0, before - used());
    }
}
