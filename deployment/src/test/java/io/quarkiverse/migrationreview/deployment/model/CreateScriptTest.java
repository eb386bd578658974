package io.quarkiverse.migrationreview.deployment.model;

import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.execute;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.GeneratedColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

class CreateScriptTest {

    @RegisterExtension
    static final DevDatabases DATABASES = new DevDatabases();

    @Entity
    @Table(name = "task", indexes = @Index(name = "ix_task_title", columnList = "title"))
    static class Task {
        @Id
        @GeneratedValue
        Long id;
        String title;
        @ManyToOne
        @JoinColumn(name = "topic_id", foreignKey = @ForeignKey(name = "fk_task_topic"))
        Topic topic;
    }

    @Entity
    @Table(name = "topic")
    static class Topic {
        @Id
        Long id;
    }

    @Test
    void isAStatementEachWithoutDelimiters() throws Exception {
        assertThat(Units.read(Task.class, Topic.class).createScript()).containsExactly(
                "create sequence task_SEQ start with 1 increment by 50",
                "create table task (id bigint not null, topic_id bigint, title varchar(255), primary key (id))",
                "create table topic (id bigint not null, primary key (id))",
                "create index ix_task_title on task (title)",
                "alter table if exists task add constraint fk_task_topic foreign key (topic_id) references topic");
    }

    @Test
    void isAcceptedByPostgreSql() throws Exception {
        DatabaseAccess database = DATABASES.newDatabase();

        execute(database, String.join(";", Units.read(Task.class, Topic.class).createScript()));

        assertThat(query(database, "select relname from pg_class where relnamespace = 'public'::regnamespace"
                + " and relkind in ('r', 'S') order by 1")).contains("task", "task_seq");
    }

    @Test
    void isTheSameEachTime() throws Exception {
        assertThat(Units.read(Task.class, Topic.class)).isEqualTo(Units.read(Topic.class, Task.class));
    }

    @Test
    void isEmptyWithoutEntities() throws Exception {
        EntityModel model = Units.read();

        assertThat(model.createScript()).isEmpty();
        assertThat(model.objects()).isEmpty();
    }

    @Test
    void holdsNoDataOfImportScripts() throws Exception {
        EntityModel model = Units.read(Map.of("jakarta.persistence.sql-load-script-source", "no-such-import.sql",
                "hibernate.hbm2ddl.import_files", "neither-this.sql"), false, Topic.class);

        assertThat(model.createScript()).hasSize(1);
    }

    @Entity
    @Table(name = "line")
    static class Line {
        @Id
        Long id;
        int price;
        @GeneratedColumn("price * 2")
        int total;
    }

    @Test
    void isWrittenForTheVersionThatIsConfigured() throws Exception {
        String version = "jakarta.persistence.database-product-version";

        assertThat(Units.read(Map.of(version, "17.2"), false, Line.class).createScript()).singleElement().asString()
                .contains("total integer generated always as (price * 2) stored");
        assertThat(Units.read(Map.of(version, "18.0"), false, Line.class).createScript()).singleElement().asString()
                .contains("total integer generated always as (price * 2)").doesNotContain("stored");
    }
}
