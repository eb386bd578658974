package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.Arrays;

/**
 * Puts things that have an order as near to where they want to be as their sizes allow.
 */
final class Spread {

    private Spread() {
    }

    /**
     * Returns the positions whose squared distance from what is wanted is least in sum; pools adjacent violators, as in
     * isotonic
     * regression.
     *
     * @param wanted of each thing's beginning
     * @param sizes how far behind its beginning the next one may begin; as many as {@code wanted}
     */
    static double[] of(double[] wanted, double[] sizes) {
        int count = wanted.length;
        double[] offsets = new double[count];
        for (int index = 1; index < count; index++) {
            offsets[index] = offsets[index - 1] + sizes[index - 1];
        }
        double[] means = new double[count];
        int[] weights = new int[count];
        int blocks = 0;
        for (int index = 0; index < count; index++) {
            means[blocks] = wanted[index] - offsets[index];
            weights[blocks++] = 1;
            while (blocks > 1 && means[blocks - 2] > means[blocks - 1]) {
                int weight = weights[blocks - 2] + weights[blocks - 1];
                means[blocks - 2] = (means[blocks - 2] * weights[blocks - 2] + means[blocks - 1] * weights[blocks - 1])
                        / weight;
                weights[blocks - 2] = weight;
                blocks--;
            }
        }
        double[] positions = new double[count];
        int index = 0;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < weights[block]; i++, index++) {
                positions[index] = means[block] + offsets[index];
            }
        }
        return positions;
    }

    /** Likewise, between two bounds, and closer together than wanted where there is no other way. */
    static double[] within(double[] wanted, double apart, double from, double to) {
        int count = wanted.length;
        double room = Math.min(apart, count < 2 ? apart : (to - from) / (count - 1));
        double[] sizes = new double[count];
        Arrays.fill(sizes, room);
        double[] positions = of(wanted, sizes);
        for (int index = 0; index < count; index++) {
            positions[index] = Math.max(positions[index], from + index * room);
            positions[index] = Math.min(positions[index], to - (count - 1 - index) * room);
        }
        return positions;
    }
}
