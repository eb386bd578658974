package io.quarkiverse.migrationreview.deployment.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a draft as a person has edited them.
 *
 * @param migration the text of the draft's file; {@code null} when it is as drafted
 * @param undo the text of the file with its undo; {@code null} when it is as drafted
 */
record Edit(String migration, String undo) {

    private static final Pattern SCRIPT = Pattern.compile("(?m)^-- script (\\d+) of (\\d+)\\b[^\\n]*\\n?");
    private static final Pattern UNDO = Pattern.compile("(?m)^-- undo of script (\\d+) of (\\d+)\\b[^\\n]*\\n?");

    /**
     * The edited SQL of each script, without the header.
     *
     * @param scripts how many there have to be
     * @return empty when the lines that tell them apart are not what they were; {@code null} inside when it is as drafted
     */
    Optional<List<String>> migrations(int scripts) {
        return migration == null ? Optional.of(nothing(scripts)) : parts(migration, scripts, SCRIPT);
    }

    /** The edited undo of each script, in the order of the scripts; as for {@link #migrations}. */
    Optional<List<String>> undos(int scripts) {
        return undo == null ? Optional.of(nothing(scripts)) : parts(undo, scripts, UNDO);
    }

    private static List<String> nothing(int scripts) {
        List<String> nothing = new ArrayList<>();
        for (int index = 0; index < scripts; index++) {
            nothing.add(null);
        }
        return nothing;
    }

    private static Optional<List<String>> parts(String text, int scripts, Pattern marker) {
        String body = withoutHeader(text.replace("\r\n", "\n"));
        if (scripts == 1) {
            return Optional.of(List.of(body.strip()));
        }
        List<String> parts = nothing(scripts);
        Matcher place = marker.matcher(body);
        int found = 0;
        int number = 0;
        int from = 0;
        while (place.find()) {
            if (number > 0) {
                parts.set(number - 1, body.substring(from, place.start()).strip());
            } else if (!body.substring(0, place.start()).isBlank()) {
                return Optional.empty();
            }
            number = Integer.parseInt(place.group(1));
            if (Integer.parseInt(place.group(2)) != scripts || number < 1 || number > scripts) {
                return Optional.empty();
            }
            from = place.end();
            found++;
        }
        if (number > 0) {
            parts.set(number - 1, body.substring(from).strip());
        }
        return found == scripts && !parts.contains(null) ? Optional.of(parts) : Optional.empty();
    }

    /** A text without the header that was written above it; as it is when that is gone. */
    static String withoutHeader(String text) {
        if (!ScriptHeader.isDrafted(text) && !text.startsWith(ScriptHeader.UNDO)) {
            return text;
        }
        List<String> lines = new ArrayList<>(text.lines().toList());
        while (!lines.isEmpty() && lines.get(0).startsWith("--")) {
            lines.remove(0);
        }
        return String.join("\n", lines);
    }
}
