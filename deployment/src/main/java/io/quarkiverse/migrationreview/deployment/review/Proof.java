package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;

/**
 * What happened when a draft was tried out on a scratch copy of the current schema.
 *
 * @param holds whether every check holds
 * @param millis how long all of it took, in milliseconds
 * @param checks in the order in which they were made; the first that fails is the last
 */
public record Proof(boolean holds, long millis, List<Check> checks) {

    public Proof {
        checks = List.copyOf(checks);
    }

    /**
     * One check of a proof.
     *
     * @param name what has to be true, a sentence
     * @param holds whether it is
     * @param detail PostgreSQL's own words or what still differs; {@code null} when it holds
     * @param millis how long it took, in milliseconds
     */
    public record Check(String name, boolean holds, String detail, long millis) {
    }
}
