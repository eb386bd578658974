package io.quarkiverse.migrationreview.deployment.diff;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;

/** Collects what speaks for and against one rename, in sentences, and weighs it. */
final class Evidence {

    private static final int MOST = 100;
    private static final int TOGETHER = 20;
    private static final int SAME_PLACE = 20;
    private static final int APART = -20;
    private static final int BOTH_AT_ONCE = -40;

    private final List<String> sentences = new ArrayList<>();
    private int score;

    void add(int weight, String sentence) {
        score += weight;
        sentences.add(sentence);
    }

    void addNames(int weight, String name, String other) {
        NameSimilarity similarity = NameSimilarity.of(name, other);
        similarity.words().ifPresent(words -> add((int) Math.round(weight * similarity.share()), words));
    }

    /** What is known beside the two schemas; the strongest comes first. */
    void addCircumstances(ObjectName gone, ObjectName added, RenameEvidence evidence) {
        List<String> ofSchemas = new ArrayList<>(sentences);
        sentences.clear();
        switch (evidence.timing(gone, added)) {
            case TOGETHER -> add(TOGETHER, "One went and the other came in the same change of the entities");
            case APART -> add(APART, "One was gone before the other came");
            case BOTH_AT_ONCE -> add(BOTH_AT_ONCE, "For a while the entities had both");
            case UNKNOWN -> {
                // says nothing
            }
        }
        evidence.samePlace(gone, added).ifPresent(type -> add(SAME_PLACE, "Same place in the class " + type));
        sentences.addAll(ofSchemas);
    }

    RenameCandidate toCandidate(ObjectName gone, ObjectName added) {
        return new RenameCandidate(gone, added, Math.max(0, Math.min(MOST, score)), false, sentences);
    }
}
