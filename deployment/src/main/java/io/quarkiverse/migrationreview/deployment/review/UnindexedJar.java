package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;
import java.util.Objects;

/**
 * A jar with entities that Quarkus never sees, since it has no index of the jar.
 *
 * @param classifier empty when it has none
 * @param fileName of the jar
 * @param entities names of the classes, in the order of the alphabet
 */
public record UnindexedJar(String groupId, String artifactId, String classifier, String fileName, List<String> entities) {

    public UnindexedJar {
        Objects.requireNonNull(groupId, "groupId");
        Objects.requireNonNull(artifactId, "artifactId");
        Objects.requireNonNull(classifier, "classifier");
        Objects.requireNonNull(fileName, "fileName");
        entities = List.copyOf(entities);
    }

    /** What has Quarkus index it: the properties of its {@code ApplicationArchiveBuildStep}, separated by commas. */
    String remedy() {
        String key = "quarkus.index-dependency."
                + (artifactId.indexOf('.') < 0 ? artifactId : "\"" + artifactId + "\"");
        return key + ".group-id=" + groupId + ", " + key + ".artifact-id=" + artifactId
                + (classifier.isEmpty() ? "" : ", " + key + ".classifier=" + classifier);
    }
}
