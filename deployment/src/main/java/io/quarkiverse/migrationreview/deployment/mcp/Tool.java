package io.quarkiverse.migrationreview.deployment.mcp;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import io.quarkiverse.migrationreview.deployment.review.Outcome;

/**
 * Something an agent may do. What it gives is checked here, since nothing before looks at it: whatever it is, it is answered in
 * words.
 *
 * @param description for the agent: when to call it, what comes back, what to do next
 * @param action what it does, given its parameters by name; one that was not given, or is blank, is missing. Its result becomes
 *        JSON and is never {@code null}
 */
record Tool(String name, String description, List<ToolParameter> parameters, Function<Map<String, String>, Object> action) {

    Tool {
        parameters = List.copyOf(parameters);
    }

    /**
     * Does it.
     *
     * @param given by the agent, of whatever types its JSON has
     * @return what the action gives, or a refused {@link Outcome}
     */
    Object call(Map<String, ?> given) {
        Optional<Outcome> unknown = given.keySet().stream().sorted().filter(name -> !isKnown(name)).findFirst()
                .map(name -> refused(this.name + " has no parameter called " + name + "."));
        if (unknown.isPresent()) {
            return unknown.get();
        }
        Map<String, String> values = new TreeMap<>();
        for (Entry<String, ?> entry : given.entrySet()) {
            if (isText(entry.getValue())) {
                values.put(entry.getKey(), String.valueOf(entry.getValue()));
            } else if (entry.getValue() != null) {
                return refused("The parameter " + entry.getKey() + " has to be text.");
            }
        }
        values.values().removeIf(String::isBlank);
        Optional<Outcome> missing = parameters.stream().filter(ToolParameter::required).map(ToolParameter::name)
                .filter(name -> !values.containsKey(name)).findFirst()
                .map(name -> refused("The parameter " + name + " is missing."));
        return missing.isPresent() ? missing.get() : action.apply(values);
    }

    private boolean isKnown(String given) {
        return parameters.stream().anyMatch(parameter -> parameter.name().equals(given));
    }

    /** Numbers and truth values are, too: agents are not particular about quotes. */
    private static boolean isText(Object value) {
        return value instanceof CharSequence || value instanceof Number || value instanceof Boolean;
    }

    private Outcome refused(String message) {
        String names = String.join(", ", parameters.stream().map(ToolParameter::name).toList());
        return new Outcome(Outcome.Kind.REFUSED, message,
                parameters.isEmpty() ? "Call it without parameters." : "It takes: " + names + ".", null, null);
    }
}
