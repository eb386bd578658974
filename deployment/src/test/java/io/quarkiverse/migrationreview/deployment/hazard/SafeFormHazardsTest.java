package io.quarkiverse.migrationreview.deployment.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.plan.Guidance;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.Planner;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** A hazard that offers a safe form is gone once the change is written so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafeFormHazardsTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final ServerVersion SERVER_VERSION = new ServerVersion(18, 3);
    private static final String TABLES = "create table project (id bigint primary key, code text);"
            + "create table task (id bigint, title text, n integer, state varchar(9), project_id bigint);";

    private Connection connection;

    @BeforeAll
    void prepareADatabase() throws SQLException {
        connection = SERVER.newDatabase();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "L01 |  | create index ix on task (title)",
            "L02 | create index ix on task (title) | ",
            "L03 |  | alter table project add constraint uk unique (code)",
            "L04 | alter table task alter column id set not null | alter table task add constraint pk primary key (id)",
            "L05 |  | alter table task add constraint fk foreign key (project_id) references project",
            "L06 |  | alter table task add constraint ck check (n > 0)",
            "L07 |  | alter table task alter column title set not null",
            "L09 |  | alter table task add column key uuid default gen_random_uuid()",
            "L09 |  | alter table task add column key uuid not null default gen_random_uuid()",
            "L11 | alter table task add constraint ck check (state in ('A', 'B')) |"
                    + " alter table task add constraint ck check (state in ('A', 'B', 'C'))" })
    void isGoneInTheSafeForm(HazardCode code, String before, String after) throws SQLException {
        Schema current = read(before);
        Schema desired = read(after);
        MigrationPlan plan = Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE).get(0);
        Hazard hazard = examine(plan).stream().filter(each -> each.code() == code).findFirst().orElseThrow();
        assertThat(hazard.safeForms()).isNotEmpty();
        MigrationPlan safe = SafeForms.rewrite(plan, SERVER_VERSION, SafeFormCase.forms(plan), false);
        assertThat(safe).isNotEqualTo(plan);
        assertThat(examine(safe)).filteredOn(each -> each.severity() == Severity.BLOCKS).isEmpty();
    }

    private static List<Hazard> examine(MigrationPlan plan) {
        return HazardRules.examine(new Situation(plan, Guidance.NONE, SERVER_VERSION, Facts.unavailable("Not counted")));
    }

    private Schema read(String more) throws SQLException {
        ScratchServer.empty(connection, TABLES + (more == null ? "" : more));
        return CatalogReader.read(connection, Set.of());
    }
}
