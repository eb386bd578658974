package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;
import java.util.Objects;

/**
 * The migrations of one datasource that nobody has approved yet, as tests beside dev mode need them.
 *
 * @param id of the chain and all of the scripts: other scripts, or others before them, have another one
 * @param titles of the drafts, in the order of application; empty when the schema is up to date
 * @param assumptions which open questions were answered as suggested, a sentence each
 * @param refusal why they can't be applied; {@code null} when they can
 * @param scripts in the order of application
 */
public record PendingMigrations(String id, List<String> titles, List<String> assumptions, Problem refusal,
        List<Script> scripts) {

    /** There are none, or none are wanted. */
    public static final PendingMigrations NONE = new PendingMigrations("", List.of(), List.of(), null, List.of());

    public PendingMigrations {
        Objects.requireNonNull(id, "id");
        titles = List.copyOf(titles);
        assumptions = List.copyOf(assumptions);
        scripts = List.copyOf(scripts);
    }

    static PendingMigrations refused(Problem refusal) {
        return new PendingMigrations("", List.of(), List.of(), refusal, List.of());
    }

    /**
     * One script of a draft.
     *
     * @param title of the draft
     */
    public record Script(String title, boolean transactional, String sql, String undo) {
    }
}
