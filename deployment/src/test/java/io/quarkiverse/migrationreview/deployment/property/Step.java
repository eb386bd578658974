package io.quarkiverse.migrationreview.deployment.property;

/**
 * One random change of a {@link Sketch}. The numbers pick from whatever is there when the step is taken, so that any steps
 * can be left out when a failure is made small.
 *
 * @param kind what happens
 * @param where which table, type or sequence
 * @param what which column, name or form
 * @param how everything else
 */
record Step(Kind kind, int where, int what, int how) {

    /** What a step may do. */
    enum Kind {
        CREATE_TABLE,
        DROP_TABLE,
        ADD_COLUMN,
        DROP_COLUMN,
        CHANGE_TYPE,
        CHANGE_NULLABILITY,
        CHANGE_DEFAULT,
        CHANGE_IDENTITY,
        CHANGE_GENERATED,
        CHANGE_COMMENT,
        ADD_KEY,
        ADD_CHECK,
        DROP_CONSTRAINT,
        ADD_INDEX,
        DROP_INDEX,
        ADD_FOREIGN_KEY,
        DROP_FOREIGN_KEY,
        CREATE_TYPE,
        CHANGE_LABELS,
        DROP_TYPE,
        CREATE_SEQUENCE,
        CHANGE_SEQUENCE,
        DROP_SEQUENCE
    }

    /** Picks one of some; the numbers may be as large as they like. */
    static <T> T pick(java.util.List<T> some, int number) {
        return some.get(number % some.size());
    }
}
