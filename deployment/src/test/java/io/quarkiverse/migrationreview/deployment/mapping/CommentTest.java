package io.quarkiverse.migrationreview.deployment.mapping;

import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.FourFacts;

/** Comments of tables and columns. */
class CommentTest {

    @RegisterExtension
    static final FourFacts FACTS = new FourFacts();

    interface NoComments {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            String title;
        }
    }

    interface OfHibernate {

        @Entity(name = "Task")
        @Table(name = "task")
        @Comment("a thing to do")
        class Task {
            @Id
            Long id;
            @Comment("what it is called: \"in short\"")
            String title;
        }
    }

    interface OfJpa {

        @Entity(name = "Task")
        @Table(name = "task", comment = "a thing\nto do")
        class Task {
            @Id
            Long id;
            @Column(comment = "in a few words; not more -- really")
            String title;
        }
    }

    interface OnACollection {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            String title;
            @ElementCollection
            @Comment("words to find it by")
            Set<String> labels;
        }
    }

    interface OnAnEnumType {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            String title;
            @JdbcTypeCode(SqlTypes.NAMED_ENUM)
            @Comment("what kind of thing")
            Kind kind;

            enum Kind {
                BUG,
                IDEA
            }
        }
    }

    static Stream<ModelPair> pairs() {
        return ModelPair.among(
                NoComments.class, OfHibernate.class, OfJpa.class, OnACollection.class, OnAnEnumType.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachModelBecomesTheOther(ModelPair pair) throws Exception {
        pair.check(FACTS);
    }
}
