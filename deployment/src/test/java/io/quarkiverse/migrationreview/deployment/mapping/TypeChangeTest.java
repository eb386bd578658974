package io.quarkiverse.migrationreview.deployment.mapping;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.FourFacts;

/** Attributes that get another type, a step at a time, where PostgreSQL knows how to convert. */
class TypeChangeTest {

    @RegisterExtension
    static final FourFacts FACTS = new FourFacts();

    interface Short {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            short value;
        }
    }

    interface IntegerValue {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            int value;
        }
    }

    interface LongValue {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            long value;
        }
    }

    interface Decimal {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @Column(precision = 12, scale = 3)
            BigDecimal value;
        }
    }

    interface WiderDecimal {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @Column(precision = 20, scale = 5)
            BigDecimal value;
        }
    }

    interface Text20 {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @Column(length = 20)
            String value;
        }
    }

    interface Text255 {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            String value;
        }
    }

    interface UnlimitedText {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @Column(columnDefinition = "text")
            String value;
        }
    }

    interface JsonDocument {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @JdbcTypeCode(SqlTypes.JSON)
            Map<String, Object> value;
        }
    }

    interface TextAgain {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            String value;
        }
    }

    interface Moment {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            Instant value;
        }
    }

    interface LocalMoment {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            LocalDateTime value;
        }
    }

    interface Day {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            LocalDate value;
        }
    }

    interface DayAsText {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @Column(length = 10)
            String value;
        }
    }

    interface EnumText {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @Enumerated(EnumType.STRING)
            Kind value;

            enum Kind {
                BUG,
                IDEA
            }
        }
    }

    interface EnumOfPostgreSql {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @JdbcTypeCode(SqlTypes.NAMED_ENUM)
            Kind value;

            enum Kind {
                BUG,
                IDEA
            }
        }
    }

    interface EnumTextAgain {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @Enumerated(EnumType.STRING)
            Kind value;

            enum Kind {
                BUG,
                IDEA
            }
        }
    }

    interface UuidText {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @JdbcTypeCode(SqlTypes.VARCHAR)
            UUID value;
        }
    }

    interface Uuid {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            UUID value;
        }
    }

    interface UuidTextAgain {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @Column(length = 36)
            String value;
        }
    }

    interface Inet {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            InetAddress value;
        }
    }

    interface InetText {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            String value;
        }
    }

    interface ArrayValue {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            String[] value;
        }
    }

    static Stream<ModelPair> pairs() {
        return ModelPair.along(
                Short.class, IntegerValue.class, LongValue.class, Decimal.class, WiderDecimal.class, Text20.class,
                Text255.class, UnlimitedText.class, JsonDocument.class, TextAgain.class, Moment.class, LocalMoment.class,
                Day.class, DayAsText.class, EnumText.class, EnumOfPostgreSql.class, EnumTextAgain.class, UuidText.class,
                Uuid.class, UuidTextAgain.class, Inet.class, InetText.class, ArrayValue.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachModelBecomesTheOther(ModelPair pair) throws Exception {
        pair.check(FACTS);
    }
}
