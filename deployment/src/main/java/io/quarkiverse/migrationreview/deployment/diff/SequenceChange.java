package io.quarkiverse.migrationreview.deployment.diff;

/**
 * A change of a sequence.
 */
public sealed interface SequenceChange extends Change permits CreateSequence, DropSequence, AlterSequence, ChangeSequenceOwner {

    @Override
    SequenceChange inverse();
}
