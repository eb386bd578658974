package io.quarkiverse.migrationreview.deployment.diff;

import java.util.function.Predicate;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;

/**
 * What a comparison can't see in two schemas: which objects are the model's to drop, and which differences are to be left.
 * Answers have to be the same for as long as the model and the decisions of people are.
 */
public interface Stance {

    /** Whether an object that the model does not ask for may be dropped. */
    boolean known(ObjectName object);

    /** Whether a difference that does no harm is left as it is; otherwise it is a change. */
    boolean tolerates(Looseness difference);

    /** Tolerates nothing. */
    static Stance knowing(Predicate<ObjectName> known) {
        return of(known, difference -> false);
    }

    static Stance of(Predicate<ObjectName> known, Predicate<Looseness> tolerated) {
        return new Stance() {

            @Override
            public boolean known(ObjectName object) {
                return known.test(object);
            }

            @Override
            public boolean tolerates(Looseness difference) {
                return tolerated.test(difference);
            }
        };
    }
}
