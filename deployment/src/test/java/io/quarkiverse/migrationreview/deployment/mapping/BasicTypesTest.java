package io.quarkiverse.migrationreview.deployment.mapping;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URL;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.Array;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.dialect.type.PostgreSQLIntervalSecondJdbcType;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.FourFacts;

/** Every basic type that Hibernate ORM maps on PostgreSQL, and those of its type codes that need a hint. */
class BasicTypesTest {

    @RegisterExtension
    static final FourFacts FACTS = new FourFacts();

    interface Numbers {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            boolean flag;
            Boolean nullableFlag;
            byte tiny;
            short small;
            int number;
            long big;
            float single;
            double twice;
            char letter;
            BigDecimal amount;
            BigInteger whole;
            Integer boxed;
            Year year;
        }
    }

    interface Texts {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            String text;
            @Column(length = 40)
            String shortText;
            @Column(length = 1_000_000_000)
            String longText;
            @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
            String unlimited;
            @JdbcTypeCode(SqlTypes.CHAR)
            @Column(length = 3)
            String fixed;
            @Nationalized
            String national;
            char[] letters;
            Currency currency;
            Locale locale;
            Class<?> type;
            URL url;
        }
    }

    interface Times {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            LocalDate date;
            LocalTime time;
            LocalDateTime at;
            @Column(secondPrecision = 0)
            LocalDateTime atSecond;
            @Column(secondPrecision = 3)
            Instant millis;
            Instant instant;
            OffsetDateTime withOffset;
            OffsetTime offsetTime;
            ZonedDateTime zoned;
            Duration duration;
            @JdbcType(PostgreSQLIntervalSecondJdbcType.class)
            Duration interval;
            @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
            @Column(scale = 3)
            Duration intervalMillis;
            ZoneId zone;
            ZoneOffset zoneOffset;
            TimeZone timeZone;
            Date legacy;
            Calendar calendar;
            Timestamp timestamp;
            java.sql.Date sqlDate;
            java.sql.Time sqlTime;
            @CreationTimestamp
            Instant created;
            @Version
            Instant version;
        }
    }

    interface TimeZones {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @TimeZoneStorage(TimeZoneStorageType.NATIVE)
            OffsetDateTime inTheType;
            @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
            OffsetDateTime normalized;
            @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
            OffsetDateTime utc;
            @TimeZoneStorage(TimeZoneStorageType.COLUMN)
            OffsetDateTime besideIt;
            @TimeZoneStorage(TimeZoneStorageType.COLUMN)
            @TimeZoneColumn(name = "zone_of_it", columnDefinition = "smallint default 0")
            ZonedDateTime inAColumn;
            @TimeZoneStorage(TimeZoneStorageType.AUTO)
            OffsetTime automatic;
        }
    }

    interface Binaries {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            byte[] bytes;
            @Column(length = 100)
            byte[] shortBytes;
            @Lob
            byte[] large;
            @Lob
            String largeText;
            Blob blob;
            Clob clob;
            @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
            byte[] unlimited;
            Serializable anything;
        }
    }

    interface Identifiers {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            UUID uuid;
            @JdbcTypeCode(SqlTypes.VARCHAR)
            UUID uuidText;
            @JdbcTypeCode(SqlTypes.BINARY)
            UUID uuidBytes;
            InetAddress address;
            @JdbcTypeCode(SqlTypes.INET)
            InetAddress inet;
        }
    }

    interface Documents {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @JdbcTypeCode(SqlTypes.JSON)
            Map<String, Object> json;
            @JdbcTypeCode(SqlTypes.JSON)
            @Column(columnDefinition = "json")
            List<String> plainJson;
            @JdbcTypeCode(SqlTypes.SQLXML)
            String xml;
        }
    }

    interface Arrays {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            String[] texts;
            @Column(length = 10)
            @Array(length = 5)
            String[] shortTexts;
            int[] numbers;
            List<Integer> list;
            Set<UUID> uuids;
            LocalDate[] dates;
            OffsetDateTime[] moments;
            BigDecimal[] amounts;
            Kind[] kinds;
            boolean[] flags;

            enum Kind {
                BUG,
                IDEA
            }
        }
    }

    interface Enums {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            Kind ordinal;
            @Enumerated(EnumType.STRING)
            Kind text;
            @Enumerated(EnumType.STRING)
            @Column(length = 10, nullable = false)
            Kind shortText;
            @JdbcTypeCode(SqlTypes.CHAR)
            Kind letter;
            @JdbcTypeCode(SqlTypes.NAMED_ENUM)
            Kind named;
            @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
            Level numbered;
            DayOfWeek day;
            @Enumerated(EnumType.STRING)
            DayOfWeek dayText;

            enum Kind {
                BUG,
                IDEA
            }

            enum Level {
                HIGH,
                LOW
            }
        }
    }

    interface Converted {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @Convert(converter = YesNoConverter.class)
            boolean yesOrNo;
            @Convert(converter = TrueFalseConverter.class)
            boolean trueOrFalse;
            @Convert(converter = NumericBooleanConverter.class)
            boolean oneOrZero;
            @Convert(converter = Cents.class)
            BigDecimal cents;
        }

        @Converter
        class Cents implements AttributeConverter<BigDecimal, Long> {

            @Override
            public Long convertToDatabaseColumn(BigDecimal amount) {
                return amount == null ? null : amount.movePointRight(2).longValueExact();
            }

            @Override
            public BigDecimal convertToEntityAttribute(Long cents) {
                return cents == null ? null : BigDecimal.valueOf(cents, 2);
            }
        }
    }

    static Stream<ModelPair> pairs() {
        return ModelPair.among(
                Numbers.class, Texts.class, Times.class, TimeZones.class, Binaries.class, Identifiers.class, Documents.class,
                Arrays.class, Enums.class, Converted.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachModelBecomesTheOther(ModelPair pair) throws Exception {
        pair.check(FACTS);
    }
}
