package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which lines may run above each other in the space right of a layer, and which have to run side by side. */
final class Tracks {

    private static final int APART = 6;

    private Tracks() {
    }

    /** Returns how many tracks there are. */
    static int assign(List<Node> layer) {
        List<List<Node.Span>> tracks = new ArrayList<>();
        layer.stream().flatMap(node -> node.toRight.stream()).filter(span -> !span.isStraight()).sorted(order())
                .forEach(span -> {
                    int track = 0;
                    while (track < tracks.size() && tracks.get(track).stream().anyMatch(other -> touch(span, other))) {
                        track++;
                    }
                    if (track == tracks.size()) {
                        tracks.add(new ArrayList<>());
                    }
                    tracks.get(track).add(span);
                    span.track = track;
                });
        return tracks.size();
    }

    /** Of lines that fall, the lower one turns first; of lines that rise, the upper one: so they don't cross each other. */
    private static Comparator<Node.Span> order() {
        return Comparator.comparing((Node.Span span) -> falls(span) ? 0 : 1)
                .thenComparing(span -> falls(span) ? -span.leftY : span.leftY)
                .thenComparing(span -> span.rightY);
    }

    private static boolean falls(Node.Span span) {
        return span.rightY > span.leftY;
    }

    private static boolean touch(Node.Span one, Node.Span other) {
        return top(one) < bottom(other) + APART && top(other) < bottom(one) + APART;
    }

    private static double top(Node.Span span) {
        return Math.min(span.leftY, span.rightY);
    }

    private static double bottom(Node.Span span) {
        return Math.max(span.leftY, span.rightY);
    }
}
