package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One case of what a statement or a change does to the tables that are there:
 *
 * <pre>
 * -- case: adds a column
 * -- before
 * create table task (id bigint);
 * -- after
 * create table task (id bigint, note text);
 * -- expect
 * Add column task.note (text): ACCESS EXCLUSIVE on task
 * </pre>
 *
 * Instead of {@code -- after} there may be {@code -- renames}, a line each with two names, or {@code -- statement}, which is
 * only measured. Blank lines mean nothing.
 *
 * @param file it comes from
 * @param name what is tried, as a sentence
 */
record LockCase(String file, String name, Map<Section, String> parts) {

    /** What a line that begins with {@code -- } introduces. */
    enum Section {
        /** The oldest PostgreSQL that does so. */
        SINCE("since: "),
        /** The newest one. */
        UNTIL("until: "),
        /** {@code TimeZone} of the session; UTC if nothing is said. */
        TIME_ZONE("time zone: "),
        BEFORE("before"),
        AFTER("after"),
        RENAMES("renames"),
        STATEMENT("statement"),
        EXPECT("expect");

        private final String words;

        Section(String words) {
            this.words = words;
        }

        boolean isLine() {
            return words.endsWith(": ");
        }
    }

    private static final String MARK = "-- ";
    private static final String CASE = MARK + "case: ";

    /**
     * @throws IllegalArgumentException if a line introduces something unknown
     */
    static List<LockCase> parse(String file, String text) {
        List<LockCase> cases = new ArrayList<>();
        Section section = null;
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            if (line.startsWith(CASE)) {
                cases.add(new LockCase(file, line.substring(CASE.length()), new EnumMap<>(Section.class)));
            } else if (line.startsWith(MARK)) {
                section = section(file, line);
                cases.get(cases.size() - 1).parts.put(section,
                        section.isLine() ? line.substring(MARK.length() + section.words.length()) : "");
            } else {
                cases.get(cases.size() - 1).parts.merge(section, line + "\n", String::concat);
            }
        }
        return cases;
    }

    private static Section section(String file, String line) {
        return Stream.of(Section.values())
                .filter(each -> each.isLine() ? line.startsWith(MARK + each.words) : line.equals(MARK + each.words))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(file + ": unknown section: " + line));
    }

    String text() {
        return CASE + name + "\n" + parts.entrySet().stream().map(part -> MARK + part.getKey().words
                + (part.getKey().isLine() ? part.getValue() + "\n" : "\n" + part.getValue()))
                .collect(Collectors.joining());
    }

    String part(Section section) {
        return parts.getOrDefault(section, "");
    }

    boolean has(Section section) {
        return parts.containsKey(section);
    }

    boolean isFor(int version) {
        return version >= number(Section.SINCE, 0) && version <= number(Section.UNTIL, Integer.MAX_VALUE);
    }

    private int number(Section section, int otherwise) {
        return has(section) ? Integer.parseInt(part(section)) : otherwise;
    }

    String timeZone() {
        return has(Section.TIME_ZONE) ? part(Section.TIME_ZONE) : "UTC";
    }

    @Override
    public String toString() {
        return file + ": " + name;
    }
}
