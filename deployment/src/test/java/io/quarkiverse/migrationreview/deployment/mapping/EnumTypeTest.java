package io.quarkiverse.migrationreview.deployment.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.FourFacts;

/** Enum types of PostgreSQL, whose labels come, go and move. */
class EnumTypeTest {

    @RegisterExtension
    static final FourFacts FACTS = new FourFacts();

    interface TwoLabels {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @JdbcTypeCode(SqlTypes.NAMED_ENUM)
            Kind kind;

            enum Kind {
                BUG,
                IDEA
            }
        }
    }

    interface OneMoreAtTheEnd {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @JdbcTypeCode(SqlTypes.NAMED_ENUM)
            Kind kind;

            enum Kind {
                BUG,
                IDEA,
                TASK
            }
        }
    }

    interface OneMoreInTheMiddle {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @JdbcTypeCode(SqlTypes.NAMED_ENUM)
            Kind kind;

            enum Kind {
                BUG,
                CHORE,
                IDEA
            }
        }
    }

    interface OneGone {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @JdbcTypeCode(SqlTypes.NAMED_ENUM)
            Kind kind;

            enum Kind {
                BUG
            }
        }
    }

    interface OneRenamed {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @JdbcTypeCode(SqlTypes.NAMED_ENUM)
            Kind kind;

            enum Kind {
                BUG,
                WISH
            }
        }
    }

    interface WithADefault {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @JdbcTypeCode(SqlTypes.NAMED_ENUM)
            @ColumnDefault("'BUG'")
            @Column(nullable = false)
            Kind kind;

            enum Kind {
                BUG,
                IDEA,
                WISH
            }
        }
    }

    interface Numbered {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
            Kind kind;

            enum Kind {
                IDEA,
                BUG
            }
        }
    }

    interface NumberedOtherwise {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
            Kind kind;

            enum Kind {
                CHORE,
                IDEA,
                BUG
            }
        }
    }

    interface NoEnum {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            String title;
        }
    }

    static Stream<ModelPair> pairs() {
        return ModelPair.among(
                TwoLabels.class, OneMoreAtTheEnd.class, OneMoreInTheMiddle.class, OneGone.class, OneRenamed.class,
                WithADefault.class, Numbered.class, NumberedOtherwise.class, NoEnum.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachModelBecomesTheOther(ModelPair pair) throws Exception {
        pair.check(FACTS);
    }

    @Test
    void nothingIsEverDroppedAlongWithAType() throws Exception {
        List<String> labels = FACTS.between(ModelPair.script(TwoLabels.class), ModelPair.script(OneGone.class)).there();
        List<String> type = FACTS.between(ModelPair.script(TwoLabels.class), ModelPair.script(NoEnum.class)).there();

        assertThat(labels).noneMatch(sql -> sql.contains("cascade") || sql.contains("drop column"));
        assertThat(type).noneMatch(sql -> sql.contains("cascade")).contains("alter table task drop column kind",
                "drop type kind");
    }

    @Test
    void aLabelIsAddedInItsPlace() throws Exception {
        assertThat(FACTS.between(ModelPair.script(TwoLabels.class), ModelPair.script(OneMoreAtTheEnd.class)).there())
                .containsExactly("alter type kind add value 'TASK'");
        assertThat(FACTS.between(ModelPair.script(TwoLabels.class), ModelPair.script(OneMoreInTheMiddle.class)).there())
                .containsExactly("alter type kind add value 'CHORE' after 'BUG'");
    }
}
