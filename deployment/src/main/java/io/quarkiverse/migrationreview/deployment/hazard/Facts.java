package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * What the dev database holds. Nothing here throws: what can't be counted is {@linkplain Fact#unknown said so}. Samples are
 * text of a single line, cut where they are long.
 */
public interface Facts {

    /** Nobody can be asked. */
    static Facts unavailable(String reason) {
        return () -> reason;
    }

    /** Why nothing can be counted at all, in a sentence; {@code null} when the database can be asked. */
    String unavailable();

    /** How many rows there are. */
    default Fact rows(FoundRows rows) {
        return Fact.unknown(unavailable());
    }

    /** How many rows meet a condition. */
    default Fact count(FoundRows rows, RowCondition condition) {
        return Fact.unknown(unavailable());
    }

    /** How many values, or combinations of them, occur more than once where a key wants each of them once. */
    default Fact duplicates(FoundRows rows, KeyParts key) {
        return Fact.unknown(unavailable());
    }

    /** Whether the server makes a value of another type of every one that is there. */
    default Fact refused(FoundRows rows, TypeTrial trial) {
        return Fact.unknown(unavailable());
    }

    /** How many rows use some labels of an enum type, counted for each column. */
    default Fact labels(List<LabelledColumn> columns, List<String> labels) {
        return Fact.unknown(unavailable());
    }

    /** Which columns are of an enum type, or of its arrays. */
    default Fact columnsOf(QualifiedName enumType) {
        return Fact.unknown(unavailable());
    }

    /** How far a sequence has counted. */
    default Fact lastValue(QualifiedName sequence) {
        return Fact.unknown(unavailable());
    }

    /**
     * Whether the numbers that come next are ones that rows have already.
     *
     * @param increment of the sequence from now on; Hibernate ORM takes a number for the last of as many
     *        ({@code org.hibernate.id.enhanced.PooledOptimizer})
     * @param column that takes its numbers from the sequence
     */
    default Fact nextValue(QualifiedName sequence, long increment, FoundRows rows, String column) {
        return Fact.unknown(unavailable());
    }
}
