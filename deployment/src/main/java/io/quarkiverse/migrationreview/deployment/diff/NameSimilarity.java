package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much two names have in common.
 *
 * @param share from 0 to 1
 * @param words what to say about it; empty if it is not worth mentioning
 */
record NameSimilarity(double share, Optional<String> words) {

    private static final double ALIKE = 0.6;
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    /** Words that names have in common without being related. */
    private static final Set<String> COMMON = Set.of("id", "is", "has", "the", "of", "fk", "seq");

    static NameSimilarity of(String name, String other) {
        Set<String> words = words(name);
        Set<String> shared = new LinkedHashSet<>(words);
        Set<String> others = words(other);
        shared.retainAll(others);
        double alike = 1 - (double) distance(name.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT))
                / Math.max(1, Math.max(name.length(), other.length()));
        if (!shared.isEmpty()) {
            double share = 2.0 * shared.size() / (words.size() + others.size());
            return new NameSimilarity(Math.max(alike, share), Optional.of("The names share '" + String.join("', '", shared)
                    + "'"));
        }
        return alike >= ALIKE ? new NameSimilarity(alike, Optional.of("The names are spelled alike"))
                : new NameSimilarity(0, Optional.empty());
    }

    private static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>(Arrays.asList(SEPARATORS.split(name)));
        Set<String> lower = new LinkedHashSet<>();
        words.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
        lower.removeAll(COMMON);
        lower.remove("");
        return lower;
    }

    /** The least number of letters to insert, delete or replace (Levenshtein). */
    private static int distance(String name, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j < previous.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= name.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = previous[j - 1] + (name.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[other.length()];
    }
}
