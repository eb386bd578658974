package io.quarkiverse.migrationreview.benchmarks;

import java.util.Arrays;
import java.util.List;

/**
 * One line of the table.
 *
 * @param subject what was measured on, e.g. a number of entities
 * @param name what was measured
 * @param unit of the values; empty for a count
 * @param rounds of which these are the median, the least and the most
 */
record Figure(String subject, String name, String unit, double median, double min, double max, int rounds) {

    /** @throws IllegalArgumentException if there are no values */
    static Figure of(String subject, String name, String unit, List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("Nothing was measured of " + subject + ", " + name);
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Figure(subject, name, unit, median, sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    static Figure of(String subject, String name, String unit, double... values) {
        return of(subject, name, unit, Arrays.stream(values).boxed().toList());
    }
}
