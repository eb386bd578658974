package io.quarkiverse.migrationreview.deployment.plan;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** Changes that stand in each other's way. Nobody thought of these: the property-based test found them. */
class MigrationOrderTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final List<MigrationCase> CASES = List.of(
            new MigrationCase("allows nulls in what is left of a primary key only once the key is gone",
                    """
                            create table task (a int, b int, primary key (a, b));
                            """,
                    """
                            create table task (a int);
                            """,
                    """
                            alter table task drop constraint task_pkey;
                            alter table task alter column a drop not null;
                            alter table task drop column b;
                            """,
                    """
                            alter table task add column b integer not null;
                            alter table task alter column a set not null;
                            alter table task add constraint task_pkey primary key (a, b);
                            """));

    static List<MigrationCase> cases() {
        return CASES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void leadsThereAndBack(MigrationCase migration) throws SQLException {
        migration.check(SERVER);
    }
}
