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

    private static final String REMARK = "--";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char UNDECODABLE = '\uFFFD';
    private static final Pattern SCRIPT = Pattern.compile("(?m)^-- script (\\d{1,4}) of (\\d{1,4})\\b[^\\n]*\\n?");
    private static final Pattern UNDO = Pattern.compile("(?m)^-- undo of script (\\d{1,4}) of (\\d{1,4})\\b[^\\n]*\\n?");

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

    /** Whether the texts are in an encoding that is known: what can't be decoded stands there as a sign of its own. */
    boolean isLegible() {
        return (migration == null || migration.indexOf(UNDECODABLE) < 0) && (undo == null || undo.indexOf(UNDECODABLE) < 0);
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
        String remarks = "";
        while (place.find()) {
            if (number > 0) {
                parts.set(number - 1, (remarks + body.substring(from, place.start())).strip());
                remarks = "";
            } else {
                remarks = body.substring(0, place.start());
                if (!remarks.lines().allMatch(line -> line.isBlank() || line.startsWith(REMARK))) {
                    return Optional.empty();
                }
            }
            number = Integer.parseInt(place.group(1));
            if (Integer.parseInt(place.group(2)) != scripts || number < 1 || number > scripts) {
                return Optional.empty();
            }
            from = place.end();
            found++;
        }
        if (number > 0) {
            parts.set(number - 1, (remarks + body.substring(from)).strip());
        }
        return found == scripts && !parts.contains(null) ? Optional.of(parts) : Optional.empty();
    }

    /**
     * A text without the header that was written above it, and without the mark that some editors begin a file with. Remarks
     * that a person has put into the header stay.
     */
    static String withoutHeader(String edited) {
        String text = edited.startsWith(BYTE_ORDER_MARK) ? edited.substring(BYTE_ORDER_MARK.length()) : edited;
        List<String> lines = new ArrayList<>(text.lines().toList());
        int end = (int) lines.stream().takeWhile(line -> line.startsWith(REMARK)).count();
        List<String> remarks = ScriptHeader.remarks(lines.subList(0, end));
        if (remarks.size() == end) {
            return text;
        }
        lines.subList(0, end).clear();
        lines.addAll(0, remarks);
        return String.join("\n", lines);
    }
}
