package io.quarkiverse.migrationreview.benchmarks;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.diff.DiffGeneratorFactory;
import liquibase.diff.DiffResult;
import liquibase.diff.compare.CompareControl;
import liquibase.diff.output.DiffOutputControl;
import liquibase.diff.output.changelog.DiffToChangeLog;
import liquibase.exception.LiquibaseException;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;

/** What {@code liquibase diff-changelog} finds, as the SQL that {@code update-sql} makes of it. */
final class LiquibaseDiff implements SchemaTool {

    @Override
    public String name() {
        return "Liquibase diff";
    }

    @Override
    public Prepared prepare(Change change) {
        return () -> script(change.current(), change.desired());
    }

    private static List<String> script(DatabaseAccess current, DatabaseAccess desired) throws Exception {
        try (Connection target = current.open(); Connection reference = desired.open()) {
            Database database = open(target);
            DiffResult difference = DiffGeneratorFactory.getInstance().compare(open(reference), database,
                    new CompareControl());
            List<String> script = new ArrayList<>();
            DiffOutputControl control = new DiffOutputControl(false, false, false, null);
            for (ChangeSet changeSet : new DiffToChangeLog(difference, control).generateChangeSets()) {
                for (liquibase.change.Change change : changeSet.getChanges()) {
                    for (Sql sql : SqlGeneratorFactory.getInstance().generateSql(change, database)) {
                        script.add(sql.toSql());
                    }
                }
            }
            return script;
        }
    }

    private static Database open(Connection connection) throws LiquibaseException {
        return DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
    }
}
