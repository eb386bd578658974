package io.quarkiverse.migrationreview.deployment.chain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How Flyway tells migrations by their file names, Flyway documentation "Migrations – Naming".
 *
 * @param prefix of versioned migrations, {@code V} by default
 * @param repeatablePrefix of repeatable migrations, {@code R} by default
 * @param separator between version and description, {@code __} by default
 * @param suffixes of SQL migrations, {@code .sql} by default; the first one is given to new scripts
 */
public record ScriptNaming(String prefix, String repeatablePrefix, String separator, List<String> suffixes) {

    /** Flyway's own defaults. */
    public static final ScriptNaming FLYWAY_DEFAULT = new ScriptNaming("V", "R", "__", List.of(".sql"));

    /** Flyway passes over a file whose version is anything else. */
    private static final Pattern VERSION = Pattern.compile("\\d+([._]\\d+)*");

    public ScriptNaming {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(repeatablePrefix, "repeatablePrefix");
        Objects.requireNonNull(separator, "separator");
        suffixes = List.copyOf(suffixes);
    }

    /**
     * The version in the name of a versioned migration, as written.
     *
     * @return empty when this is not the name of a versioned migration
     */
    public Optional<String> version(String fileName) {
        return body(fileName, prefix).map(body -> body.contains(separator) ? body.substring(0, body.indexOf(separator)) : body)
                .filter(version -> VERSION.matcher(version).matches());
    }

    /** Whether this is the name of a repeatable migration. */
    public boolean isRepeatable(String fileName) {
        return body(fileName, repeatablePrefix).filter(body -> body.startsWith(separator)).isPresent();
    }

    /** Whether the file has the suffix of an SQL migration. */
    public boolean isSql(String fileName) {
        return suffixes.stream().anyMatch(fileName::endsWith);
    }

    /** The file name of a new versioned migration. */
    public String fileName(String version, String description) {
        return prefix + version + separator + description + suffixes.get(0);
    }

    private Optional<String> body(String fileName, String expectedPrefix) {
        if (!fileName.startsWith(expectedPrefix)) {
            return Optional.empty();
        }
        return suffixes.stream().filter(fileName::endsWith).findFirst()
                .filter(suffix -> fileName.length() > expectedPrefix.length() + suffix.length())
                .map(suffix -> fileName.substring(expectedPrefix.length(), fileName.length() - suffix.length()));
    }
}
