package io.quarkiverse.migrationreview.deployment.review;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.plan.Answer;
import io.quarkiverse.migrationreview.deployment.plan.Arrangement;

/**
 * What is remembered between draftings of one datasource.
 *
 * @param rejected what was said no to, by the id of the draft; a draft with other SQL has another id, and is listed again
 * @param knownObjects every object a model ever asked for, as text with its schema
 * @param answers what a person said to questions, by their ids
 * @param objects what is remembered of single objects that differ from the model
 * @param arrangement what a person merged and split
 * @param history when the model had what
 * @param acknowledged the keys of the hazards that a person has acknowledged, by the id of the draft
 * @param parked drafts that wait for a later release, by their ids when they were parked
 * @param forms how changes are to be written, by their keys; see {@link FormChoices}
 * @param descriptions how drafts are to be called, in the form of a file name, by their ids
 */
record Decisions(SortedMap<String, Rejection> rejected, SortedSet<String> knownObjects, SortedMap<String, Answer> answers,
        ObjectDecisions objects, Arrangement arrangement, ModelHistory history,
        SortedMap<String, SortedSet<String>> acknowledged, SortedMap<String, ParkedChanges> parked,
        SortedMap<String, String> forms, SortedMap<String, String> descriptions) {

    /** No schema has this name, so that every object is written with its own. */
    private static final String ALWAYS_QUALIFIED = "";

    static final Decisions NONE = new Decisions(new TreeMap<>(), new TreeSet<>(), new TreeMap<>(),
            ObjectDecisions.NONE, Arrangement.NONE, ModelHistory.NONE, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(),
            new TreeMap<>());

    Decisions {
        rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
        knownObjects = Collections.unmodifiableSortedSet(new TreeSet<>(knownObjects));
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
        SortedMap<String, SortedSet<String>> keys = new TreeMap<>();
        acknowledged.forEach((draft, hazards) -> keys.put(draft, Collections.unmodifiableSortedSet(new TreeSet<>(hazards))));
        acknowledged = Collections.unmodifiableSortedMap(keys);
        parked = Collections.unmodifiableSortedMap(new TreeMap<>(parked));
        forms = Collections.unmodifiableSortedMap(new TreeMap<>(forms));
        descriptions = Collections.unmodifiableSortedMap(new TreeMap<>(descriptions));
    }

    Decisions withAnswer(String question, Answer answer) {
        Map<String, Answer> more = new TreeMap<>(answers);
        more.put(question, answer);
        return new Decisions(rejected, knownObjects, new TreeMap<>(more), objects, arrangement, history, acknowledged, parked,
                forms, descriptions);
    }

    /** Forgets what was said to questions that nobody asks any more: asked again, they mean something else. */
    Decisions withAnswersTo(Collection<String> questions) {
        SortedMap<String, Answer> fewer = new TreeMap<>(answers);
        fewer.keySet().retainAll(questions);
        return new Decisions(rejected, knownObjects, fewer, objects, arrangement, history, acknowledged, parked, forms,
                descriptions);
    }

    Decisions withRejected(String id, Rejection rejection) {
        Map<String, Rejection> more = new TreeMap<>(rejected);
        more.put(id, rejection);
        return new Decisions(new TreeMap<>(more), knownObjects, answers, objects, arrangement, history, acknowledged, parked,
                forms, descriptions);
    }

    Decisions withoutRejected(String id) {
        Map<String, Rejection> fewer = new TreeMap<>(rejected);
        fewer.remove(id);
        return new Decisions(new TreeMap<>(fewer), knownObjects, answers, objects, arrangement, history, acknowledged, parked,
                forms, descriptions);
    }

    Decisions withObjects(ObjectDecisions newObjects) {
        return new Decisions(rejected, knownObjects, answers, newObjects, arrangement, history, acknowledged, parked, forms,
                descriptions);
    }

    Decisions withArrangement(Arrangement newArrangement) {
        return new Decisions(rejected, knownObjects, answers, objects, newArrangement, history, acknowledged, parked, forms,
                descriptions);
    }

    Decisions withKnown(SortedSet<ObjectName> known) {
        SortedSet<String> texts = new TreeSet<>();
        known.forEach(object -> texts.add(object.format(ALWAYS_QUALIFIED)));
        return new Decisions(rejected, texts, answers, objects, arrangement, history, acknowledged, parked, forms,
                descriptions);
    }

    Decisions withHistory(ModelHistory newHistory) {
        return new Decisions(rejected, knownObjects, answers, objects, arrangement, newHistory, acknowledged, parked, forms,
                descriptions);
    }

    /** The keys of the hazards of a draft that a person has acknowledged; empty when there are none. */
    SortedSet<String> acknowledged(String draft) {
        return acknowledged.getOrDefault(draft, Collections.emptySortedSet());
    }

    Decisions withAcknowledged(String draft, SortedSet<String> hazards) {
        SortedMap<String, SortedSet<String>> more = new TreeMap<>(acknowledged);
        more.put(draft, hazards);
        return new Decisions(rejected, knownObjects, answers, objects, arrangement, history, more, parked, forms, descriptions);
    }

    /** Forgets what was acknowledged of drafts that are no more. */
    Decisions withAcknowledgedOf(Collection<String> drafts) {
        SortedMap<String, SortedSet<String>> fewer = new TreeMap<>(acknowledged);
        fewer.keySet().retainAll(drafts);
        return new Decisions(rejected, knownObjects, answers, objects, arrangement, history, fewer, parked, forms,
                descriptions);
    }

    Decisions withParked(String id, ParkedChanges changes) {
        SortedMap<String, ParkedChanges> more = new TreeMap<>(parked);
        more.put(id, changes);
        return new Decisions(rejected, knownObjects, answers, objects, arrangement, history, acknowledged, more, forms,
                descriptions);
    }

    /** Forgets what is parked but for some. */
    Decisions withParkedOf(Collection<String> ids) {
        SortedMap<String, ParkedChanges> fewer = new TreeMap<>(parked);
        fewer.keySet().retainAll(ids);
        return new Decisions(rejected, knownObjects, answers, objects, arrangement, history, acknowledged, fewer, forms,
                descriptions);
    }

    /** Takes up what was parked. */
    Decisions withoutParked(String id) {
        SortedMap<String, ParkedChanges> fewer = new TreeMap<>(parked);
        fewer.remove(id);
        return new Decisions(rejected, knownObjects, answers, objects, arrangement, history, acknowledged, fewer, forms,
                descriptions);
    }

    /** Has a change written in a form, whatever is configured. */
    Decisions withForm(String change, String form) {
        SortedMap<String, String> more = new TreeMap<>(forms);
        more.put(change, form);
        return new Decisions(rejected, knownObjects, answers, objects, arrangement, history, acknowledged, parked, more,
                descriptions);
    }

    /** Leaves changes to what is configured that there are no more. */
    Decisions withFormsOf(Collection<String> changes) {
        SortedMap<String, String> fewer = new TreeMap<>(forms);
        fewer.keySet().retainAll(changes);
        return new Decisions(rejected, knownObjects, answers, objects, arrangement, history, acknowledged, parked, fewer,
                descriptions);
    }

    /** Has a draft called otherwise than proposed. */
    Decisions withDescription(String draft, String description) {
        SortedMap<String, String> more = new TreeMap<>(descriptions);
        more.put(draft, description);
        return withDescriptions(more);
    }

    /** Has a draft called as proposed. */
    Decisions withoutDescription(String draft) {
        SortedMap<String, String> fewer = new TreeMap<>(descriptions);
        fewer.remove(draft);
        return withDescriptions(fewer);
    }

    /** Forgets how drafts are to be called that are no more. */
    Decisions withDescriptionsOf(Collection<String> drafts) {
        SortedMap<String, String> fewer = new TreeMap<>(descriptions);
        fewer.keySet().retainAll(drafts);
        return withDescriptions(fewer);
    }

    private Decisions withDescriptions(SortedMap<String, String> newDescriptions) {
        return new Decisions(rejected, knownObjects, answers, objects, arrangement, history, acknowledged, parked, forms,
                newDescriptions);
    }

    /** The known objects; text that can't be read, from another version of the file, is left out. */
    SortedSet<ObjectName> known() {
        SortedSet<ObjectName> known = new TreeSet<>();
        for (String text : knownObjects) {
            try {
                known.add(ObjectName.parse(text, ALWAYS_QUALIFIED));
            } catch (IllegalArgumentException e) {
                // what another version of the file called an object is no object here
                continue;
            }
        }
        return known;
    }
}
