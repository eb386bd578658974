package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.hazard.HazardCase.Part;
import io.quarkiverse.migrationreview.deployment.hazard.HazardCase.Section;

/**
 * Cases about one hazard, in a file that is called after its code, as SQL that any editor shows well:
 *
 * <pre>
 * -- case: says how many rows go
 * -- before
 * create table task (id bigint);
 * -- rows
 * insert into task values (1);
 * -- after
 * -- hazards
 * DESTROYS table task
 *   Drops table task with all its rows.
 *   SOME: 1 row
 * </pre>
 *
 * A line that begins with two hyphens introduces a {@link Section}; there are no other comments. {@code -- no hazards} stands
 * where a rule must not fire.
 *
 * @param name of the file
 * @param about the notes at its head
 */
record HazardFile(String name, List<Part> about, List<HazardCase> cases) {

    private static final String MARK = "-- ";
    private static final String CASE = "-- case: ";

    /**
     * @param expectationsMissing whether cases may have none, because they are about to be written
     * @throws IllegalArgumentException if a line introduces something unknown, a name is used twice, or a case does not
     *         say what is expected
     */
    static HazardFile parse(String name, String text, boolean expectationsMissing) {
        Reader reader = new Reader(name);
        text.lines().forEach(reader::line);
        reader.endCase();
        Set<String> names = new HashSet<>();
        for (HazardCase each : reader.cases) {
            long expectations = each.parts().stream().filter(part -> part.section().isExpectation()).count();
            if (expectations != 1 && !(expectationsMissing && expectations == 0)) {
                throw new IllegalArgumentException(
                        name + ": \"" + each.name() + "\" has to expect either some hazards or none, and once");
            }
            if (!names.add(each.name())) {
                throw new IllegalArgumentException(name + ": there are two cases \"" + each.name() + "\"");
            }
        }
        return new HazardFile(name, reader.about, reader.cases);
    }

    HazardCode code() {
        return HazardCode.valueOf(name.substring(0, name.indexOf('.')));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        about.forEach(part -> write(part, text));
        for (HazardCase each : cases) {
            text.append(text.isEmpty() ? "" : "\n").append(CASE).append(each.name()).append('\n');
            each.parts().forEach(part -> write(part, text));
        }
        return text.toString();
    }

    private static void write(Part part, StringBuilder text) {
        text.append(MARK).append(part.section().words);
        text.append(part.section().kind == Section.Kind.LINE ? part.text() + "\n" : "\n" + part.text());
    }

    /** Takes one line after the other. */
    private static final class Reader {

        private final String file;
        private final List<Part> about = new ArrayList<>();
        private final List<HazardCase> cases = new ArrayList<>();
        private String name;
        private List<Part> parts = about;
        private int number;

        Reader(String file) {
            this.file = file;
        }

        void line(String line) {
            number++;
            if (line.startsWith(CASE)) {
                endCase();
                name = line.substring(CASE.length());
                parts = new ArrayList<>();
            } else if (line.startsWith("--")) {
                introduce(line);
            } else if (!line.isBlank()) {
                append(line);
            }
        }

        void endCase() {
            if (name != null) {
                cases.add(new HazardCase(name, parts));
            }
        }

        private void introduce(String line) {
            Section section = Stream.of(Section.values()).filter(candidate -> candidate.kind == Section.Kind.LINE
                    ? line.startsWith(MARK + candidate.words)
                    : line.equals(MARK + candidate.words)).findFirst()
                    .orElseThrow(() -> problem("unknown section: " + line));
            if (name == null && section != Section.NOTE) {
                throw problem("no case has begun");
            }
            parts.add(new Part(section, section.kind == Section.Kind.LINE
                    ? line.substring(MARK.length() + section.words.length())
                    : ""));
        }

        private void append(String line) {
            Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last == null || last.section().kind != Section.Kind.BLOCK) {
                throw problem("a line that belongs to no section: " + line);
            }
            parts.set(parts.size() - 1, new Part(last.section(), last.text() + line + "\n"));
        }

        private IllegalArgumentException problem(String what) {
            return new IllegalArgumentException(file + ", line " + number + ": " + what);
        }
    }
}
