package io.quarkiverse.migrationreview.deployment.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.hazard.HazardCase.Section;
import io.quarkiverse.migrationreview.deployment.plan.Answer;
import io.quarkiverse.migrationreview.deployment.plan.Answers;
import io.quarkiverse.migrationreview.deployment.plan.Arrangement;
import io.quarkiverse.migrationreview.deployment.plan.Guidance;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.Planner;
import io.quarkiverse.migrationreview.deployment.plan.Question;
import io.quarkiverse.migrationreview.deployment.plan.RenameQuestion;
import io.quarkiverse.migrationreview.deployment.plan.SqlGenerator;
import io.quarkiverse.migrationreview.deployment.plan.Statement;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** One case, run on databases that are used again. */
final class HazardRun {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Connection dev;
    private final List<MigrationPlan> plans;
    private final List<Hazard> hazards = new ArrayList<>();

    /**
     * @param dev becomes the dev database
     * @param scratch another one, in which nothing is left
     */
    HazardRun(HazardCase each, Connection dev, Connection scratch) throws SQLException {
        this.dev = dev;
        ScratchServer.empty(scratch, each.after());
        Schema desired = CatalogReader.read(scratch, Set.of());
        ScratchServer.empty(scratch, each.before());
        Schema current = CatalogReader.read(scratch, Set.of());
        List<Change> changes = new ArrayList<>(renames(each, scratch, current));
        Schema renamed = CatalogReader.read(scratch, Set.of());
        changes.addAll(SchemaDiff.between(renamed, desired));
        ScratchServer.empty(dev, each.before() + each.text(Section.ROWS));
        Guidance guidance = guidance(each);
        plans = Planner.plan(changes, current, desired, guidance);
        ServerVersion version = server(each, dev);
        LiveFacts facts = new LiveFacts(dev, TIMEOUT, current.defaultSchema());
        for (int index = 0; index < plans.size(); index++) {
            hazards.addAll(HazardRules.examine(
                    new Situation(plans.get(index), guidance, version, facts, plans.subList(0, index),
                            !each.has(Section.NO_LOCK_TIMEOUT))));
        }
    }

    /** What the rules found in all migrations, in their order. */
    List<Hazard> hazards() {
        return hazards;
    }

    List<MigrationPlan> plans() {
        return plans;
    }

    /**
     * Applies the migrations to the rows: what fails was foretold, and what was foretold by what was counted does fail.
     */
    void checkWhatWasForetold() throws SQLException {
        String failure = null;
        dev.setAutoCommit(false);
        try (java.sql.Statement statement = dev.createStatement()) {
            for (MigrationPlan plan : plans) {
                for (Statement each : plan.statements()) {
                    statement.execute(each.sql());
                }
                dev.commit();
            }
        } catch (SQLException e) {
            failure = e.getMessage();
        } finally {
            dev.rollback();
            dev.setAutoCommit(true);
        }
        if (failure != null) {
            assertThat(hazards).as(failure).anyMatch(hazard -> hazard.severity().toAcknowledge()
                    && hazard.fact().extent() != Fact.Extent.NONE);
        } else {
            assertThat(hazards).as("the migration succeeds").noneMatch(hazard -> hazard.severity() == Severity.FAILS
                    && hazard.fact().extent() == Fact.Extent.SOME && hazard.code() != HazardCode.D12);
        }
    }

    private static List<Rename> renames(HazardCase each, Connection connection, Schema current) throws SQLException {
        List<Rename> renames = new ArrayList<>();
        Schema schema = current;
        for (String[] pair : each.pairs(Section.RENAMES)) {
            Rename rename = Rename.of(ObjectName.parse(pair[0], ""), ObjectName.parse(pair[1], ""), List.of());
            try (java.sql.Statement statement = connection.createStatement()) {
                for (String sql : SqlGenerator.generate(rename, schema, List.of(rename))) {
                    statement.execute(sql);
                }
            }
            Schema after = CatalogReader.read(connection, Set.of());
            renames.add(rename.seen(schema, after));
            schema = after;
        }
        return renames;
    }

    private static Guidance guidance(HazardCase each) {
        List<Question> asked = new ArrayList<>();
        each.pairs(Section.ASKED).forEach(pair -> asked.add(new RenameQuestion(ObjectName.parse(pair[0], ""),
                List.of(new RenameQuestion.Candidate(ObjectName.parse(pair[1], ""), List.of("Both are alike"), true)))));
        Map<String, Answer> answers = new HashMap<>();
        each.pairs(Section.ANSWERS).forEach(pair -> answers.put(pair[0], switch (pair[1]) {
            case "NONE" -> Answer.NONE;
            case "SEPARATE" -> Answer.SEPARATE;
            default -> Answer.value(pair[1]);
        }));
        Map<ObjectName, ObjectName> numbered = new HashMap<>();
        each.pairs(Section.NUMBERED)
                .forEach(pair -> numbered.put(ObjectName.parse(pair[0], ""), ObjectName.parse(pair[1], "")));
        return new Guidance(object -> Optional.empty(), asked, new Answers(answers), Arrangement.NONE,
                sequence -> Optional.ofNullable(numbered.get(sequence)));
    }

    private static ServerVersion server(HazardCase each, Connection connection) throws SQLException {
        String version = each.text(Section.SERVER);
        if (version.isEmpty()) {
            return ServerVersion.of(connection);
        }
        String[] numbers = version.split("\\.");
        return new ServerVersion(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }
}
