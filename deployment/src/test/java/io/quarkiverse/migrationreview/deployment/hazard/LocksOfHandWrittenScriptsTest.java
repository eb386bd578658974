package io.quarkiverse.migrationreview.deployment.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** The rules about locks know what a person has written with care. */
class LocksOfHandWrittenScriptsTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final String TABLES = "create table project (id bigint primary key);"
            + "create table task (id bigint, title text, project_id bigint);";

    @Test
    void whatIsBuiltAtOnceBlocks() throws SQLException {
        assertThat(blocking("create index ix on task (title)")).containsExactly(HazardCode.L01);
        assertThat(blocking("alter table task add constraint fk foreign key (project_id) references project"))
                .containsExactly(HazardCode.L05);
    }

    @Test
    void whatIsBuiltConcurrentlyDoesNot() throws SQLException {
        assertThat(
                blocking("create index concurrently ix on task (title)", "create unique index concurrently uk on project (id)",
                        "ALTER TABLE project ADD CONSTRAINT uk UNIQUE USING INDEX uk", "drop index concurrently ix"))
                .isEmpty();
    }

    @Test
    void whatIsValidatedLaterDoesNot() throws SQLException {
        assertThat(blocking("alter table task add constraint fk foreign key (project_id) references project not valid"))
                .isEmpty();
        assertThat(blocking("alter table task add constraint ck check (title <> '') not valid",
                "alter table task validate constraint ck")).isEmpty();
    }

    @Test
    void locksOfAWholeScriptAddUp() throws SQLException {
        assertThat(blocking("alter table task add column note text", "alter table project add column note text"))
                .containsExactly(HazardCode.L14);
    }

    private static List<HazardCode> blocking(String... statements) throws SQLException {
        Connection connection = SERVER.newDatabase(TABLES);
        ScriptExamination examination = new ScriptExamination(Set.of(), Facts.unavailable("Not counted"));
        for (String sql : statements) {
            examination.before(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
            examination.after(sql, connection);
        }
        return examination.result().hazards().stream().filter(hazard -> hazard.severity() == Severity.BLOCKS)
                .map(Hazard::code).toList();
    }
}
