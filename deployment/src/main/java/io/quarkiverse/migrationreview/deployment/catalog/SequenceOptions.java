package io.quarkiverse.migrationreview.deployment.catalog;

/**
 * How a sequence counts; see {@code pg_sequence}.
 */
public record SequenceOptions(long start, long increment, long min, long max, long cache, boolean cycle) {

    /**
     * What {@code create sequence} without options gives for a type of {@code smallint}, {@code integer} or
     * {@code bigint}.
     */
    public static SequenceOptions defaults(String type) {
        return new SequenceOptions(1, 1, 1, largest(type), 1, false);
    }

    /** The largest value of an integer type; any other type counts as {@code bigint}. */
    public static long largest(String type) {
        return switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    /**
     * The same options for another type: a maximum that only said "as far as the old type goes" moves along, as the
     * server moves it.
     */
    public SequenceOptions movedTo(String newType, String oldType) {
        return max == largest(oldType) ? new SequenceOptions(start, increment, min, largest(newType), cache, cycle)
                : this;
    }
}
