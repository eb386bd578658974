package io.quarkiverse.migrationreview.deployment.plan;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Puts the words of a description together. */
final class Phrases {

    private static final int LONGEST = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    /**
     * What a description may say of some of the changes.
     *
     * @param text in full
     * @param brief a shorter form, for when the full one is too long
     * @param size how many things it speaks of
     */
    record Phrase(String text, String brief, int size) {

        Phrase(String text) {
            this(text, text, 1);
        }
    }

    private Phrases() {
    }

    /** The name in letters, digits and underscores; {@code unnamed} if nothing is left of it. */
    static String word(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String word = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("_").replaceAll("^_+|_+$", "");
        return word.isEmpty() ? "unnamed" : word;
    }

    /** {@code a}, {@code a_and_b}, {@code a_b_and_c}. */
    static String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join("_", words.subList(0, words.size() - 1)) + "_and_" + words.get(words.size() - 1);
    }

    /** As much as fits: all phrases, or the first of them and how many things follow. */
    static String join(List<Phrase> phrases) {
        for (int count = Math.min(phrases.size(), 3); count > 0; count--) {
            List<Phrase> rest = phrases.subList(count, phrases.size());
            String more = rest.isEmpty() ? "" : more(rest.stream().mapToInt(Phrase::size).sum());
            for (Function<Phrase, String> form : List.<Function<Phrase, String>> of(Phrase::text, Phrase::brief)) {
                String text = String.join("_and_", phrases.subList(0, count).stream().map(form).toList()) + more;
                if (text.length() <= LONGEST) {
                    return text;
                }
            }
        }
        String more = phrases.size() == 1 ? "" : more(phrases.stream().skip(1).mapToInt(Phrase::size).sum());
        return cut(phrases.get(0).brief(), LONGEST - more.length()) + more;
    }

    private static String more(int things) {
        return "_and_" + things + (things == 1 ? "_more_change" : "_more_changes");
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        String start = text.substring(0, length);
        int lastWord = start.lastIndexOf('_');
        return (lastWord > length / 2 ? start.substring(0, lastWord) : start).replaceAll("_+$", "");
    }
}
