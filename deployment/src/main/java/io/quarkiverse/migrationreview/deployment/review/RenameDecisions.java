package io.quarkiverse.migrationreview.deployment.review;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.Differences;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.diff.RenameCandidate;
import io.quarkiverse.migrationreview.deployment.diff.RenameCandidates;
import io.quarkiverse.migrationreview.deployment.diff.RenameEvidence;
import io.quarkiverse.migrationreview.deployment.diff.RenamesAlong;

/**
 * Decides one candidate after the other: tables first, then columns, which can be compared only when it is clear which tables
 * go on, then sequences. An entity's own word counts, then the answer of a person; until there is one, the suggestion is
 * followed. An object that was decided about is part of no other candidate.
 */
final class RenameDecisions {

    private static final Comparator<RenameCandidate> ORDER = Comparator
            .<RenameCandidate> comparingInt(candidate -> candidate.gone().kind().ordinal())
            .thenComparing(Comparator.naturalOrder());

    private final Schema current;
    private final Schema desired;
    private final RenameEvidence evidence;
    private final Function<RenameCandidate, Optional<Boolean>> answers;
    private final SortedSet<ObjectName> known;
    private final List<Rename> renames = new ArrayList<>();
    private final List<RenameCandidate> open = new ArrayList<>();
    private final Set<List<ObjectName>> refused = new HashSet<>();
    private final Set<ObjectName> taken = new HashSet<>();
    private final Set<QualifiedName> openTables = new HashSet<>();

    /**
     * @param known what may be dropped
     * @param answers whether a candidate was renamed; empty when nobody has said
     */
    RenameDecisions(Schema current, Schema desired, Set<ObjectName> known, RenameEvidence evidence,
            Function<RenameCandidate, Optional<Boolean>> answers) {
        this.current = current;
        this.desired = desired;
        this.known = new TreeSet<>(known);
        this.evidence = evidence;
        this.answers = answers;
    }

    /** Opens a place to try renames in. */
    interface Renamings {

        Renaming open() throws SQLException;
    }

    /**
     * Decides.
     *
     * @param renamings asked only when something may have been renamed
     * @throws SQLException when the server goes away
     */
    RenamedSchema decide(Renamings renamings) throws SQLException {
        RenamesAlong typesAlone = new RenamesAlong(current, desired, known::contains);
        if (next(current).isEmpty() && typesAlone.enumTypes().isEmpty()) {
            return new RenamedSchema(current, List.of(), List.of(), known);
        }
        try (Renaming renaming = renamings.open()) {
            Optional<RenameCandidate> candidate = next(renaming.schema());
            while (candidate.isPresent()) {
                decide(candidate.get(), renaming);
                candidate = next(renaming.schema());
            }
            along(renaming, RenamesAlong::enumTypes);
            along(renaming, found -> found.sequences(renames));
            along(renaming, found -> found.keys(renames));
            return new RenamedSchema(renaming.schema(), renames, open, known);
        }
    }

    private Optional<RenameCandidate> next(Schema schema) {
        List<Change> changes = Differences.classify(schema, desired, known::contains).changes();
        return RenameCandidates.between(schema, desired, changes, new EvidenceOfFirstNames(evidence, renames)).stream()
                .filter(candidate -> !taken.contains(candidate.gone()) && !taken.contains(candidate.added()))
                .filter(candidate -> !refused.contains(List.of(candidate.gone(), candidate.added())))
                .filter(candidate -> !isSequenceAlong(candidate, schema))
                .min(ORDER);
    }

    private boolean isSequenceAlong(RenameCandidate candidate, Schema schema) {
        return candidate.gone().kind() == ObjectName.Kind.SEQUENCE
                && new RenamesAlong(schema, desired, known::contains).sequences(renames).stream()
                        .anyMatch(rename -> rename.before().equals(candidate.gone())
                                || rename.object().equals(candidate.added()));
    }

    private void decide(RenameCandidate candidate, Renaming renaming) throws SQLException {
        Optional<Boolean> answer = candidate.stated() ? Optional.of(true) : answers.apply(candidate);
        boolean inOpenTable = openTables.contains(candidate.added().container());
        if (answer.isEmpty() && !inOpenTable) {
            open.add(candidate);
        }
        boolean renamed = answer.orElse(candidate.likely());
        if (renamed || answer.isEmpty()) {
            taken.add(candidate.added());
        }
        if (answer.isEmpty()) {
            taken.add(candidate.gone());
            if (candidate.added().kind() == ObjectName.Kind.TABLE) {
                openTables.add(candidate.added().container());
            }
        }
        refused.add(List.of(candidate.gone(), candidate.added()));
        if (renamed) {
            rename(renaming, List.of(Rename.of(candidate.gone(), candidate.added(), List.of())));
        }
    }

    private void along(Renaming renaming, Function<RenamesAlong, List<Rename>> which) throws SQLException {
        Predicate<ObjectName> spokenOf = known::contains;
        rename(renaming, which.apply(new RenamesAlong(renaming.schema(), desired, spokenOf)));
    }

    private void rename(Renaming renaming, List<Rename> wanted) throws SQLException {
        List<Rename> seen = renaming.rename(wanted);
        renames.addAll(seen);
        for (Rename rename : seen) {
            List<ObjectName> followed = known.stream().map(rename::follow).toList();
            known.addAll(followed);
        }
    }

    /** Knows objects by the names they had before anything was renamed. */
    private record EvidenceOfFirstNames(RenameEvidence evidence, List<Rename> renames) implements RenameEvidence {

        @Override
        public Timing timing(ObjectName gone, ObjectName added) {
            return evidence.timing(first(gone), added);
        }

        @Override
        public Optional<String> samePlace(ObjectName gone, ObjectName added) {
            return evidence.samePlace(first(gone), added);
        }

        @Override
        public List<String> formerNames(ObjectName added) {
            return evidence.formerNames(added);
        }

        @Override
        public Optional<QualifiedName> tableNumberedBy(ObjectName sequence) {
            return evidence.tableNumberedBy(sequence);
        }

        private ObjectName first(ObjectName name) {
            ObjectName first = name;
            for (int index = renames.size() - 1; index >= 0; index--) {
                first = renames.get(index).inverse().follow(first);
            }
            return first;
        }
    }
}
