package io.quarkiverse.migrationreview.deployment.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.FourFacts;

/** Entities in the default schema and in schemas of their own. */
class SchemaTest {

    @RegisterExtension
    static final FourFacts FACTS = new FourFacts();

    interface InTheDefaultSchema {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            String title;
            @ManyToOne
            Person owner;
        }

        @Entity(name = "Person")
        @Table(name = "person")
        class Person {
            @Id
            @GeneratedValue
            Long id;
        }
    }

    interface InASchema {

        @Entity(name = "Task")
        @Table(name = "task", schema = "work", indexes = @Index(name = "ix_title", columnList = "title"))
        class Task {
            @Id
            Long id;
            String title;
            @ManyToOne
            Person owner;
        }

        @Entity(name = "Person")
        @Table(name = "person")
        class Person {
            @Id
            @GeneratedValue
            Long id;
        }
    }

    interface InTwoSchemas {

        @Entity(name = "Task")
        @Table(name = "task", schema = "work")
        class Task {
            @Id
            Long id;
            String title;
            @ManyToOne
            Person owner;
            @ElementCollection
            @CollectionTable(schema = "extra", name = "label")
            Set<String> labels;
        }

        @Entity(name = "Person")
        @Table(name = "person", schema = "people")
        class Person {
            @Id
            @GeneratedValue(generator = "people")
            @SequenceGenerator(name = "people", sequenceName = "person_seq", schema = "people")
            Long id;
        }
    }

    interface InASchemaWithAnOddName {

        @Entity(name = "Task")
        @Table(name = "task", schema = "`Work of '24`")
        class Task {
            @Id
            Long id;
            @JdbcTypeCode(SqlTypes.NAMED_ENUM)
            Kind kind;
            @Enumerated(EnumType.STRING)
            Kind text;

            enum Kind {
                BUG,
                IDEA
            }
        }
    }

    interface PublicByName {

        @Entity(name = "Task")
        @Table(name = "task", schema = "public")
        class Task {
            @Id
            Long id;
            String title;
            @ManyToOne
            Person owner;
        }

        @Entity(name = "Person")
        @Table(name = "person", schema = "public")
        class Person {
            @Id
            @GeneratedValue
            Long id;
        }
    }

    static Stream<ModelPair> pairs() {
        return ModelPair.among(
                InTheDefaultSchema.class, InASchema.class, InTwoSchemas.class, InASchemaWithAnOddName.class,
                PublicByName.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachModelBecomesTheOther(ModelPair pair) throws Exception {
        pair.check(FACTS);
    }

    @Test
    void theDefaultSchemaCanBeAnother() throws Exception {
        List<String> elsewhere = ModelPair.script(InASchema.class, Map.of("hibernate.default_schema", "tracker"));

        assertThat(elsewhere).contains("create schema \"tracker\"", "create schema \"work\"");
        FACTS.between(elsewhere, ModelPair.script(InTwoSchemas.class));
        FACTS.between(List.of(), elsewhere);
    }
}
