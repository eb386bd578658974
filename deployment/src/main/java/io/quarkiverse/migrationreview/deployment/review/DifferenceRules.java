package io.quarkiverse.migrationreview.deployment.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;

/**
 * What the configuration says about differences between the chain and the model.
 *
 * @param strict whether what is looser than the model asks for is drafted
 * @param tolerated what may always be looser, even when strict
 * @param unmanaged what is never dropped
 * @param managed what is dropped when the model does not ask for it
 */
public record DifferenceRules(boolean strict, List<ObjectPattern> tolerated, List<ObjectPattern> unmanaged,
        List<ObjectPattern> managed) {

    static final String STRICT = "quarkus.migration-review.strict";
    static final String TOLERATED = "quarkus.migration-review.tolerated";
    static final String UNMANAGED = "quarkus.migration-review.unmanaged";
    static final String MANAGED = "quarkus.migration-review.managed";

    /** When nothing is configured. */
    public static final DifferenceRules NONE = new DifferenceRules(false, List.of(), List.of(), List.of());

    public DifferenceRules {
        tolerated = List.copyOf(tolerated);
        unmanaged = List.copyOf(unmanaged);
        managed = List.copyOf(managed);
    }

    /**
     * Reads the configured lists.
     *
     * @throws DraftingException when an entry of one is no pattern of object names, naming the list and the entry
     */
    public static DifferenceRules of(boolean strict, Optional<List<String>> tolerated, Optional<List<String>> unmanaged,
            Optional<List<String>> managed) throws DraftingException {
        return new DifferenceRules(strict, patterns(TOLERATED, tolerated), patterns(UNMANAGED, unmanaged),
                patterns(MANAGED, managed));
    }

    private static List<ObjectPattern> patterns(String property, Optional<List<String>> texts) throws DraftingException {
        List<ObjectPattern> patterns = new ArrayList<>();
        for (String text : texts.orElse(List.of())) {
            try {
                patterns.add(ObjectPattern.parse(text));
            } catch (IllegalArgumentException e) {
                throw new DraftingException(new Problem(e.getMessage() + ".", property,
                        "Name the object as it is listed, for example column task.title, or index task.ix_* with * for any"
                                + " characters."),
                        e);
            }
        }
        return patterns;
    }

    boolean alwaysTolerates(ObjectName object, String defaultSchema) {
        return matches(tolerated, object, defaultSchema);
    }

    boolean leavesAlone(ObjectName object, String defaultSchema) {
        return matches(unmanaged, object, defaultSchema);
    }

    boolean manages(ObjectName object, String defaultSchema) {
        return matches(managed, object, defaultSchema);
    }

    private static boolean matches(List<ObjectPattern> patterns, ObjectName object, String defaultSchema) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(object, defaultSchema));
    }
}
