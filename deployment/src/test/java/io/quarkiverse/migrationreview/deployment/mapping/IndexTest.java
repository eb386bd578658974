package io.quarkiverse.migrationreview.deployment.mapping;

import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.FourFacts;

/** Indexes, with whatever a column list can hold. */
class IndexTest {

    @RegisterExtension
    static final FourFacts FACTS = new FourFacts();

    interface NoIndexes {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            String title;
            String code;
            Integer rank;
        }
    }

    interface OnAColumn {

        @Entity(name = "Task")
        @Table(name = "task", indexes = @Index(name = "ix_title", columnList = "title"))
        class Task {
            @Id
            Long id;
            String title;
            String code;
            Integer rank;
        }
    }

    interface WithoutAName {

        @Entity(name = "Task")
        @Table(name = "task", indexes = @Index(columnList = "title"))
        class Task {
            @Id
            Long id;
            String title;
            String code;
            Integer rank;
        }
    }

    interface OnTwoColumns {

        @Entity(name = "Task")
        @Table(name = "task", indexes = @Index(name = "ix_title", columnList = "title, code"))
        class Task {
            @Id
            Long id;
            String title;
            String code;
            Integer rank;
        }
    }

    interface TheOtherWayRound {

        @Entity(name = "Task")
        @Table(name = "task", indexes = @Index(name = "ix_title", columnList = "code, title"))
        class Task {
            @Id
            Long id;
            String title;
            String code;
            Integer rank;
        }
    }

    interface Unique {

        @Entity(name = "Task")
        @Table(name = "task", indexes = @Index(name = "ix_title", columnList = "title", unique = true))
        class Task {
            @Id
            Long id;
            String title;
            String code;
            Integer rank;
        }
    }

    interface Descending {

        @Entity(name = "Task")
        @Table(name = "task", indexes = @Index(name = "ix_title", columnList = "title desc, code asc"))
        class Task {
            @Id
            Long id;
            String title;
            String code;
            Integer rank;
        }
    }

    interface NullsFirst {

        @Entity(name = "Task")
        @Table(name = "task", indexes = @Index(name = "ix_title", columnList = "(title) nulls first, (rank) desc nulls last"))
        class Task {
            @Id
            Long id;
            String title;
            String code;
            Integer rank;
        }
    }

    interface OnAnExpression {

        @Entity(name = "Task")
        @Table(name = "task", indexes = @Index(name = "ix_title", columnList = "(lower(title))"))
        class Task {
            @Id
            Long id;
            String title;
            String code;
            Integer rank;
        }
    }

    interface WithOptions {

        @Entity(name = "Task")
        @Table(name = "task", indexes = @Index(name = "ix_title", columnList = "title", options = "where rank > 5"))
        class Task {
            @Id
            Long id;
            String title;
            String code;
            Integer rank;
        }
    }

    interface OfAnOperatorClass {

        @Entity(name = "Task")
        @Table(name = "task", indexes = @Index(name = "ix_title", columnList = "(title) varchar_pattern_ops"))
        class Task {
            @Id
            Long id;
            String title;
            String code;
            Integer rank;
        }
    }

    static Stream<ModelPair> pairs() {
        return ModelPair.among(
                NoIndexes.class, OnAColumn.class, WithoutAName.class, OnTwoColumns.class, TheOtherWayRound.class, Unique.class,
                Descending.class, NullsFirst.class, OnAnExpression.class, WithOptions.class, OfAnOperatorClass.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachModelBecomesTheOther(ModelPair pair) throws Exception {
        pair.check(FACTS);
    }
}
