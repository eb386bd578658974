package io.quarkiverse.migrationreview.deployment.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.FourFacts;

/** Associations between entities, by columns and by join tables. */
class AssociationTest {

    @RegisterExtension
    static final FourFacts FACTS = new FourFacts();

    interface ManyToOneOnly {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ManyToOne
            Person assignee;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
        }
    }

    interface ManyToOneNamed {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ManyToOne(optional = false)
            @JoinColumn(name = "person_id", foreignKey = @ForeignKey(name = "fk_task_person"))
            Person assignee;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
        }
    }

    interface WithoutAForeignKey {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ManyToOne
            @JoinColumn(name = "person_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
            Person assignee;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
        }
    }

    interface ToAnotherUniqueColumn {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ManyToOne
            @JoinColumn(name = "person_email", referencedColumnName = "email")
            Person assignee;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
            @Column(unique = true)
            String email;
        }
    }

    interface OneToOneUnique {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @OneToOne
            Person assignee;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
        }
    }

    interface SharedPrimaryKey {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @OneToOne
            @MapsId
            Person assignee;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
        }
    }

    interface ManyToManyByTable {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ManyToMany
            Set<Person> people;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
        }
    }

    interface ManyToManyList {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @ManyToMany
            @JoinTable(name = "task_people", joinColumns = @JoinColumn(name = "task_id"), inverseJoinColumns = @JoinColumn(name = "person_id"))
            @OrderColumn(name = "rank")
            List<Person> people;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
        }
    }

    interface OneToManyByJoinTable {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @OneToMany
            Set<Person> people;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
        }
    }

    interface OneToManyByColumn {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @OneToMany
            @JoinColumn(name = "task_id")
            @OrderColumn
            List<Person> people;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
        }
    }

    interface MapByKeyColumn {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @OneToMany
            @MapKeyColumn(name = "role", length = 10)
            Map<String, Person> people;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
        }
    }

    interface AnyEntity {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @Any
            @AnyDiscriminator
            @AnyKeyJavaClass(Long.class)
            @AnyDiscriminatorValue(discriminator = "P", entity = Person.class)
            @Column(name = "subject_type")
            @JoinColumn(name = "subject_id")
            Object subject;
        }

        @Entity(name = "Person")
        class Person {
            @Id
            Long id;
        }
    }

    static Stream<ModelPair> pairs() {
        return ModelPair.among(
                ManyToOneOnly.class, ManyToOneNamed.class, WithoutAForeignKey.class, ToAnotherUniqueColumn.class,
                OneToOneUnique.class, SharedPrimaryKey.class, ManyToManyByTable.class, ManyToManyList.class,
                OneToManyByJoinTable.class, OneToManyByColumn.class, MapByKeyColumn.class, AnyEntity.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachModelBecomesTheOther(ModelPair pair) throws Exception {
        pair.check(FACTS);
    }
}
