package io.quarkiverse.migrationreview.deployment.diff;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * What is known beside two schemas of an object that is gone and one that is new. Names are those of the schemas compared.
 */
public interface RenameEvidence {

    /** Nothing is known. */
    RenameEvidence NONE = new RenameEvidence() {
    };

    /** The order in which one object left the model and the other entered it. */
    enum Timing {
        /** Nobody was looking. */
        UNKNOWN,
        /** The one went and the other came in the same change of the model. */
        TOGETHER,
        /** The one was gone before the other came. */
        APART,
        /** For a while the model had both. */
        BOTH_AT_ONCE
    }

    /** When the one went and the other came. */
    default Timing timing(ObjectName gone, ObjectName added) {
        return Timing.UNKNOWN;
    }

    /**
     * The class in which the new object stands where the other one stood.
     *
     * @return empty when they stood elsewhere, or that isn't known
     */
    default Optional<String> samePlace(ObjectName gone, ObjectName added) {
        return Optional.empty();
    }

    /**
     * What an entity says a table or column was called before.
     *
     * @return names of tables and columns as the database stores them, in the schema or table of the new one; empty when it
     *         says nothing
     */
    default List<String> formerNames(ObjectName added) {
        return List.of();
    }

    /**
     * The table whose rows a sequence numbers.
     *
     * @return empty when no entity uses the sequence, or that isn't known
     */
    default Optional<QualifiedName> tableNumberedBy(ObjectName sequence) {
        return Optional.empty();
    }
}
