package io.quarkiverse.migrationreview.deployment.review;

import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;

/**
 * What a person decided about one object that differs from the model.
 *
 * @param outcome done, or refused in words
 * @param decisions what is to be remembered; as before when it was refused
 */
record ObjectRuling(Outcome outcome, ObjectDecisions decisions) {

    private static final String DRAFT_AGAIN = "Change the configuration; drafts are made again at the next live reload.";

    /**
     * Drafts what is tolerated, or the drop of what is not in the model.
     *
     * @param text the object as it is listed
     */
    static ObjectRuling draft(String text, DifferingObjects objects, DifferenceRules rules) {
        Optional<ObjectName> object = parse(text, objects);
        if (object.filter(objects.drafted()::contains).isPresent()) {
            return refused(objects, text + " is drafted already.", Outcome.LOOK_AGAIN);
        }
        if (object.filter(objects::leaves).isEmpty()) {
            return notListed(text, objects);
        }
        ObjectName found = object.get();
        String schema = objects.defaultSchema();
        boolean tolerated = objects.tolerated().stream().anyMatch(each -> each.object().equals(found));
        if (tolerated ? rules.alwaysTolerates(found, schema) : rules.leavesAlone(found, schema)) {
            return refused(objects, text + " is left alone by "
                    + (tolerated ? DifferenceRules.TOLERATED : DifferenceRules.UNMANAGED) + ".", DRAFT_AGAIN);
        }
        return new ObjectRuling(Outcome.done(Outcome.Kind.DRAFTED, text + " is drafted.", null),
                objects.decisions().withDrafted(found));
    }

    /**
     * Leaves alone what is drafted.
     *
     * @param text the object as it is listed, or named by a change of a draft
     */
    static ObjectRuling leaveAlone(String text, DifferingObjects objects, DifferenceRules rules) {
        Optional<ObjectName> object = parse(text, objects);
        if (object.filter(objects::leaves).isPresent()) {
            return refused(objects, text + " is left alone already.", Outcome.LOOK_AGAIN);
        }
        String asked = object.map(objects.leavable()::get).orElse(null);
        if (asked == null) {
            return notListed(text, objects);
        }
        ObjectName found = object.get();
        boolean looser = !asked.isEmpty();
        if (looser ? rules.strict() : rules.manages(found, objects.defaultSchema())) {
            return refused(objects, text + " is drafted because of "
                    + (looser ? DifferenceRules.STRICT : DifferenceRules.MANAGED) + ".",
                    looser ? "Add it to " + DifferenceRules.TOLERATED + "." : DRAFT_AGAIN);
        }
        return new ObjectRuling(Outcome.done(Outcome.Kind.LEFT_ALONE, text + " is left alone.", null),
                objects.decisions().withLeftAlone(found, asked));
    }

    private static Optional<ObjectName> parse(String text, DifferingObjects objects) {
        try {
            return Optional.of(ObjectName.parse(text == null ? "" : text, objects.defaultSchema()));
        } catch (IllegalArgumentException e) {
            // what names no object is not listed either, and is answered so
            return Optional.empty();
        }
    }

    private static ObjectRuling notListed(String text, DifferingObjects objects) {
        return refused(objects, text + " is not among the objects that can be drafted or left alone: the chain or the entities"
                + " have moved on.", Outcome.LOOK_AGAIN);
    }

    private static ObjectRuling refused(DifferingObjects objects, String message, String remedy) {
        return new ObjectRuling(Outcome.refused(message, remedy), objects.decisions());
    }
}
