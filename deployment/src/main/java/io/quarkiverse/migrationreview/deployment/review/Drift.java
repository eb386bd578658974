package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;

/**
 * In what the dev database differs from what its applied scripts make.
 *
 * @param differences what someone did by hand; empty when nothing differs, or there is a problem
 * @param problem why nothing can be said; {@code null} when all went well
 */
public record Drift(List<Difference> differences, Problem problem) {

    public Drift {
        differences = List.copyOf(differences);
    }

    /**
     * Changes that belong together.
     *
     * @param title in a few words
     * @param changes what was changed in the dev database, a sentence each without a full stop
     * @param undo statements that take it back; never run here
     */
    public record Difference(String title, List<String> changes, String undo) {

        public Difference {
            changes = List.copyOf(changes);
        }
    }
}
