package io.quarkiverse.migrationreview.deployment.mapping;

import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.FourFacts;
import io.quarkus.hibernate.orm.panache.PanacheEntity;

/** Where identifiers come from: sequences, identity columns and tables. */
class GeneratorTest {

    @RegisterExtension
    static final FourFacts FACTS = new FourFacts();

    interface AssignedByHand {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            String title;
        }
    }

    interface ASequenceByDefault {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            @GeneratedValue
            Long id;
            String title;
        }
    }

    interface ASequenceOfOneStep {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            @GeneratedValue(generator = "tasks")
            @SequenceGenerator(name = "tasks", sequenceName = "task_seq", allocationSize = 1)
            Long id;
            String title;
        }
    }

    interface ASequenceThatStartsLater {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            @GeneratedValue(generator = "tasks")
            @SequenceGenerator(name = "tasks", sequenceName = "task_seq", allocationSize = 10, initialValue = 1000)
            Long id;
            String title;
        }
    }

    interface ASequenceGoingDown {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            @GeneratedValue(generator = "tasks")
            @SequenceGenerator(name = "tasks", sequenceName = "task_seq", allocationSize = -5, initialValue = -1)
            Long id;
            String title;
        }
    }

    interface ASequenceWithOptions {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            @GeneratedValue(generator = "tasks")
            @SequenceGenerator(name = "tasks", sequenceName = "task_seq", options = "cache 20 cycle maxvalue 1000000")
            Long id;
            String title;
        }
    }

    interface ASequenceOfAnotherName {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            @GeneratedValue(generator = "tasks")
            @SequenceGenerator(name = "tasks", sequenceName = "task_numbers")
            Long id;
            String title;
        }
    }

    interface ASharedSequence {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            @GeneratedValue(generator = "tasks")
            @SequenceGenerator(name = "tasks", sequenceName = "numbers")
            Long id;
            String title;
        }

        @Entity(name = "Note")
        class Note {
            @Id
            @GeneratedValue(generator = "tasks")
            Long id;
        }
    }

    interface AnIdentity {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            @GeneratedValue(strategy = GenerationType.IDENTITY)
            Long id;
            String title;
        }
    }

    interface AnIdentityOfIntegers {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            @GeneratedValue(strategy = GenerationType.IDENTITY)
            int id;
            String title;
        }
    }

    interface AnIdentityAlways {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            @Column(columnDefinition = "bigint generated always as identity")
            Long id;
            String title;
        }
    }

    interface Serial {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            @Column(columnDefinition = "bigserial")
            Long id;
            String title;
        }
    }

    interface ATable {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            @GeneratedValue(strategy = GenerationType.TABLE)
            Long id;
            String title;
        }
    }

    interface ATableOfItsOwn {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            @GeneratedValue(generator = "tasks")
            @TableGenerator(name = "tasks", table = "generator", pkColumnName = "what", valueColumnName = "up_to", initialValue = 7, allocationSize = 3)
            Long id;
            String title;
        }
    }

    interface PanachesWay {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task extends PanacheEntity {
            String title;
        }
    }

    static Stream<ModelPair> pairs() {
        return ModelPair.among(
                AssignedByHand.class, ASequenceByDefault.class, ASequenceOfOneStep.class, ASequenceThatStartsLater.class,
                ASequenceGoingDown.class, ASequenceWithOptions.class, ASequenceOfAnotherName.class, ASharedSequence.class,
                AnIdentity.class, AnIdentityOfIntegers.class, AnIdentityAlways.class, Serial.class, ATable.class,
                ATableOfItsOwn.class, PanachesWay.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachModelBecomesTheOther(ModelPair pair) throws Exception {
        pair.check(FACTS);
    }
}
