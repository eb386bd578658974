package io.quarkiverse.migrationreview.deployment.mapping;

import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.FourFacts;

/** Rows that are only marked as deleted. */
class SoftDeleteTest {

    @RegisterExtension
    static final FourFacts FACTS = new FourFacts();

    interface RealDeletes {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            String title;
        }
    }

    interface ADeletedColumn {

        @Entity(name = "Task")
        @Table(name = "task")
        @SoftDelete
        class Task {
            @Id
            Long id;
            String title;
        }
    }

    interface AnActiveColumn {

        @Entity(name = "Task")
        @Table(name = "task")
        @SoftDelete(strategy = SoftDeleteType.ACTIVE, columnName = "live", comment = "is it there?")
        class Task {
            @Id
            Long id;
            String title;
        }
    }

    interface YesOrNo {

        @Entity(name = "Task")
        @Table(name = "task")
        @SoftDelete(converter = YesNoConverter.class)
        class Task {
            @Id
            Long id;
            String title;
        }
    }

    interface TrueOrFalse {

        @Entity(name = "Task")
        @Table(name = "task")
        @SoftDelete(converter = TrueFalseConverter.class, columnName = "deleted_flag")
        class Task {
            @Id
            Long id;
            String title;
        }
    }

    interface ANumber {

        @Entity(name = "Task")
        @Table(name = "task")
        @SoftDelete(converter = NumericBooleanConverter.class)
        class Task {
            @Id
            Long id;
            String title;
        }
    }

    interface ATimestamp {

        @Entity(name = "Task")
        @Table(name = "task")
        @SoftDelete(strategy = SoftDeleteType.TIMESTAMP, columnName = "deleted_at")
        class Task {
            @Id
            Long id;
            String title;
        }
    }

    interface InACollection {

        @Entity(name = "Task")
        @Table(name = "task")
        class Task {
            @Id
            Long id;
            String title;
            @ElementCollection
            @SoftDelete
            Set<String> labels;
        }
    }

    static Stream<ModelPair> pairs() {
        return ModelPair.among(
                RealDeletes.class, ADeletedColumn.class, AnActiveColumn.class, YesOrNo.class, TrueOrFalse.class, ANumber.class,
                ATimestamp.class, InACollection.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachModelBecomesTheOther(ModelPair pair) throws Exception {
        pair.check(FACTS);
    }
}
