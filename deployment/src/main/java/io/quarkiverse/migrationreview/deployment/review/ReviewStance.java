package io.quarkiverse.migrationreview.deployment.review;

import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.diff.Looseness;
import io.quarkiverse.migrationreview.deployment.diff.Stance;

/**
 * Which objects are dropped when the model does not ask for them, and what may be looser than it asks for: what the
 * configuration says comes first, then what a person decided, then what is remembered of the model.
 * <p>
 * What is looser is tolerated where the chain was so before anyone looked, and drafted where the model has just become
 * stricter. To tell the two apart it is remembered what the model last asked for; where nothing is remembered, as in a fresh
 * clone, an object that an approved draft created was once exactly as the model wanted it: the model has moved on since.
 */
final class ReviewStance implements Stance {

    private final DifferenceRules rules;
    private final ObjectDecisions decisions;
    private final Set<ObjectName> known;
    private final Set<ObjectName> created;
    private final String defaultSchema;

    /**
     * @param known objects that the model speaks of or ever spoke of, and those that approved drafts created
     * @param created only the latter
     */
    ReviewStance(DifferenceRules rules, ObjectDecisions decisions, Set<ObjectName> known, Set<ObjectName> created,
            String defaultSchema) {
        this.rules = rules;
        this.decisions = decisions;
        this.known = known;
        this.created = created;
        this.defaultSchema = defaultSchema;
    }

    @Override
    public boolean known(ObjectName object) {
        if (rules.leavesAlone(object, defaultSchema)) {
            return false;
        }
        if (rules.manages(object, defaultSchema) || decisions.drafts(object)) {
            return true;
        }
        return decisions.leavesAlone(object).filter(String::isEmpty).isEmpty() && known.contains(object);
    }

    @Override
    public boolean tolerates(Looseness difference) {
        ObjectName object = difference.object();
        if (rules.alwaysTolerates(object, defaultSchema)) {
            return true;
        }
        if (rules.strict() || decisions.drafts(object)) {
            return false;
        }
        // Hibernate ORM's identity generator can't tell serial from identity, whichever the model asked for when
        if (object.kind() == ObjectName.Kind.DEFAULT
                || decisions.leavesAlone(object).filter(difference.wanted()::equals).isPresent()) {
            return true;
        }
        return decisions.lastWanted(object).map(before -> difference.absent() || before.equals(difference.wanted()))
                .orElseGet(() -> isNew(difference) && !created.contains(object));
    }

    /** A check that appears on a column which has been in the model before is what has just changed. */
    private boolean isNew(Looseness difference) {
        return difference.of().equals(difference.object()) || decisions.lastWanted(difference.of()).isEmpty();
    }
}
