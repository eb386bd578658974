package io.quarkiverse.migrationreview.deployment.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;

/**
 * What a plan takes into account beyond the two schemas.
 *
 * @param entityOf the class name of the entity that a table, column, sequence or type belongs to; empty if it belongs to none
 * @param asked questions that came up before planning, such as whether something was renamed
 * @param answers what a person has said
 * @param arrangement what a person wants in one migration, or apart
 * @param numbered the column that takes its numbers from a sequence without saying so in a default; empty if there is none
 */
public record Guidance(Function<ObjectName, Optional<String>> entityOf, List<Question> asked, Answers answers,
        Arrangement arrangement, Function<ObjectName, Optional<ObjectName>> numbered) {

    /** Nothing is known, nothing was asked, and nobody has said anything. */
    public static final Guidance NONE = new Guidance(object -> Optional.empty(), List.of(), Answers.OPEN, Arrangement.NONE);

    /** Guidance that knows of no column that is numbered by a sequence. */
    public Guidance(Function<ObjectName, Optional<String>> entityOf, List<Question> asked, Answers answers,
            Arrangement arrangement) {
        this(entityOf, asked, answers, arrangement, sequence -> Optional.empty());
    }

    public Guidance {
        asked = List.copyOf(asked);
    }
}
