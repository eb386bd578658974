package io.quarkiverse.migrationreview.deployment.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** What the model knows is changed; what it never spoke of is listed, and otherwise left alone. */
class DifferencesTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    @Test
    void leavesUnmanagedObjectsAlone() throws SQLException {
        Differences differences = classify("""
                create type mood as enum ('A');
                create sequence counter;
                create schema audit;
                create table audit.event (id bigserial primary key);
                create table task (id bigint primary key, note text default 'x', extra bigserial, code text,
                  constraint uk_code unique (code), constraint ck check (code <> ''));
                create index ix on task (code) where code is not null;
                comment on column task.code is 'by hand';
                comment on table task is 'by hand';
                """, "create table task (id bigint primary key, note text, code text)");
        assertThat(differences.changes()).isEmpty();
        assertThat(differences.unmanaged()).map(unmanaged -> unmanaged.object().toString()).containsExactly(
                "schema audit", "table audit.event", "sequence counter", "type mood", "comment on table task",
                "constraint task.ck", "comment on column task.code", "column task.extra", "index task.ix",
                "default task.note", "constraint task.uk_code");
        assertThat(differences.unmanaged()).noneMatch(Unmanaged::error);
    }

    @Test
    void reportsAColumnThatMakesEveryInsertFail() throws SQLException {
        Differences differences = classify("create table task (id bigint primary key, owner text not null)",
                "create table task (id bigint primary key)");
        assertThat(differences.changes()).isEmpty();
        assertThat(differences.unmanaged()).singleElement().satisfies(column -> {
            assertThat(column.error()).isTrue();
            assertThat(column.object()).hasToString("column task.owner");
            assertThat(column.description()).isEqualTo("column task.owner (text, not null)");
            assertThat(column.reason()).contains("every insert by the application fails");
        });
    }

    @Test
    void leavesCastsAloneThatTheModelNeverSpokeOf() throws SQLException {
        String model = "create type mood as enum ('GOOD'); create cast (varchar as mood) with inout as implicit";
        Differences differences = classify("create type mood as enum ('GOOD');"
                + " create cast (text as mood) with inout as implicit", model);

        assertThat(summaries(differences)).containsExactly("Create cast (varchar as mood)");
        assertThat(differences.unmanaged()).map(Unmanaged::description).containsExactly("cast (text as mood)");
    }

    @Test
    void takesAlongWhatHangsOnADroppedColumn() throws SQLException {
        Differences differences = classify(
                """
                        create table task (id bigint primary key, a int, b int, constraint uk unique (a, b), constraint ck check (b > 0));
                        create index ix on task (b) where a > 0;
                        """,
                "create table task (id bigint primary key, b int)", "column task.a");
        assertThat(summaries(differences)).containsExactlyInAnyOrder("Drop column task.a",
                "Drop unique constraint uk on task (a, b)", "Drop index ix on task (b, a)");
        assertThat(differences.unmanaged()).map(Unmanaged::description).containsExactly("check ck on task.b");
    }

    @Test
    void takesAlongForeignKeysAndSequencesOfADroppedTable() throws SQLException {
        Differences differences = classify("""
                create table topic (id bigserial primary key);
                create table other (topic_id bigint constraint fk_other references topic);
                create table task (topic_id bigint constraint fk_task references topic);
                """, "create table task (topic_id bigint)", "table topic");
        assertThat(summaries(differences)).containsExactlyInAnyOrder("Drop table topic",
                "Stop referencing topic from other.topic_id (foreign key)",
                "Stop referencing topic from task.topic_id (foreign key)",
                "Detach sequence topic_id_seq from topic.id", "Drop sequence topic_id_seq");
        assertThat(differences.unmanaged()).map(Unmanaged::description).containsExactly("table other");
    }

    @Test
    void replacesACheckOfTheSameNameThoughNobodyKnowsIt() throws SQLException {
        Differences differences = classify(
                "create table task (status varchar(9) check (status in ('A')), constraint extra check (status <> 'C'))",
                "create table task (status varchar(9) check (status in ('A', 'B')))");
        assertThat(summaries(differences)).containsExactly("Drop check task_status_check on task.status",
                "Add check task_status_check on task.status");
        assertThat(differences.unmanaged()).map(Unmanaged::description).containsExactly("check extra on task.status");
    }

    @Test
    void keepsAnUnknownCheckOfAnotherNameBesideTheNewOne() throws SQLException {
        Differences differences = classify(
                "create table task (status varchar(9) constraint old check (status in ('A')))",
                "create table task (status varchar(9) constraint new check (status in ('A', 'B')))");
        assertThat(summaries(differences)).containsExactly("Add check new on task.status");
        assertThat(differences.unmanaged()).map(Unmanaged::description).containsExactly("check old on task.status");
    }

    @Test
    void replacesAnUnknownPrimaryKeySinceThereCanBeOnlyOne() throws SQLException {
        assertThat(summaries(classify("create table task (a int, b int not null, constraint x primary key (a, b))",
                "create table task (a int, b int not null, constraint y primary key (a))")))
                .containsExactly("Drop primary key x on task (a, b)", "Make task.a the primary key");
    }

    @Test
    void dropsWhatIsKnown() throws SQLException {
        Differences differences = classify("""
                create type mood as enum ('A');
                create sequence counter;
                create table task (id bigint, a int default 1, constraint uk unique (a));
                create index ix on task (a);
                """, "create table task (id bigint, a int)", "type mood", "sequence counter", "default task.a",
                "constraint task.uk", "index task.ix");
        assertThat(differences.unmanaged()).isEmpty();
        assertThat(summaries(differences)).containsExactlyInAnyOrder("Drop type mood", "Drop sequence counter",
                "Drop default of task.a", "Drop unique constraint uk on task.a", "Drop index ix on task.a");
    }

    @Test
    void takesAViewForTheTableThatAnEntityIsMappedTo() throws SQLException {
        Differences differences = classify(
                "create table topic (id bigint primary key); create view task as select 1 as id, id as topic_id from topic",
                "create table topic (id bigint primary key);"
                        + " create table task (id bigint primary key, topic_id bigint constraint fk references topic)");
        assertThat(differences.changes()).isEmpty();
        assertThat(differences.unmanaged()).isEmpty();
    }

    @Test
    void keepsATypeThatAnUnmanagedColumnHas() throws SQLException {
        Differences differences = classify("create type mood as enum ('A'); create table task (id int, mood mood)",
                "create table task (id int)", "type mood");
        assertThat(differences.changes()).isEmpty();
        assertThat(differences.unmanaged()).map(Unmanaged::description).containsExactly("type mood",
                "column task.mood (mood)");
    }

    @Test
    void saysNothingOfNamesSpellingAndOrder() throws SQLException {
        Differences differences = classify("""
                CREATE TABLE topic (id INT8 CONSTRAINT pk_topic PRIMARY KEY);
                CREATE TABLE task (
                    title     VARCHAR ( 255 ) CONSTRAINT title_is_unique UNIQUE,
                    status    CHARACTER VARYING(9)  DEFAULT 'OPEN'::character varying,
                    topic_id  BIGINT CONSTRAINT goes_to_topic REFERENCES topic (id) MATCH SIMPLE ON DELETE NO ACTION,
                    rank      SMALLINT,
                    id        BIGINT NOT NULL,
                    CONSTRAINT task_pk PRIMARY KEY (id),
                    CONSTRAINT known_states CHECK (status = ANY (ARRAY['DONE', 'OPEN']::varchar[])),
                    CONSTRAINT known_ranks CHECK (0 <= 0 AND ((rank >= 0) AND (rank <= 3))),
                    CONSTRAINT ranks CHECK (rank >= 0 AND rank <= 3)
                );
                CREATE INDEX tasks_by_topic ON task USING btree (topic_id ASC NULLS LAST);
                """, """
                create table task (id bigint not null, rank smallint check (rank between 0 and 3),
                  status varchar(9) default 'OPEN' check (status in ('OPEN','DONE')), title varchar(255), topic_id bigint,
                  primary key (id));
                create table topic (id bigint not null, primary key (id));
                create index IDX7hfn2a9vkq on task (topic_id);
                alter table if exists task add constraint UKj3vblg2cnmmr5a unique (title);
                alter table if exists task add constraint FKsh8mst3vkf8ew foreign key (topic_id) references topic;
                """);
        assertThat(differences.changes()).isEmpty();
        assertThat(differences.tolerated()).isEmpty();
        assertThat(differences.unmanaged()).map(Unmanaged::description).containsExactly("check known_ranks on task.rank");
    }

    private static Differences classify(String current, String desired, String... known) throws SQLException {
        Set<String> objects = Set.of(known);
        return Differences.classify(read(current), read(desired), object -> objects.contains(object.toString()));
    }

    private static List<String> summaries(Differences differences) {
        return differences.changes().stream().map(Change::summary).toList();
    }

    private static Schema read(String script) throws SQLException {
        return CatalogReader.read(SERVER.newDatabase(script), Set.of());
    }
}
