package io.quarkiverse.migrationreview.deployment.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.FourFacts;

/** Collections of values: lists, sets and maps, with the columns that hold their keys and order. */
class ElementCollectionTest {

    @RegisterExtension
    static final FourFacts FACTS = new FourFacts();

    interface AList {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ElementCollection
            List<String> labels;
        }
    }

    interface AnOrderedList {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ElementCollection
            @OrderColumn
            List<String> labels;
        }
    }

    interface AListOrderedByAColumnOfItsOwn {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ElementCollection
            @OrderColumn(name = "position", nullable = false)
            @CollectionTable(name = "task_label", joinColumns = @JoinColumn(name = "task_id"), uniqueConstraints = @UniqueConstraint(name = "uk_label", columnNames = {
                    "task_id", "label" }), indexes = @Index(name = "ix_label", columnList = "label desc"))
            @Column(name = "label", length = 50, nullable = false)
            List<String> labels;
        }
    }

    interface ASet {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ElementCollection
            @CollectionTable(name = "task_label", joinColumns = @JoinColumn(name = "task_id"))
            @Column(name = "label", length = 20, nullable = false)
            Set<String> labels;
        }
    }

    interface AMap {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ElementCollection
            @CollectionTable(name = "task_label", joinColumns = @JoinColumn(name = "task_id"))
            @Column(name = "label")
            Map<String, String> labels;
        }
    }

    interface AMapWithAKeyColumn {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ElementCollection
            @CollectionTable(name = "task_label", joinColumns = @JoinColumn(name = "task_id"))
            @MapKeyColumn(name = "locale", length = 5)
            @Column(name = "label", nullable = false)
            Map<String, String> labels;
        }
    }

    interface AMapWithEnumKeys {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ElementCollection
            @MapKeyEnumerated(EnumType.STRING)
            @MapKeyColumn(name = "kind")
            Map<Kind, Integer> labels;

            enum Kind {
                PLANNED,
                SPENT
            }
        }
    }

    interface AMapWithEntityKeys {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ElementCollection
            @MapKeyJoinColumn(name = "person_id")
            Map<Person, Integer> labels;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
        }
    }

    interface Embeddables {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ElementCollection
            @CollectionTable(name = "task_label", foreignKey = @ForeignKey(name = "fk_label_task", foreignKeyDefinition = "foreign key (task_id) references task on delete cascade"), joinColumns = @JoinColumn(name = "task_id"))
            @AttributeOverride(name = "text", column = @Column(name = "label", nullable = false))
            Set<Label> labels;
        }

        @Embeddable
        class Label {
            String text;
            Integer color;
        }
    }

    static Stream<ModelPair> pairs() {
        return ModelPair.among(
                AList.class, AnOrderedList.class, AListOrderedByAColumnOfItsOwn.class, ASet.class, AMap.class,
                AMapWithAKeyColumn.class, AMapWithEnumKeys.class, AMapWithEntityKeys.class, Embeddables.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachModelBecomesTheOther(ModelPair pair) throws Exception {
        pair.check(FACTS);
    }
}
