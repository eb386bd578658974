package io.quarkiverse.migrationreview.deployment.hazard;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectIdentities;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.plan.Guidance;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.MigrationStep;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * Finds the hazards of a script that nobody planned: by what each of its statements does to a catalog, rather than by what it
 * says. What changes nothing in the catalog can't be told.
 */
public final class ScriptExamination {

    private final Set<QualifiedName> ignoredTables;
    private Facts facts;
    private final List<Hazard> hazards = new ArrayList<>();
    private final List<Statement> all = new ArrayList<>();
    private final List<ExaminedScript.Statement> statements = new ArrayList<>();
    private final SortedSet<ObjectName> created = new TreeSet<>();
    private Schema first;
    private Schema schema;
    private SortedMap<String, ObjectName> names;
    private StatementMeter meter;
    private ServerVersion server;

    /**
     * @param ignoredTables those that no script speaks of
     */
    public ScriptExamination(Set<QualifiedName> ignoredTables, Facts facts) {
        this.ignoredTables = Set.copyOf(ignoredTables);
        this.facts = facts;
    }

    /**
     * A statement is about to be executed.
     *
     * @param connection the one that executes all statements of the script; only its catalog is read
     */
    public void before(Connection connection) throws SQLException {
        if (first == null) {
            server = ServerVersion.of(connection);
            first = CatalogReader.read(connection, ignoredTables);
            schema = first;
            names = ObjectIdentities.read(connection);
            meter = new StatementMeter(connection);
        }
    }

    /** The statement was executed. */
    public void after(String sql, Connection connection) throws SQLException {
        Measurement measurement = meter.measure(0, 0);
        Schema next = CatalogReader.read(connection, ignoredTables);
        SortedMap<String, ObjectName> nextNames = ObjectIdentities.read(connection);
        List<Change> changes = changes(next, nextNames);
        Schema renamed = Rename.applyAll(changes, schema);
        statements.add(new ExaminedScript.Statement(sql, measurement.words(next.defaultSchema()),
                StatementKind.of(sql).unclear(!changes.isEmpty())));
        // nobody waits for what the script itself has created
        List<Statement> made = changes.stream().map(change -> new Statement(sql, change)).toList();
        HazardRules.examine(situation(made, schema, next)).stream()
                .filter(hazard -> hazard.change() != null && !isNew(hazard.object())).forEach(hazards::add);
        follow(changes);
        next.objects().stream().filter(object -> object.member() == null && !renamed.objects().contains(object))
                .forEach(created::add);
        if (StatementKind.of(sql).unclear(!changes.isEmpty()) != null) {
            facts = Facts.unavailable("Not counted: the script may change the rows first");
        }
        all.addAll(made);
        schema = next;
        names = nextNames;
    }

    private List<Change> changes(Schema next, SortedMap<String, ObjectName> nextNames) {
        List<Change> changes = new ArrayList<>();
        Schema renamed = schema;
        for (String identity : names.keySet()) {
            ObjectName before = names.get(identity);
            ObjectName after = nextNames.get(identity);
            if (after != null && isRename(before, after)) {
                Rename rename = Rename.of(before, after, List.of()).seen(schema, next);
                renamed = rename.applyTo(renamed);
                changes.add(rename);
            }
        }
        changes.addAll(SchemaDiff.between(renamed, next));
        return changes;
    }

    /** Of a column only its own name counts: its table may have another. */
    private static boolean isRename(ObjectName before, ObjectName after) {
        return before.member() == null
                ? !before.equals(after) && before.container().schema().equals(after.container().schema())
                : !before.member().equals(after.member()) && before.container().equals(after.container());
    }

    /** Whether the script itself has created the object, or the table that it is part of. */
    private boolean isNew(ObjectName object) {
        return created.contains(object)
                || object.member() != null && created.contains(ObjectName.table(object.container()));
    }

    private void follow(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Rename rename && created.remove(rename.before())) {
                created.add(rename.object());
            }
        }
    }

    /**
     * @param made each change with what made it
     */
    private Situation situation(List<Statement> made, Schema before, Schema after) {
        List<Change> changes = made.stream().map(Statement::change).toList();
        MigrationPlan plan = new MigrationPlan("", "", changes, List.of(new MigrationStep(true, made, List.of(), null)),
                changes.stream().anyMatch(Change::destructive), List.of(), List.of(), false, before, after);
        return new Situation(plan, Guidance.NONE, server, facts);
    }

    /** What was found out; nothing if no statement was executed. */
    public ExaminedScript result() {
        if (first == null) {
            return ExaminedScript.NOTHING;
        }
        List<Hazard> found = new ArrayList<>(hazards);
        HazardRules.examine(situation(all, first, schema)).stream().filter(hazard -> hazard.change() == null)
                .forEach(found::add);
        return new ExaminedScript(HazardRules.sorted(found), statements, first.defaultSchema());
    }
}
