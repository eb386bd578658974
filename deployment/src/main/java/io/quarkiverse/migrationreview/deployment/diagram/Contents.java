package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.List;

/**
 * What a picture shows, before it has a place.
 *
 * @param boxes ordered by id, each id once
 * @param links between boxes that are there
 * @param remarks what was left out, a sentence each; empty when everything is there
 */
record Contents(List<Box> boxes, List<Link> links, List<String> remarks) {

    Contents {
        boxes = List.copyOf(boxes);
        links = List.copyOf(links);
        remarks = List.copyOf(remarks);
    }
}
