package io.quarkiverse.migrationreview.deployment.mapping;

import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.PartitionKey;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.FourFacts;

/** Primary keys, unique keys and foreign keys. */
class KeyTest {

    @RegisterExtension
    static final FourFacts FACTS = new FourFacts();

    interface OneId {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            Long number;
            String code;
            String title;
        }
    }

    interface AnotherId {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long number;
            Long id;
            String code;
            String title;
        }
    }

    interface AnEmbeddedId {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @EmbeddedId
            Key key;
            String title;
        }

        @Embeddable
        record Key(Long number, @Column(length = 10) String code) {
        }
    }

    interface AnIdClass {

        @Entity(name = "Task")
        @Table(name = "task")
        @IdClass(Key.class)
        class Task {
            @Id
            String code;
            @Id
            Long number;
            @Id
            @Column(name = "id")
            Long other;
            String title;
        }

        record Key(String code, Long number, Long other) {
        }
    }

    interface ANaturalId {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            Long number;
            @NaturalId
            String code;
            String title;
        }
    }

    interface ANaturalIdOfTwo {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @NaturalId(mutable = true)
            Long number;
            @NaturalId(mutable = true)
            String code;
            String title;
        }
    }

    interface UniqueColumns {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @Column(unique = true)
            Long number;
            @Column(unique = true, nullable = false)
            String code;
            String title;
        }
    }

    interface NamedUniqueKeys {

        @Entity(name = "Task")
        @Table(name = "task", uniqueConstraints = {
                @UniqueConstraint(name = "uk_number_code", columnNames = { "number", "code" }),
                @UniqueConstraint(name = "uk_title", columnNames = "title") })
        class Task {
            @Id
            Long id;
            Long number;
            String code;
            String title;
        }
    }

    interface UniqueKeysTheOtherWayRound {

        @Entity(name = "Task")
        @Table(name = "task", uniqueConstraints = @UniqueConstraint(name = "uk_number_code", columnNames = { "code",
                "number" }))
        class Task {
            @Id
            Long id;
            Long number;
            String code;
            String title;
        }
    }

    interface PartitionKeys {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @PartitionKey
            Long number;
            String code;
            String title;
        }
    }

    static Stream<ModelPair> pairs() {
        return ModelPair.among(
                OneId.class, AnotherId.class, AnEmbeddedId.class, AnIdClass.class, ANaturalId.class, ANaturalIdOfTwo.class,
                UniqueColumns.class, NamedUniqueKeys.class, UniqueKeysTheOtherWayRound.class, PartitionKeys.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachModelBecomesTheOther(ModelPair pair) throws Exception {
        pair.check(FACTS);
    }
}
