package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;
import java.util.Objects;

/**
 * Something that keeps a project from being up to date: the entities and the migrations differ, or the migrations are not what
 * they have to be.
 *
 * @param code what kind of thing it is
 * @param datasource the name of the datasource
 * @param message what it is, one sentence without a full stop
 * @param parts what it consists of; empty when the message says it all
 * @param place the file, statement or setting; {@code null} when there is no single one, or the parts have their own
 * @param line the line in that file, from 1; {@code null} when unknown
 * @param remedy what to do next, one sentence
 */
public record Finding(Code code, String datasource, String message, List<Part> parts, String place, Integer line,
        String remedy) {

    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(datasource, "datasource");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(remedy, "remedy");
        parts = List.copyOf(parts);
    }

    /**
     * One change of a migration that is missing, or a question about it.
     *
     * @param summary a sentence without a full stop
     * @param member the Java member it comes from; {@code null} when unknown
     * @param file the source file of that member; {@code null} when it isn't part of the project
     * @param line the line of the member in it, from 1; {@code null} when unknown
     */
    public record Part(String summary, String member, String file, Integer line) {
    }

    /** The kinds of findings. Their ids are stable: reports name them. */
    public enum Code {
        /** A draft nobody has approved. */
        PENDING_MIGRATION("pending-migration", "The entities ask for a migration that nobody has approved"),
        /** A draft with a question that nobody has answered. */
        OPEN_QUESTION("open-question", "The entities ask for a migration about which a question is open"),
        /** A draft whose proof failed. */
        BROKEN_DRAFT("broken-draft", "The entities ask for a migration that does not work as it is drafted"),
        /** Hibernate ORM or PostgreSQL refuses the entities, or a setting is wrong. */
        NOT_COMPARABLE("not-comparable", "The entities and the migrations can't be compared"),
        /** Two scripts have one version. */
        VERSION_TWICE("version-twice", "Two migrations have the same version"),
        /** A script fails on an empty database. */
        CHAIN_DOES_NOT_APPLY("chain-does-not-apply", "The migrations do not apply to an empty database"),
        /** A script is not what the dev database has applied. */
        EDITED_AFTER_APPLIED("edited-after-applied", "A migration was edited after it was applied in the dev database"),
        /** A script that databases which are ahead of it will never apply. */
        OUT_OF_ORDER("out-of-order", "A migration is older than what the dev database has applied");

        private final String id;
        private final String description;

        Code(String id, String description) {
            this.id = id;
            this.description = description;
        }

        /** The name in reports. */
        public String id() {
            return id;
        }

        /** What findings of this kind have in common, a sentence without a full stop. */
        public String description() {
            return description;
        }
    }
}
