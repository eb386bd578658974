package io.quarkiverse.migrationreview.deployment.mapping;

import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.FourFacts;

/** Hierarchies of entities, and the ways to lay them out in tables. */
class InheritanceTest {

    @RegisterExtension
    static final FourFacts FACTS = new FourFacts();

    interface SingleTable {

        @Entity(name = "Payment")
        @Table(name = "payment")
        abstract class Payment {
            @Id
            @GeneratedValue
            Long id;
            int amount;
        }

        @Entity(name = "Card")
        class Card extends Payment {
            String number;
        }

        @Entity(name = "Cash")
        class Cash extends Payment {
            String currency;
        }
    }

    interface SingleTableWithOneMore {

        @Entity(name = "Payment")
        @Table(name = "payment")
        abstract class Payment {
            @Id
            @GeneratedValue
            Long id;
            int amount;
        }

        @Entity(name = "Card")
        class Card extends Payment {
            String number;
        }

        @Entity(name = "Cash")
        class Cash extends Payment {
            String currency;
        }

        @Entity(name = "Transfer")
        class Transfer extends Payment {
            @Column(unique = true)
            String iban;
        }
    }

    interface NumberedDiscriminator {

        @Entity(name = "Payment")
        @Table(name = "payment")
        @DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.INTEGER)
        @DiscriminatorValue("0")
        class Payment {
            @Id
            @GeneratedValue
            Long id;
            int amount;
        }

        @Entity(name = "Card")
        @DiscriminatorValue("1")
        class Card extends Payment {
            String number;
        }
    }

    interface Joined {

        @Entity(name = "Payment")
        @Table(name = "payment")
        @Inheritance(strategy = InheritanceType.JOINED)
        abstract class Payment {
            @Id
            @GeneratedValue
            Long id;
            int amount;
        }

        @Entity(name = "Card")
        @Table(name = "card")
        class Card extends Payment {
            String number;
        }

        @Entity(name = "Cash")
        @Table(name = "cash")
        @PrimaryKeyJoinColumn(name = "payment_id")
        class Cash extends Payment {
            String currency;
        }
    }

    interface JoinedWithDiscriminator {

        @Entity(name = "Payment")
        @Table(name = "payment")
        @Inheritance(strategy = InheritanceType.JOINED)
        @DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.CHAR)
        @DiscriminatorValue("P")
        class Payment {
            @Id
            @GeneratedValue
            Long id;
            int amount;
        }

        @Entity(name = "Card")
        @Table(name = "card")
        @DiscriminatorValue("C")
        class Card extends Payment {
            String number;
        }
    }

    interface TablePerClass {

        @Entity(name = "Payment")
        @Table(name = "payment")
        @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
        class Payment {
            @Id
            @GeneratedValue
            Long id;
            int amount;
        }

        @Entity(name = "Card")
        @Table(name = "card")
        class Card extends Payment {
            String number;
        }

        @Entity(name = "Cash")
        @Table(name = "cash")
        class Cash extends Payment {
            String currency;
        }
    }

    interface OnlyAMappedSuperclass {

        @MappedSuperclass
        abstract class Payment {
            @Id
            @GeneratedValue
            Long id;
            int amount;
        }

        @Entity(name = "Card")
        @Table(name = "card")
        class Card extends Payment {
            String number;
        }

        @Entity(name = "Cash")
        @Table(name = "cash")
        class Cash extends Payment {
            String currency;
        }
    }

    static Stream<ModelPair> pairs() {
        return ModelPair.among(
                SingleTable.class, SingleTableWithOneMore.class, NumberedDiscriminator.class, Joined.class,
                JoinedWithDiscriminator.class, TablePerClass.class, OnlyAMappedSuperclass.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachModelBecomesTheOther(ModelPair pair) throws Exception {
        pair.check(FACTS);
    }
}
