package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where lines end at boxes: each at a place of its own, as near as can be to the column it belongs to. */
final class Ports {

    private static final int APART = 10;
    private static final int FROM_EDGE = 8;

    private Ports() {
    }

    /** Where a line wants to end, from the upper edge of the box. */
    static double anchor(Node.Span span, Node node) {
        if (!node.isBox()) {
            return node.height() / 2;
        }
        boolean referring = node.shape.box().id().equals(span.link.from());
        return node.shape.anchor(referring ? span.link.column() : span.link.referenced());
    }

    static void assign(List<Node> layer) {
        for (Node node : layer) {
            if (node.isBox()) {
                assignLeft(node);
                assignRight(node);
            } else {
                node.toLeft.forEach(span -> span.rightY = node.middle());
                node.toRight.forEach(span -> span.leftY = node.middle());
            }
        }
    }

    private static void assignLeft(Node node) {
        List<Node.Span> spans = new ArrayList<>(node.toLeft);
        spans.sort(Comparator.comparing((Node.Span span) -> anchor(span, node)).thenComparing(span -> span.left.middle()));
        double[] positions = positions(node, spans.stream().mapToDouble(span -> node.y + anchor(span, node)).toArray());
        for (int index = 0; index < positions.length; index++) {
            spans.get(index).rightY = positions[index];
        }
    }

    private static void assignRight(Node node) {
        List<End> ends = new ArrayList<>();
        for (Node.Span span : node.toRight) {
            if (span.isLoop()) {
                ends.add(new End(span, node.shape.anchor(span.link.column()), node.middle(), true));
                ends.add(new End(span, node.shape.anchor(span.link.referenced()), node.middle(), false));
            } else {
                ends.add(new End(span, anchor(span, node), span.right.middle(), true));
            }
        }
        ends.sort(Comparator.comparing(End::anchor).thenComparing(End::other));
        double[] positions = positions(node, ends.stream().mapToDouble(end -> node.y + end.anchor()).toArray());
        for (int index = 0; index < positions.length; index++) {
            End end = ends.get(index);
            if (end.start()) {
                end.span().leftY = positions[index];
            } else {
                end.span().rightY = positions[index];
            }
        }
    }

    private record End(Node.Span span, double anchor, double other, boolean start) {
    }

    private static double[] positions(Node node, double[] wanted) {
        return Spread.within(wanted, APART, node.y + FROM_EDGE, node.y + node.height() - FROM_EDGE);
    }
}
