package io.quarkiverse.migrationreview.deployment.review;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.plan.MigrationStep;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * Statements of an edited script that are not run to prove it, because of what they would do there or leave undone.
 */
final class UnprovableStatements {

    private static final String COMMENTS = "(?:\\s++|--[^\\n]*+\\n|/\\*.*?\\*/)*+";

    /** PostgreSQL manual, "SQL Commands": what begins or ends a transaction, but not what a savepoint does. */
    private static final Pattern TRANSACTION = Pattern.compile(COMMENTS + "(?:commit|end|abort|begin|start\\s+transaction"
            + "|prepare\\s+transaction|rollback(?!(?:\\s+work|\\s+transaction)?\\s+to\\b))\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What all databases of a server share, PostgreSQL manual, "Overview of Database Object Hierarchy". */
    private static final Pattern WHOLE_SERVER = Pattern.compile(COMMENTS + "(?:(?:create|alter|drop)\\s+(?:role|group|database"
            + "|tablespace|user(?!\\s+mapping\\b))|alter\\s+system)\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private UnprovableStatements() {
    }

    /** Why a script or its undo is not run, with what to do; empty when both are. */
    static Optional<String> in(MigrationStep step) {
        return Stream.concat(step.statements().stream(), step.undo().stream()).map(Statement::sql)
                .flatMap(sql -> reason(sql, step.transactional()).stream()).findFirst();
    }

    private static Optional<String> reason(String sql, boolean transactional) {
        if (WHOLE_SERVER.matcher(sql).lookingAt()) {
            return Optional.of("This would take effect on the whole server as soon as the draft is proven, before anyone has"
                    + " approved it: " + sql + "\nLeave it out, and do it by hand or in a script of your own.");
        }
        return transactional && TRANSACTION.matcher(sql).lookingAt()
                ? Optional.of("The script runs in one transaction, which takes it back when it fails half-way, and this would"
                        + " end it: " + sql + "\nLeave it out.")
                : Optional.empty();
    }
}
