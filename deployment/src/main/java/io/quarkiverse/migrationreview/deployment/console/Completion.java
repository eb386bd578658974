package io.quarkiverse.migrationreview.deployment.console;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

import org.aesh.command.completer.CompleterInvocation;

/**
 * What can be typed next, by a number.
 */
final class Completion {

    private Completion() {
    }

    /**
     * Offers numbers. What they mean is shown as long as there are several, and never put in: it is no part of what is typed.
     */
    static void numbers(CompleterInvocation invocation, List<Integer> numbers, List<String> meanings) {
        String typed = Objects.requireNonNullElse(invocation.getGivenCompleteValue(), "");
        TreeMap<Integer, String> fitting = new TreeMap<>();
        for (int index = 0; index < numbers.size(); index++) {
            if (String.valueOf(numbers.get(index)).startsWith(typed)) {
                fitting.put(numbers.get(index), meanings.get(index));
            }
        }
        if (fitting.size() == 1) {
            invocation.addCompleterValue(String.valueOf(fitting.firstKey()));
        } else {
            fitting.forEach((number, meaning) -> invocation.addCompleterValue(number + " " + meaning));
        }
    }
}
