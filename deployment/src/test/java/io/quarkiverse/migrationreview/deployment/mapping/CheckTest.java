package io.quarkiverse.migrationreview.deployment.mapping;

import java.util.stream.Stream;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Check;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.FourFacts;

/** Checks: written by hand, and those that Hibernate ORM makes of enums. */
class CheckTest {

    @RegisterExtension
    static final FourFacts FACTS = new FourFacts();

    interface NoChecks {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            int priority;
            String status;
        }
    }

    interface OfHibernate {

        @Entity(name = "Task")
        @Table(name = "task")
        @Check(name = "ck_priority", constraints = "priority between 1 and 5")
        @Check(constraints = "priority <> 3 or status is not null")
        class Task {
            @Id
            Long id;
            int priority;
            String status;
        }
    }

    interface OnAColumn {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @Check(name = "ck_priority", constraints = "priority in (1, 2, 3)")
            int priority;
            @Column(check = @CheckConstraint(name = "ck_status", constraint = "status <> 'it''s (done'"))
            String status;
        }
    }

    interface OfJpa {

        @Entity(name = "Task")
        @Table(name = "task", check = { @CheckConstraint(name = "ck_both", constraint = "priority > 1 and length(status) > 2"),
                @CheckConstraint(constraint = "status ~ '^[a-z]+$'") })
        class Task {
            @Id
            Long id;
            @Column(check = @CheckConstraint(constraint = "priority > 0"))
            int priority;
            String status;
        }
    }

    interface OfAnEnum {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            int priority;
            @Enumerated(EnumType.STRING)
            Status status;

            enum Status {
                OPEN,
                DONE
            }
        }
    }

    interface OfAnEnumWithOneMore {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            int priority;
            @Enumerated(EnumType.STRING)
            Status status;

            enum Status {
                OPEN,
                BLOCKED,
                DONE
            }
        }
    }

    interface OfAnEnumWithOneRenamed {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            int priority;
            @Enumerated(EnumType.STRING)
            Status status;

            enum Status {
                OPEN,
                CLOSED
            }
        }
    }

    interface OfAnEnumInAnotherOrder {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            int priority;
            @Enumerated(EnumType.STRING)
            @Column(nullable = false)
            Status status;

            enum Status {
                DONE,
                OPEN
            }
        }
    }

    interface OfAnEnumWithoutCheck {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            int priority;
            @Enumerated(EnumType.STRING)
            @Column(columnDefinition = "varchar(255)")
            Status status;

            enum Status {
                OPEN,
                DONE
            }
        }
    }

    interface OfAnEmbeddable {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            Details details;
        }

        @Embeddable
        @Check(constraints = "priority > 0")
        class Details {
            int priority;
            String status;
        }
    }

    static Stream<ModelPair> pairs() {
        return ModelPair.among(
                NoChecks.class, OfHibernate.class, OnAColumn.class, OfJpa.class, OfAnEnum.class, OfAnEnumWithOneMore.class,
                OfAnEnumWithOneRenamed.class, OfAnEnumInAnotherOrder.class, OfAnEnumWithoutCheck.class, OfAnEmbeddable.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachModelBecomesTheOther(ModelPair pair) throws Exception {
        pair.check(FACTS);
    }
}
