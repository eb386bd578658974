package io.quarkiverse.migrationreview.deployment.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.chain.StatementListener;
import io.quarkiverse.migrationreview.deployment.hazard.ExaminedScript;
import io.quarkiverse.migrationreview.deployment.hazard.Facts;
import io.quarkiverse.migrationreview.deployment.hazard.Hazard;
import io.quarkiverse.migrationreview.deployment.hazard.ScriptExamination;

/**
 * Looks on while the edited scripts of one draft run.
 */
final class EditedScripts implements StatementListener {

    private static final Facts NOT_COUNTED = Facts.unavailable("Not counted: the script was edited by hand.");

    private final Map<String, ScriptExamination> examinations = new LinkedHashMap<>();
    private Set<QualifiedName> ignored = Set.of();

    /**
     * @param table that no script speaks of
     */
    void ignore(QualifiedName table) {
        ignored = Set.of(table);
    }

    @Override
    public void before(String script, Connection connection) throws SQLException {
        examinations.computeIfAbsent(script, name -> new ScriptExamination(ignored, NOT_COUNTED)).before(connection);
    }

    @Override
    public void after(String script, String sql, Connection connection) throws SQLException {
        examinations.get(script).after(sql, connection);
    }

    /** What all of them together were seen to do; nothing if none was run. */
    ExaminedScript result() {
        List<Hazard> hazards = new ArrayList<>();
        List<ExaminedScript.Statement> statements = new ArrayList<>();
        String defaultSchema = ExaminedScript.NOTHING.defaultSchema();
        for (ScriptExamination examination : examinations.values()) {
            ExaminedScript examined = examination.result();
            hazards.addAll(examined.hazards());
            statements.addAll(examined.statements());
            defaultSchema = examined.defaultSchema();
        }
        return new ExaminedScript(hazards, statements, defaultSchema);
    }
}
