package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One case of an {@link AcceptanceFile}: its parts in the order in which they stand there.
 *
 * @param name what is tried, as a sentence
 */
record AcceptanceCase(String name, List<Part> parts) {

    /** What a line that begins with {@code -- } introduces. */
    enum Section {
        /** Why the case is there; the only part that means nothing to the test. */
        NOTE("note: ", Kind.LINE),
        /** The oldest PostgreSQL that understands the case. */
        SINCE("since: ", Kind.LINE),
        /** What both scripts hold. */
        BOTH("both", Kind.BLOCK),
        BEFORE("before", Kind.BLOCK),
        AFTER("after", Kind.BLOCK),
        MIGRATION("migration", Kind.BLOCK),
        UNDO("undo", Kind.BLOCK),
        /** What the migration asks, a line each, with what the preview takes at its end; absent if nothing is asked. */
        QUESTIONS("questions", Kind.BLOCK),
        /** Stands where migration and undo would. */
        EXPECT_NOTHING("expect nothing", Kind.MARK);

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
            return this == MIGRATION || this == UNDO || this == QUESTIONS || this == EXPECT_NOTHING;
        }
    }

    /**
     * @param text of a block: lines that each end in a line feed; empty for a mark
     */
    record Part(Section section, String text) {
    }

    AcceptanceCase {
        parts = List.copyOf(parts);
    }

    MigrationCase migration() {
        return new MigrationCase(name, text(Section.BOTH, Section.BEFORE), text(Section.BOTH, Section.AFTER),
                text(Section.MIGRATION), text(Section.UNDO), text(Section.QUESTIONS));
    }

    /** The major version, 0 if every one will do. */
    int since() {
        String since = text(Section.SINCE);
        return since.isEmpty() ? 0 : Integer.parseInt(since);
    }

    /** The same case with what really came out as its expectation. */
    AcceptanceCase expecting(MigrationCase actual) {
        List<Part> others = new ArrayList<>(parts.stream().filter(part -> !part.section().isExpectation()).toList());
        if (actual.migration().isEmpty() && actual.undo().isEmpty()) {
            others.add(new Part(Section.EXPECT_NOTHING, ""));
        } else {
            if (!actual.questions().isEmpty()) {
                others.add(new Part(Section.QUESTIONS, actual.questions()));
            }
            others.add(new Part(Section.MIGRATION, actual.migration()));
            others.add(new Part(Section.UNDO, actual.undo()));
        }
        return new AcceptanceCase(name, others);
    }

    boolean has(Section section) {
        return parts.stream().anyMatch(part -> part.section() == section);
    }

    private String text(Section... sections) {
        return parts.stream().filter(part -> List.of(sections).contains(part.section())).map(Part::text)
                .collect(Collectors.joining());
    }
}
