package io.quarkiverse.migrationreview.deployment.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;

import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.FourFacts;

/** Audit tables of Hibernate Envers. */
class EnversTest {

    @RegisterExtension
    static final FourFacts FACTS = new FourFacts();

    interface NotAuditedAtAll {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            String title;
        }
    }

    interface WhollyAudited {

        @Entity(name = "Task")
        @Table(name = "task")
        @Audited
        class Task {
            @Id
            Long id;
            String title;
        }
    }

    interface AuditedInPart {

        @Entity(name = "Task")
        @Table(name = "task")
        @Audited
        class Task {
            @Id
            Long id;
            String title;
            @NotAudited
            String draft;
        }
    }

    interface AuditedWithModifiedFlags {

        @Entity(name = "Task")
        @Table(name = "task")
        @Audited(withModifiedFlag = true)
        class Task {
            @Id
            Long id;
            String title;
            @Column(nullable = false, length = 20)
            String code;
        }
    }

    interface InATableOfAnotherName {

        @Entity(name = "Task")
        @Table(name = "task")
        @Audited
        @AuditTable("task_history")
        class Task {
            @Id
            Long id;
            String title;
        }
    }

    interface WithCollections {

        @Entity(name = "Task")
        @Table(name = "task")
        @Audited
        class Task {
            @Id
            Long id;
            String title;
            @ElementCollection
            Set<String> labels;
            @OneToMany
            @JoinColumn(name = "task_id")
            List<Person> people;
            @ManyToMany
            @JoinTable(name = "watcher")
            Set<Person> watchers;
        }

        @Entity(name = "Person")
        @Audited
        class Person {
            @Id
            Long id;
        }
    }

    interface WithARevisionEntityOfItsOwn {

        @Entity(name = "Task")
        @Table(name = "task")
        @Audited
        class Task {
            @Id
            Long id;
            String title;
        }

        @Entity(name = "Revision")
        @Table(name = "revision")
        @RevisionEntity
        class Revision {
            @Id
            @GeneratedValue
            @RevisionNumber
            long id;
            @RevisionTimestamp
            long at;
            String author;
        }
    }

    static Stream<ModelPair> pairs() {
        return ModelPair.among(
                NotAuditedAtAll.class, WhollyAudited.class, AuditedInPart.class, AuditedWithModifiedFlags.class,
                InATableOfAnotherName.class, WithCollections.class, WithARevisionEntityOfItsOwn.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachModelBecomesTheOther(ModelPair pair) throws Exception {
        pair.check(FACTS);
    }

    @Test
    void enversIsPartOfTheBoot() throws Exception {
        assertThat(ModelPair.script(WhollyAudited.class)).anyMatch(sql -> sql.startsWith("create table task_AUD"))
                .anyMatch(sql -> sql.startsWith("create table REVINFO"));
    }
}
