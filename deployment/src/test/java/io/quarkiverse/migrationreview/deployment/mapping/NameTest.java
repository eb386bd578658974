package io.quarkiverse.migrationreview.deployment.mapping;

import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.FourFacts;

/** Names that need quotes, are too long for PostgreSQL, or are none of ASCII. */
class NameTest {

    @RegisterExtension
    static final FourFacts FACTS = new FourFacts();

    interface MixedCaseWithoutQuotes {

        @Entity(name = "Task")
        @Table(name = "OrderLine")
        class Task {
            @Id
            @GeneratedValue
            @Column(name = "LineId")
            Long id;
            @Column(name = "UnitPrice", unique = true)
            Integer price;
            String orderedBy;
        }
    }

    interface MixedCaseInQuotes {

        @Entity(name = "Task")
        @Table(name = "`OrderLine`")
        class Task {
            @Id
            @GeneratedValue
            @Column(name = "`LineId`")
            Long id;
            @Column(name = "`UnitPrice`", unique = true)
            Integer price;
            @Column(name = "`orderedBy`")
            String orderedBy;
        }
    }

    interface ReservedWords {

        @Entity(name = "Task")
        @Table(name = "`order`")
        class Task {
            @Id
            @GeneratedValue
            @Column(name = "`user`")
            Long id;
            @Column(name = "`group`", unique = true)
            Integer price;
            @Column(name = "`select`")
            String orderedBy;
        }
    }

    interface SpacesAndSigns {

        @Entity(name = "Task")
        @Table(name = "`order line`")
        class Task {
            @Id
            @GeneratedValue
            @Column(name = "`line id`")
            Long id;
            @Column(name = "`unit-price`", unique = true)
            Integer price;
            @Column(name = "`ordered.by`")
            String orderedBy;
        }
    }

    interface OtherScripts {

        @Entity(name = "Task")
        @Table(name = "`größe`")
        class Task {
            @Id
            @GeneratedValue
            @Column(name = "`schlüssel`")
            Long id;
            @Column(name = "`цена`", unique = true)
            Integer price;
            @Column(name = "`注文`")
            String orderedBy;
        }
    }

    interface OtherScriptsWithoutQuotes {

        @Entity(name = "Task")
        @Table(name = "größe")
        class Task {
            @Id
            @GeneratedValue
            @Column(name = "schlüssel")
            Long id;
            @Column(name = "Übergröße", unique = true)
            Integer price;
            String orderedBy;
        }
    }

    interface Longest {

        @Entity(name = "Task")
        @Table(name = "taaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
        class Task {
            @Id
            @Column(name = "ibbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")
            Long id;
            @Column(name = "ucccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc", unique = true)
            Integer price;
            @Column(name = "kdddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd", nullable = false)
            @Enumerated(EnumType.STRING)
            Kind orderedBy;

            enum Kind {
                BUG,
                IDEA
            }
        }
    }

    interface TooLong {

        @Entity(name = "Task")
        @Table(name = "taaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", indexes = @Index(name = "xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee", columnList = "ucccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"))
        class Task {
            @Id
            @Column(name = "ibbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")
            Long id;
            @Column(name = "ucccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc", unique = true)
            Integer price;
            @Column(name = "kdddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd")
            String orderedBy;
        }
    }

    static Stream<ModelPair> pairs() {
        return ModelPair.among(
                MixedCaseWithoutQuotes.class, MixedCaseInQuotes.class, ReservedWords.class, SpacesAndSigns.class,
                OtherScripts.class, OtherScriptsWithoutQuotes.class, Longest.class, TooLong.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachModelBecomesTheOther(ModelPair pair) throws Exception {
        pair.check(FACTS);
    }
}
