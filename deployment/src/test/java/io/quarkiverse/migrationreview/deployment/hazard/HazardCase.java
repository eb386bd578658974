package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One case of a {@link HazardFile}: its parts in the order in which they stand there.
 *
 * @param name what is tried, as a sentence
 */
record HazardCase(String name, List<Part> parts) {

    /** What a line that begins with {@code -- } introduces. */
    enum Section {
        /** Why the case is there; means nothing to the test. */
        NOTE("note: ", Kind.LINE),
        /** The oldest PostgreSQL that understands the case. */
        SINCE("since: ", Kind.LINE),
        /** The version that the rules are told, such as {@code 14.2}; the server's own unless it is given. */
        SERVER("server: ", Kind.LINE),
        /** What both schemas hold. */
        BOTH("both", Kind.BLOCK),
        BEFORE("before", Kind.BLOCK),
        AFTER("after", Kind.BLOCK),
        /** What the dev database holds beyond the schema before. */
        ROWS("rows", Kind.BLOCK),
        /** What is renamed, such as {@code column public.task.title => column public.task.name}. */
        RENAMES("renames", Kind.BLOCK),
        /** The same, as a question that was asked before. */
        ASKED("asked", Kind.BLOCK),
        /** Ids of questions, each with {@code =>} and an expression, {@code NONE} or {@code SEPARATE}. */
        ANSWERS("answers", Kind.BLOCK),
        /** What numbers what, such as {@code sequence public.task_seq => column public.task.id}. */
        NUMBERED("numbered", Kind.BLOCK),
        /** The scripts wait for locks without a limit. */
        NO_LOCK_TIMEOUT("no lock timeout", Kind.MARK),
        /** The hazards with the code that the file is called after, in the order of the migrations. */
        HAZARDS("hazards", Kind.BLOCK),
        /** Stands where the hazards would. */
        NO_HAZARDS("no hazards", Kind.MARK);

        /** A line has its text beside it, a block below it, and a mark none. */
        enum Kind {
            LINE,
            BLOCK,
            MARK
        }

        final String words;
        final Kind kind;

        Section(String words, Kind kind) {
            this.words = words;
            this.kind = kind;
        }

        boolean isExpectation() {
            return this == HAZARDS || this == NO_HAZARDS;
        }
    }

    /**
     * @param text of a block: lines that each end in a line feed; empty for a mark
     */
    record Part(Section section, String text) {
    }

    HazardCase {
        parts = List.copyOf(parts);
    }

    String before() {
        return text(Section.BOTH, Section.BEFORE);
    }

    String after() {
        return text(Section.BOTH, Section.AFTER);
    }

    /** The major version, 0 if every one will do. */
    int since() {
        String since = text(Section.SINCE);
        return since.isEmpty() ? 0 : Integer.parseInt(since);
    }

    boolean has(Section section) {
        return parts.stream().anyMatch(part -> part.section() == section);
    }

    /** What is expected, as {@link HazardText} writes it. */
    String expected() {
        return text(Section.HAZARDS);
    }

    /** Lines of the form {@code this => that}. */
    List<String[]> pairs(Section section) {
        return text(section).lines().map(line -> line.split(" => ", 2)).toList();
    }

    /** The same case with what really came out as its expectation. */
    HazardCase expecting(String hazards) {
        List<Part> others = new ArrayList<>(parts.stream().filter(part -> !part.section().isExpectation()).toList());
        others.add(hazards.isEmpty() ? new Part(Section.NO_HAZARDS, "") : new Part(Section.HAZARDS, hazards));
        return new HazardCase(name, others);
    }

    String text(Section... sections) {
        return parts.stream().filter(part -> List.of(sections).contains(part.section())).map(Part::text)
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return name;
    }
}
