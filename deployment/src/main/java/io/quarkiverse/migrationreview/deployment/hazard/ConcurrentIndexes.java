package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddIndex;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * Indexes that are built and dropped while others write, PostgreSQL manual "CREATE INDEX – Building Indexes Concurrently".
 */
final class ConcurrentIndexes {

    private static final String BUILT = "Building an index concurrently lets others write meanwhile, and can't run in a"
            + " transaction.";
    private static final String DROPPED = "Dropping an index concurrently waits for nobody with a lock that others would queue"
            + " behind, and can't run in a transaction.";
    private static final String TAKEN_OVER = "The constraint takes over the index that was built before, which is quick.";

    /** A build that failed leaves an index behind that is never used and always maintained. */
    private static final String LEFTOVER = "-- an attempt that failed leaves an INVALID index behind\n";

    /** What failed outside a transaction is run again from its first statement. */
    private static final String GONE = "-- gone already if an attempt failed after this\n";

    /** As {@code pg_get_constraintdef} writes it, but for what {@code using index} can't say, and periods. */
    private static final Pattern KEY = Pattern
            .compile("(?!.* WITHOUT OVERLAPS\\))(UNIQUE|PRIMARY KEY)( NULLS NOT DISTINCT)? (\\(.+?\\))"
                    + "( INCLUDE \\(.+?\\))?((?: DEFERRABLE)?(?: INITIALLY DEFERRED)?)");

    private ConcurrentIndexes() {
    }

    static List<Stage> added(DirectChange direct) {
        AddIndex change = (AddIndex) direct.change();
        QualifiedName name = new QualifiedName(change.table().schema(), change.index().name());
        String create = concurrently(direct.last());
        return List.of(new Stage(Stage.Kind.OUTSIDE, List.of(leftover(direct, name), direct.statement(create)),
                List.of(direct.undoing(concurrently(direct.lastUndo()))), BUILT));
    }

    static List<Stage> dropped(DirectChange direct) {
        String drop = GONE + concurrently(direct.last()).replaceFirst(" concurrently ", " concurrently if exists ");
        return List.of(new Stage(Stage.Kind.OUTSIDE, List.of(direct.statement(drop)),
                List.of(direct.undoing(concurrently(direct.lastUndo()))), DROPPED));
    }

    /** Whether a constraint is one that an index can be built for beforehand. */
    static boolean canBackConstraint(Constraint constraint) {
        return KEY.matcher(constraint.definition()).matches();
    }

    static List<Stage> backing(DirectChange direct) {
        AddConstraint change = (AddConstraint) direct.change();
        Matcher key = KEY.matcher(change.constraint().definition());
        if (!key.matches()) {
            throw new IllegalArgumentException("No index can be built for " + change.summary());
        }
        String constraint = Identifiers.quote(change.constraint().name());
        QualifiedName name = new QualifiedName(change.table().schema(), change.constraint().name());
        String table = direct.name(change.table());
        String create = "create unique index concurrently " + constraint + " on " + table + " " + lower(key.group(3))
                + lower(key.group(4)) + lower(key.group(2));
        String add = "alter table " + table + " add constraint " + constraint + " " + lower(key.group(1)) + " using index "
                + constraint + lower(key.group(5));
        Stage index = new Stage(Stage.Kind.OUTSIDE, List.of(leftover(direct, name), direct.statement(create)),
                // it has gone with the constraint, unless that was never added
                List.of(direct.undoing("drop index concurrently if exists " + direct.name(name))),
                new TreeSet<>(List.of(ObjectName.index(change.table(), change.constraint().name()))), BUILT);
        return List.of(index, new Stage(Stage.Kind.TOGETHER, List.of(direct.statement(add)), direct.undo(), TAKEN_OVER));
    }

    private static Statement leftover(DirectChange direct, QualifiedName index) {
        return direct.statement(LEFTOVER + "drop index concurrently if exists " + direct.name(index));
    }

    private static String concurrently(String sql) {
        return sql.replaceFirst("^(create (?:unique )?index|drop index) ", "$1 concurrently ");
    }

    private static String lower(String keywords) {
        // the blank before the words would go along
        return keywords == null || keywords.isBlank() ? ""
                : keywords.substring(0, keywords.indexOf(keywords.strip())) + SqlText.lowerKeywords(keywords.strip());
    }
}
