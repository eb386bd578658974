package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Objects;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Sequence;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * Compares the sequences, after the tables. A sequence comes and goes without an owner; the owner is a change of its own,
 * since it exists only once the column does.
 */
final class SequenceComparison {

    private final Findings findings;

    SequenceComparison(Findings findings) {
        this.findings = findings;
    }

    void compare() {
        for (Sequence wanted : findings.desired.sequences().values()) {
            Sequence before = findings.current.sequences().get(wanted.name());
            if (before == null) {
                findings.add(new CreateSequence(wanted.withOwner(null)));
                changeOwner(wanted.name(), null, wanted.ownedBy());
            } else {
                compare(before, wanted);
            }
        }
        for (Sequence sequence : findings.current.sequences().values()) {
            if (!findings.desired.sequences().containsKey(sequence.name())) {
                onlyCurrent(sequence);
            }
        }
    }

    private void compare(Sequence before, Sequence wanted) {
        if (!before.type().equals(wanted.type()) || !before.options().equals(wanted.options())) {
            findings.add(new AlterSequence(before.withOwner(null).withComment(null),
                    wanted.withOwner(null).withComment(null)));
        }
        boolean left = wanted.ownedBy() == null && before.ownedBy() != null && !findings.dropsColumn(before.ownedBy())
                && !findings.knows(ObjectName.columnDefault(before.ownedBy().container(), before.ownedBy().member()));
        // a serial column whose default the model does not speak of keeps its sequence as well
        if (!left) {
            changeOwner(wanted.name(), before.ownedBy(), wanted.ownedBy());
        }
        findings.compareComments(ObjectName.sequenceComment(wanted.name()), before.comment(), wanted.comment());
    }

    private void onlyCurrent(Sequence sequence) {
        ObjectName name = ObjectName.sequence(sequence.name());
        ObjectName owner = sequence.ownedBy();
        if (findings.knows(name) || owner != null && findings.dropsColumn(owner)) {
            changeOwner(sequence.name(), owner, null);
            findings.add(new DropSequence(sequence.withOwner(null)));
        } else if (owner == null || isMapped(owner)) {
            if (owner != null && becomesIdentity(owner)) {
                changeOwner(sequence.name(), owner, null);
            }
            findings.unmanaged(name, "sequence " + name.path(findings.current.defaultSchema()),
                    "The entity model does not use it");
        }
    }

    private boolean isMapped(ObjectName column) {
        Table wanted = findings.desired.tables().get(column.container());
        return wanted != null && wanted.column(column.member()).isPresent();
    }

    /** A column that counts by a sequence of its own has no use for another one, which would be taken for it. */
    private boolean becomesIdentity(ObjectName column) {
        return hasIdentity(findings.desired, column) && !hasIdentity(findings.current, column);
    }

    private static boolean hasIdentity(Schema schema, ObjectName column) {
        Table table = schema.tables().get(column.container());
        return table != null && table.column(column.member()).filter(found -> found.identity() != null).isPresent();
    }

    private void changeOwner(QualifiedName sequence, ObjectName before, ObjectName after) {
        if (!Objects.equals(before, after)) {
            findings.add(new ChangeSequenceOwner(sequence, before, after));
        }
    }
}
