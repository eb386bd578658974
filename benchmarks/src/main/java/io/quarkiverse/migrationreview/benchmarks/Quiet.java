package io.quarkiverse.migrationreview.benchmarks;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What is measured may log, but not among the figures. */
final class Quiet {

    private static final Logger ROOT = Logger.getLogger("");

    private Quiet() {
    }

    /** From now on only what went wrong is told. */
    static void logs() {
        ROOT.setLevel(Level.SEVERE);
        for (Handler handler : ROOT.getHandlers()) {
            handler.setLevel(Level.SEVERE);
        }
    }
}
