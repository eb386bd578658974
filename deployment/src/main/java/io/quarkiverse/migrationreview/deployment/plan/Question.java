package io.quarkiverse.migrationreview.deployment.plan;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;

/**
 * Something that no schema says and a migration depends on: only a person can answer it, and until then the migration is
 * no more than a preview.
 */
public sealed interface Question permits ExistingRowsQuestion, ConversionQuestion, RemovedValueQuestion,
        RenameQuestion {

    /** The same as long as the same is asked; no other question has it. */
    String id();

    /** What the question is about: the migrations that touch it depend on the answer. */
    List<ObjectName> objects();

    /**
     * The question as one sentence.
     *
     * @param defaultSchema the schema whose objects are named without it
     */
    String text(String defaultSchema);

    /** What speaks for the suggestion, a sentence each without a full stop; empty if nothing does. */
    List<String> evidence();

    /** Answers to pick from, the suggested one first; never empty. */
    List<Choice> choices(String defaultSchema);

    /** What kind of expression may be typed instead of picking one; empty if none may. */
    Optional<String> expression();

    /** Why an answer can't be taken, as sentences for the person who gave it; empty if it can. */
    Optional<String> refuse(Answer answer);

    /** What a preview takes while the question is open. */
    default Answer suggestion() {
        return choices("").get(0).answer();
    }

    /**
     * An answer to pick.
     *
     * @param label what it means, a few words
     */
    record Choice(Answer answer, String label) {
    }
}
