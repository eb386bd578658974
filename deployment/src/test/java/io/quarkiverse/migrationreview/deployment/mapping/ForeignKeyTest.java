package io.quarkiverse.migrationreview.deployment.mapping;

import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.FourFacts;

/** Foreign keys: of one and several columns, to themselves, and in circles. */
class ForeignKeyTest {

    @RegisterExtension
    static final FourFacts FACTS = new FourFacts();

    interface ToOneColumn {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ManyToOne
            Person owner;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
        }
    }

    interface Cascading {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ManyToOne
            @OnDelete(action = OnDeleteAction.CASCADE)
            Person owner;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
        }
    }

    interface SettingNull {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ManyToOne
            @OnDelete(action = OnDeleteAction.SET_NULL)
            Person owner;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
        }
    }

    interface SettingTheDefault {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ManyToOne
            @OnDelete(action = OnDeleteAction.SET_DEFAULT)
            @ColumnDefault("0")
            Person owner;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
        }
    }

    interface Restricting {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ManyToOne
            @OnDelete(action = OnDeleteAction.RESTRICT)
            Person owner;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
        }
    }

    interface WithADefinition {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ManyToOne
            @JoinColumn(name = "owner_id", foreignKey = @ForeignKey(name = "fk_owner", foreignKeyDefinition = "foreign key (owner_id) references Person on update cascade deferrable initially deferred"))
            Person owner;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
        }
    }

    interface ToTwoColumns {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ManyToOne
            @JoinColumn(name = "owner_country", referencedColumnName = "country", foreignKey = @ForeignKey(name = "fk_owner"))
            @JoinColumn(name = "owner_number", referencedColumnName = "number")
            Person owner;
        }

        @Entity(name = "Person")
        class Person {
            @EmbeddedId
            Key key;
        }

        @Embeddable
        record Key(String country, long number) {
        }
    }

    interface PartOfThePrimaryKey {

        @Entity(name = "Task")
        @Table(name = "task")
        @IdClass(TaskKey.class)
        class Task {
            @Id
            int line;
            @Id
            @ManyToOne
            Person owner;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
        }

        record TaskKey(int line, Long owner) {
        }
    }

    interface ToItself {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ManyToOne
            Task parent;
            @OneToMany(mappedBy = "parent")
            List<Task> children;
        }
    }

    interface InACircle {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ManyToOne
            Person owner;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
            @ManyToOne(optional = false)
            Task current;
            @OneToOne
            @OnDelete(action = OnDeleteAction.CASCADE)
            Task last;
        }
    }

    interface InACircleOfThree {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ManyToOne(optional = false)
            Person owner;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
            @ManyToOne(optional = false)
            Team team;
        }

        @Entity(name = "Team")
        class Team {
            @Id
            Long id;
            @ManyToOne(optional = false)
            Task goal;
        }
    }

    static Stream<ModelPair> pairs() {
        return ModelPair.among(
                ToOneColumn.class, Cascading.class, SettingNull.class, SettingTheDefault.class, Restricting.class,
                WithADefinition.class, ToTwoColumns.class, PartOfThePrimaryKey.class, ToItself.class, InACircle.class,
                InACircleOfThree.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachModelBecomesTheOther(ModelPair pair) throws Exception {
        pair.check(FACTS);
    }
}
