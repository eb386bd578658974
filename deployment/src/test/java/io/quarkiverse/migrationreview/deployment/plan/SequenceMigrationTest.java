package io.quarkiverse.migrationreview.deployment.plan;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** Sequences that come, go and change. */
class SequenceMigrationTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final List<MigrationCase> CASES = List.of(
            new MigrationCase("creates sequences",
                    "",
                    """
                            create sequence task_seq start with 1 increment by 50;
                            create sequence odd as integer start with 10 increment by -1 minvalue -5 maxvalue 10 cache 3 cycle;
                            """,
                    """
                            create sequence odd as integer start with 10 increment by -1 minvalue -5 maxvalue 10 cache 3 cycle;
                            create sequence task_seq start with 1 increment by 50;
                            """,
                    """
                            drop sequence task_seq;
                            drop sequence odd;
                            """),
            new MigrationCase("changes sequences",
                    """
                            create sequence a start with 1 increment by 1;
                            create sequence b as integer;
                            create sequence c cycle cache 5;
                            """,
                    """
                            create sequence a start with 1 increment by 50;
                            create sequence b as bigint minvalue 0 maxvalue 99 start with 5;
                            create sequence c;
                            """,
                    """
                            alter sequence a increment by 50;
                            alter sequence b as bigint start with 5 minvalue 0 maxvalue 99;
                            alter sequence c cache 1 no cycle;
                            """,
                    """
                            alter sequence c cache 5 cycle;
                            alter sequence b as integer start with 1 minvalue 1 maxvalue 2147483647;
                            alter sequence a increment by 1;
                            """),
            new MigrationCase("gives a column its own sequence",
                    """
                            create table task (id bigint primary key);
                            create table topic (id bigint primary key);
                            """,
                    """
                            create table task (id bigserial primary key);
                            create table topic (id bigint primary key, n serial);
                            create table label (id bigserial primary key);
                            """,
                    """
                            create sequence label_id_seq start with 1 increment by 1;
                            create table label (
                                id bigint default nextval('label_id_seq') not null,
                                constraint label_pkey primary key (id)
                            );
                            alter sequence label_id_seq owned by label.id;
                            create sequence task_id_seq start with 1 increment by 1;
                            alter table task alter column id set default nextval('task_id_seq');
                            alter sequence task_id_seq owned by task.id;
                            create sequence topic_n_seq as integer start with 1 increment by 1;
                            alter table topic add column n integer default nextval('topic_n_seq') not null;
                            alter sequence topic_n_seq owned by topic.n;
                            """,
                    """
                            alter sequence topic_n_seq owned by none;
                            alter table topic drop column n;
                            drop sequence topic_n_seq;
                            alter sequence task_id_seq owned by none;
                            alter table task alter column id drop default;
                            drop sequence task_id_seq;
                            alter sequence label_id_seq owned by none;
                            drop table label;
                            drop sequence label_id_seq;
                            """),
            new MigrationCase("turns a sequence round",
                    """
                            create sequence task_seq start with 1 increment by 50;
                            """,
                    """
                            create sequence task_seq start with -1 increment by -1;
                            """,
                    """
                            alter sequence task_seq start with -1 increment by -1 minvalue -9223372036854775808 maxvalue -1 restart;
                            """,
                    """
                            alter sequence task_seq start with 1 increment by 50 minvalue 1 maxvalue 9223372036854775807 restart;
                            """),
            new MigrationCase("moves a sequence from a dropped column to a new one",
                    """
                            create table task (a serial);
                            """,
                    """
                            create table task (b int);
                            create sequence task_a_seq as integer owned by task.b;
                            alter table task alter column b set default nextval('task_a_seq'), alter column b set not null;
                            """,
                    """
                            alter table task add column b integer default nextval('task_a_seq') not null;
                            alter sequence task_a_seq owned by task.b;
                            alter table task drop column a;
                            """,
                    """
                            alter table task add column a integer default nextval('task_a_seq') not null;
                            alter sequence task_a_seq owned by task.a;
                            alter table task drop column b;
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
