package io.quarkiverse.migrationreview.deployment.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.diff.Change;

/**
 * The description of a migration: the part of the script's name that people read. Proposed from the changes, checked when
 * a person types one.
 */
public final class MigrationDescription {

    private static final int LONGEST = 100;

    /** Words that say nothing about what a migration does, alone or together. */
    private static final Set<String> EMPTY_WORDS = Set.of(("""
            a add added adds adjust adjusted alter altered alters an and another apply bug bugfix change changed changes
            changing column columns commit constraint create created data database databases db ddl delete deleted
            different do draft drop dropped edit edited edits entities entity field fields final fix fixed fixes fixing
            flyway foo for hibernate hotfix improve improved improvement improvements in index it jpa latest me migrate
            migrated migrates migrating migration migrations minor misc miscellaneous model models modification
            modifications modified modify modifying more my new next of old on other our patch postgres postgresql
            refactor refactoring remove removed rename renamed schema schemas script scripts some something sql stuff
            table tables temp temporary test testing tests that the thing things this tmp to todo try tweak tweaks
            unnamed untitled update updated updates updating v various version versions we wip with work x xxx""")
            .split("\\s+"));

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9 _-]+");
    private static final Pattern SEPARATORS = Pattern.compile("[ _-]+");
    private static final Pattern DIGITS = Pattern.compile("v?[0-9]+");

    private MigrationDescription() {
    }

    /**
     * Returns a description in the form of a file name, of at most 60 characters out of {@code a-z}, {@code 0-9} and
     * {@code _}, for example {@code add_priority_and_status_to_task}.
     *
     * @throws IllegalArgumentException if there are no changes to describe
     */
    public static String propose(List<Change> changes) {
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("No changes to describe");
        }
        return Phrases.join(new ChangeSummary(changes).phrases());
    }

    /**
     * Returns why a description can't be taken, as a sentence for the person who typed it; empty if it can.
     */
    public static Optional<String> refuse(String description) {
        if (description == null || description.isBlank()) {
            return Optional.of("A migration needs a description: say what it does, for example"
                    + " \"add priority to task\".");
        }
        if (description.length() > LONGEST) {
            return Optional.of("The description has " + description.length() + " characters; shorten it to "
                    + LONGEST + " at most.");
        }
        if (!ALLOWED.matcher(description).matches()) {
            return Optional.of("The description becomes part of a file name: use only the letters a to z, digits,"
                    + " spaces, _ and -.");
        }
        if (!Character.isLetterOrDigit(description.charAt(0))
                || !Character.isLetterOrDigit(description.charAt(description.length() - 1))) {
            return Optional.of("The description has to begin and to end with a letter or a digit.");
        }
        boolean saysNothing = Arrays.stream(SEPARATORS.split(description.toLowerCase(Locale.ROOT)))
                .allMatch(word -> EMPTY_WORDS.contains(word) || DIGITS.matcher(word).matches());
        if (saysNothing) {
            return Optional.of("\"" + description + "\" says nothing about what the migration does: name what changes,"
                    + " for example \"add priority to task\".");
        }
        return Optional.empty();
    }

    /**
     * Returns the form that goes into a file name: lower case, words with one underscore between them.
     *
     * @param description one that is not {@linkplain #refuse refused}
     */
    public static String normalise(String description) {
        return SEPARATORS.matcher(description.strip().toLowerCase(Locale.ROOT)).replaceAll("_");
    }

    /** Returns the description as a heading, for example {@code Add priority and status to task}. */
    public static String title(String description) {
        String words = SEPARATORS.matcher(description.strip()).replaceAll(" ");
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
