package io.quarkiverse.migrationreview.deployment.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.FourFacts;

/** Embedded values, their overridden columns, and secondary tables. */
class EmbeddableTest {

    @RegisterExtension
    static final FourFacts FACTS = new FourFacts();

    interface FlatColumns {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            String street;
            String city;
        }
    }

    interface AnEmbeddable {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @Embedded
            Address address;
        }

        @Embeddable
        class Address {
            String street;
            String city;
        }
    }

    interface OverriddenColumns {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @Embedded
            @AttributeOverride(name = "street", column = @Column(name = "home_street", length = 40, nullable = false))
            @AttributeOverride(name = "city", column = @Column(name = "home_city", columnDefinition = "varchar(20) default 'Wien'"))
            Address home;
            @Embedded
            @AttributeOverride(name = "street", column = @Column(name = "work_street"))
            @AttributeOverride(name = "city", column = @Column(name = "work_city"))
            Address work;
        }

        @Embeddable
        class Address {
            String street;
            String city;
        }
    }

    interface NestedEmbeddables {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @Embedded
            Address address;
        }

        @Embeddable
        class Address {
            String street;
            Place place;
        }

        @Embeddable
        class Place {
            String city;
            @Column(precision = 9, scale = 6)
            BigDecimal latitude;
        }
    }

    interface ARecord {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            Address address;
        }

        @Embeddable
        record Address(String street, @Column(length = 10) String city) {
        }
    }

    interface ASecondaryTable {

        @Entity(name = "Task")
        @Table(name = "task")
        @SecondaryTable(name = "task_details", pkJoinColumns = @PrimaryKeyJoinColumn(name = "task_id"), indexes = @Index(name = "ix_city", columnList = "city"))
        class Task {
            @Id
            Long id;
            String title;
            @Column(table = "task_details")
            String street;
            @Column(table = "task_details", nullable = false)
            String city;
        }
    }

    interface JsonOfAnEmbeddable {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @JdbcTypeCode(SqlTypes.JSON)
            Address address;
        }

        @Embeddable
        class Address {
            String street;
            String city;
        }
    }

    interface JsonArrayOfEmbeddables {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            @JdbcTypeCode(SqlTypes.JSON_ARRAY)
            List<Address> address;
        }

        @Embeddable
        class Address {
            String street;
            String city;
        }
    }

    static Stream<ModelPair> pairs() {
        return ModelPair.among(
                FlatColumns.class, AnEmbeddable.class, OverriddenColumns.class, NestedEmbeddables.class, ARecord.class,
                ASecondaryTable.class, JsonOfAnEmbeddable.class, JsonArrayOfEmbeddables.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachModelBecomesTheOther(ModelPair pair) throws Exception {
        pair.check(FACTS);
    }
}
