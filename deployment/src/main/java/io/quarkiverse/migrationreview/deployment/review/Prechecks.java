package io.quarkiverse.migrationreview.deployment.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says of a configuration what gets in the way of reviewed migrations, before anything is drafted. Nothing is kept from being
 * drafted because of it.
 */
public final class Prechecks {

    private static final Set<String> CHANGING = Set.of("update", "create", "drop-and-create", "drop");
    private static final Set<String> DROPPING = Set.of("drop-and-create", "drop");
    private static final String CHANGES = "changes the schema by itself, beside Flyway: the dev database has every change before"
            + " its migration is approved, and the migration then fails on what is already there.";
    private static final String DROPS = "drops the tables of the entities at each start, beside Flyway: their rows are lost, and"
            + " so is what only migrations make, which Flyway takes for applied all the same. The next migration then fails on"
            + " what Hibernate ORM has made.";
    private static final int NAMED = 5;

    private Prechecks() {
    }

    /**
     * Checks.
     *
     * @param strategies Hibernate ORM's schema strategy by the property that sets it; only those that are set
     * @param cleanAtStart the property that has Flyway empty the database at each start; {@code null} when none does
     * @param unitless entity classes that belong to no persistence unit
     * @return empty when all is well
     */
    public static List<Notice> of(Map<String, String> strategies, String cleanAtStart, Collection<String> unitless) {
        List<Notice> notices = new ArrayList<>();
        strategies.forEach((property, strategy) -> {
            if (CHANGING.contains(strategy)) {
                notices.add(Notice.warning(new Problem("Hibernate ORM " + (DROPPING.contains(strategy) ? DROPS : CHANGES),
                        property + "=" + strategy,
                        "Set " + property + " to none or validate, and let the dev database begin anew.")));
            }
        });
        if (cleanAtStart != null) {
            notices.add(Notice.warning(new Problem(
                    "Flyway empties the dev database at each start: its rows are lost, so that no"
                            + " draft is rehearsed on them, and which scripts were applied is not remembered.",
                    cleanAtStart + "=true",
                    "Remove " + cleanAtStart + ", at least in the dev profile.")));
        }
        if (!unitless.isEmpty()) {
            notices.add(Notice.warning(new Problem("Entities belong to no persistence unit, and nothing is drafted for them: "
                    + String.join(", ", unitless.stream().sorted().toList()) + ".", null,
                    "Add their packages to those of a persistence unit: quarkus.hibernate-orm.packages, or"
                            + " quarkus.hibernate-orm.\"<unit>\".packages.")));
        }
        return notices;
    }

    /** What to know of a jar with entities that are not mapped, because the jar is not indexed. */
    public static Notice of(UnindexedJar jar) {
        return Notice.warning(new Problem("Quarkus does not see the entities in " + jar.groupId() + ":" + jar.artifactId()
                + ", which is not indexed, and nothing is drafted for them: " + some(jar.entities()) + ".", jar.fileName(),
                "If the application maps them, add " + jar.remedy() + "; or give the jar an index where it is built"
                        + " (jandex-maven-plugin)."));
    }

    /** What to know of callbacks in Java, which the application has Flyway run. */
    public static Notice ofCallbacks(String property, Collection<String> classes) {
        return Notice.warning(new Problem("Flyway runs callbacks in Java, but not on scratch databases: what they do to the"
                + " schema is in no draft and in no proof.", property + "=" + String.join(",", classes),
                "Write what changes the schema as callbacks in SQL in a Flyway location, such as afterMigrate.sql: they are run"
                        + " everywhere. A callback that changes nothing can stay."));
    }

    /** What to know of beans that change how the application's Flyway is configured. */
    public static Notice ofCustomizers(Collection<String> places) {
        return Notice.warning(new Problem("Flyway is configured in Java too, which is not known before the application runs:"
                + " drafts are made and proven with the properties of quarkus.flyway alone.", String.join(", ", places),
                "Where there is a property of quarkus.flyway for the same, set that. What changes nothing that scripts do can"
                        + " stay."));
    }

    private static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(names.size(), NAMED)))
                + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
    }
}
