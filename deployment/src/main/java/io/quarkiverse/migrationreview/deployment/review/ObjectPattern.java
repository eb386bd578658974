package io.quarkiverse.migrationreview.deployment.review;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;

/**
 * Names of database objects as the configuration gives them: a kind and a name as the panel shows them, with {@code *} for any
 * characters. The schema may be left out when it is the default one.
 *
 * @param text as it was configured
 */
public record ObjectPattern(String text) {

    private static final String ANY_SCHEMA_IS_WRITTEN = "";

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException saying in a sentence what is wrong, when the text names no kind of object or no object
     */
    static ObjectPattern parse(String text) {
        String trimmed = text.strip();
        Optional<ObjectName.Kind> kind = kind(trimmed);
        if (kind.isEmpty()) {
            throw new IllegalArgumentException("\"" + trimmed + "\" does not begin with a kind of object: "
                    + Arrays.stream(ObjectName.Kind.values()).map(ObjectName.Kind::words).collect(Collectors.joining(", ")));
        }
        String name = trimmed.substring(kind.get().words().length()).strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("\"" + trimmed + "\" names no " + kind.get().words());
        }
        if (!name.contains("*")) {
            try {
                ObjectName.parse(kind.get().words() + " " + name, "public");
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("\"" + trimmed + "\" is not the name of a " + kind.get().words(), e);
            }
        }
        return new ObjectPattern(kind.get().words() + " " + name);
    }

    /** The longest, since one kind's words may begin with another's. */
    private static Optional<ObjectName.Kind> kind(String text) {
        return Arrays.stream(ObjectName.Kind.values())
                .filter(kind -> text.equals(kind.words()) || text.startsWith(kind.words() + " "))
                .max(Comparator.comparing(kind -> kind.words().length()));
    }

    boolean matches(ObjectName object, String defaultSchema) {
        Pattern pattern = Pattern.compile(
                Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")), Pattern.DOTALL);
        return pattern.matcher(object.format(defaultSchema)).matches()
                || pattern.matcher(object.format(ANY_SCHEMA_IS_WRITTEN)).matches();
    }
}
