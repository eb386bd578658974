package io.quarkiverse.migrationreview.deployment.review;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

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
import io.quarkiverse.migrationreview.deployment.diff.Stance;
import io.quarkiverse.migrationreview.deployment.plan.Answer;
import io.quarkiverse.migrationreview.deployment.plan.Answers;
import io.quarkiverse.migrationreview.deployment.plan.RenameQuestion;

/**
 * Decides one candidate after the other: tables first, then columns, which can be compared only when it is clear which tables
 * go on, then sequences. An entity's own word counts, then the answer of a person; until there is one, the suggestion is
 * followed. An object that was decided about is part of no other candidate.
 */
final class RenameDecisions {

    private final Schema current;
    private final Schema desired;
    private final RenameEvidence evidence;
    private final Answers answers;
    private final SortedSet<ObjectName> known;
    private final Stance stance;
    private final List<Rename> renames = new ArrayList<>();
    private final List<RenameQuestion> questions = new ArrayList<>();
    private final Set<ObjectName> decided = new HashSet<>();
    private final Set<ObjectName> taken = new HashSet<>();
    private final Set<QualifiedName> openTables = new HashSet<>();

    /**
     * @param known what the model spoke of
     * @param stance what to make of objects, given what the model spoke of under its old and new names
     * @param answers what a person has said
     */
    RenameDecisions(Schema current, Schema desired, Set<ObjectName> known,
            Function<Set<ObjectName>, Stance> stance, RenameEvidence evidence, Answers answers) {
        this.current = current;
        this.desired = desired;
        this.known = new TreeSet<>(known);
        this.stance = stance.apply(this.known);
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
        RenamesAlong typesAlone = new RenamesAlong(current, desired, stance::known);
        if (next(current).isEmpty() && typesAlone.enumTypes().isEmpty()) {
            return new RenamedSchema(current, List.of(), List.of(), known);
        }
        try (Renaming renaming = renamings.open()) {
            Optional<Undecided> next = next(renaming.schema());
            while (next.isPresent()) {
                decide(next.get(), renaming);
                next = next(renaming.schema());
            }
            along(renaming, RenamesAlong::enumTypes);
            along(renaming, found -> found.sequences(renames));
            along(renaming, found -> found.keys(renames));
            return new RenamedSchema(renaming.schema(), renames, questions, known);
        }
    }

    /**
     * An object that is gone, with what it may be called now.
     *
     * @param candidates the likeliest first
     */
    private record Undecided(List<RenameCandidate> candidates) {

        RenameCandidate likeliest() {
            return candidates.get(0);
        }

        ObjectName gone() {
            return likeliest().gone();
        }

        RenameQuestion question() {
            return new RenameQuestion(gone(), candidates.stream().map(candidate -> new RenameQuestion.Candidate(
                    candidate.added(), candidate.evidence(), candidate.likely())).toList());
        }
    }

    /** What is certain comes first: it takes a candidate away from what is not. */
    private Optional<Undecided> next(Schema schema) {
        List<Change> changes = Differences.classify(schema, desired, stance).changes();
        Map<ObjectName, List<RenameCandidate>> byGone = new TreeMap<>();
        RenameCandidates.between(schema, desired, changes, new EvidenceOfFirstNames(evidence, renames)).stream()
                .filter(candidate -> !decided.contains(candidate.gone()) && !taken.contains(candidate.added()))
                .filter(candidate -> !isSequenceAlong(candidate, schema))
                .forEach(candidate -> byGone.computeIfAbsent(candidate.gone(), gone -> new ArrayList<>()).add(candidate));
        return byGone.values().stream().map(Undecided::new).min(Comparator
                .<Undecided> comparingInt(undecided -> undecided.gone().kind().ordinal())
                .thenComparing(undecided -> !undecided.likeliest().stated())
                .thenComparing(undecided -> answers.to(undecided.question()).isEmpty())
                .thenComparing(Undecided::likeliest));
    }

    private boolean isSequenceAlong(RenameCandidate candidate, Schema schema) {
        return candidate.gone().kind() == ObjectName.Kind.SEQUENCE
                && new RenamesAlong(schema, desired, stance::known).sequences(renames).stream()
                        .anyMatch(rename -> rename.before().equals(candidate.gone())
                                || rename.object().equals(candidate.added()));
    }

    private void decide(Undecided undecided, Renaming renaming) throws SQLException {
        RenameQuestion question = undecided.question();
        boolean stated = undecided.likeliest().stated();
        boolean open = !stated && answers.to(question).isEmpty();
        // what becomes of a table has to be known before anybody can tell what became of its columns
        if (!stated && !openTables.contains(undecided.gone().container())) {
            questions.add(question);
        }
        Answer answer = stated ? Answer.renamed(undecided.likeliest().added().format("")) : answers.effective(question);
        Optional<RenameCandidate> chosen = undecided.candidates().stream()
                .filter(candidate -> answer.equals(Answer.renamed(candidate.added().format("")))).findFirst();
        if (chosen.isEmpty()) {
            decided.add(undecided.gone());
            return;
        }
        ObjectName added = chosen.get().added();
        taken.add(added);
        if (open && added.kind() == ObjectName.Kind.TABLE) {
            openTables.add(added.container());
        }
        if (!rename(renaming, List.of(Rename.of(undecided.gone(), added, List.of())))) {
            decided.add(undecided.gone());
        }
    }

    private void along(Renaming renaming, Function<RenamesAlong, List<Rename>> which) throws SQLException {
        rename(renaming, which.apply(new RenamesAlong(renaming.schema(), desired, stance::known)));
    }

    /** Returns false if PostgreSQL refuses it. */
    private boolean rename(Renaming renaming, List<Rename> wanted) throws SQLException {
        List<Rename> seen = renaming.rename(wanted);
        renames.addAll(seen);
        for (Rename rename : seen) {
            List<ObjectName> followed = known.stream().map(rename::follow).toList();
            known.addAll(followed);
        }
        return !seen.isEmpty();
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
