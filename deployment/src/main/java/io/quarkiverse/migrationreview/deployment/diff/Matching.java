package io.quarkiverse.migrationreview.deployment.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Pairs off what two sides hold by definition. A name decides only between equal definitions.
 *
 * @param <T> the kind of object
 */
final class Matching<T> {

    private final List<T> both = new ArrayList<>();
    private final List<T> onlyCurrent = new ArrayList<>();
    private final List<T> onlyDesired;

    Matching(List<? extends T> current, List<? extends T> desired, Function<T, String> definition,
            Function<T, String> name, Predicate<T> givesWay) {
        onlyDesired = new ArrayList<>(desired);
        List<T> others = new ArrayList<>();
        for (T object : current) {
            Optional<T> twin = onlyDesired.stream().filter(candidate -> definition.apply(candidate)
                    .equals(definition.apply(object)) && name.apply(candidate).equals(name.apply(object))).findFirst();
            twin.ifPresentOrElse(found -> pair(object, found), () -> others.add(object));
        }
        for (T object : others) {
            // an object whose name is taken by something else can't keep it
            boolean nameTaken = givesWay.test(object) || onlyDesired.stream()
                    .anyMatch(candidate -> name.apply(candidate).equals(name.apply(object)));
            Optional<T> equal = nameTaken ? Optional.empty()
                    : onlyDesired.stream()
                            .filter(candidate -> definition.apply(candidate).equals(definition.apply(object)))
                            .findFirst();
            equal.ifPresentOrElse(found -> pair(object, found), () -> onlyCurrent.add(object));
        }
    }

    private void pair(T object, T found) {
        onlyDesired.remove(found);
        both.add(object);
    }

    /** What both sides hold, as the current side holds it. */
    List<T> both() {
        return both;
    }

    List<T> onlyCurrent() {
        return onlyCurrent;
    }

    List<T> onlyDesired() {
        return onlyDesired;
    }
}
