package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.Differences;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.diff.RenameEvidence;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.diff.Stance;
import io.quarkiverse.migrationreview.deployment.plan.Answer;
import io.quarkiverse.migrationreview.deployment.plan.Answers;
import io.quarkiverse.migrationreview.deployment.plan.Arrangement;
import io.quarkiverse.migrationreview.deployment.plan.Guidance;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.Planner;
import io.quarkiverse.migrationreview.deployment.plan.RenameQuestion;
import io.quarkiverse.migrationreview.deployment.plan.Statement;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/**
 * A schema of which something is renamed. Whatever was asked is answered; the migration is applied to a database with rows, has
 * to reach the desired schema, names of keys included, and its undo to lead back, with every row still there.
 */
final class RenameCase {

    private final ScratchServer server;
    private final String before;
    private final String after;
    private String rows = "";
    private RenameEvidence evidence = RenameEvidence.NONE;
    private Function<RenameQuestion, Answer> answers = question -> Answer
            .renamed(question.candidates().get(0).added().format(""));
    private Arrangement arrangement = Arrangement.NONE;
    private final List<RenameQuestion> asked = new ArrayList<>();

    private RenameCase(ScratchServer server, String before, String after) {
        this.server = server;
        this.before = before;
        this.after = after;
    }

    static RenameCase of(ScratchServer server, String before, String after) {
        return new RenameCase(server, before, after);
    }

    RenameCase rows(String inserts) {
        rows = inserts;
        return this;
    }

    RenameCase evidence(RenameEvidence known) {
        evidence = known;
        return this;
    }

    RenameCase answers(Function<RenameQuestion, Answer> given) {
        answers = given;
        return this;
    }

    RenameCase split(String... changes) {
        arrangement = Arrangement.NONE.withSplit(Set.of(changes), Set.of(changes));
        return this;
    }

    List<RenameQuestion> asked() {
        return asked;
    }

    /** Returns the statements of all migrations, after they were tried. */
    List<String> migration() throws SQLException {
        return plans().stream().flatMap(plan -> plan.statements().stream()).map(Statement::sql).toList();
    }

    List<MigrationPlan> plans() throws SQLException {
        Connection connection = server.newDatabase(before + ";" + rows);
        Schema current = read(connection);
        Schema desired = read(server.newDatabase(after));
        RenamedSchema renamed = answered(current, desired);
        List<Change> changes = new ArrayList<>(renamed.renames());
        changes.addAll(Differences.classify(renamed.schema(), desired, renamed.known()::contains).changes());
        List<MigrationPlan> plans = Planner.plan(changes, current, desired,
                new Guidance(object -> Optional.empty(), List.of(), Answers.OPEN, arrangement));
        checkThatRewritingIsExact(current, renamed);
        long count = rows(connection);
        for (MigrationPlan plan : plans) {
            execute(connection, plan.statements());
        }
        assertThat(names(read(connection))).isEqualTo(names(desired));
        assertThat(SchemaDiff.between(read(connection), desired)).isEmpty();
        assertThat(rows(connection)).isEqualTo(count);
        for (int i = plans.size() - 1; i >= 0; i--) {
            execute(connection, plans.get(i).undo());
        }
        assertThat(names(read(connection))).isEqualTo(names(current));
        assertThat(SchemaDiff.between(read(connection), current)).isEmpty();
        assertThat(rows(connection)).isEqualTo(count);
        return plans;
    }

    /** Answers until nothing is asked any more. */
    private RenamedSchema answered(Schema current, Schema desired) throws SQLException {
        Map<String, Answer> given = new TreeMap<>();
        while (true) {
            RenamedSchema renamed = new RenameDecisions(current, desired, current.objects(),
                    known -> Stance.knowing(known::contains), evidence, new Answers(given))
                    .decide(() -> new Renaming(server.newDatabase(before), RenameCase::read, current));
            Optional<RenameQuestion> open = renamed.questions().stream()
                    .filter(question -> !given.containsKey(question.id())).findFirst();
            if (open.isEmpty()) {
                return renamed;
            }
            asked.add(open.get());
            given.put(open.get().id(), answers.apply(open.get()));
        }
    }

    private static void checkThatRewritingIsExact(Schema current, RenamedSchema renamed) {
        Schema schema = current;
        for (Rename rename : renamed.renames()) {
            Schema next = rename.applyTo(schema);
            assertThat(rename.inverse().applyTo(next).objects()).isEqualTo(schema.objects());
            schema = next;
        }
        assertThat(SchemaDiff.between(schema, renamed.schema())).isEmpty();
        assertThat(schema.objects()).isEqualTo(renamed.schema().objects());
    }

    private static SortedSet<ObjectName> names(Schema schema) {
        return schema.objects();
    }

    private static long rows(Connection connection) throws SQLException {
        long count = 0;
        for (QualifiedName table : read(connection).tables().keySet()) {
            try (java.sql.Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select count(t) from " + table + " t")) {
                row.next();
                count += row.getLong(1);
            }
        }
        return count;
    }

    private static Schema read(Connection connection) throws SQLException {
        return CatalogReader.read(connection, Set.of());
    }

    private static void execute(Connection connection, List<Statement> statements) throws SQLException {
        connection.setAutoCommit(false);
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(statements.stream().map(sql -> sql.sql() + ";").collect(Collectors.joining("\n")));
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
