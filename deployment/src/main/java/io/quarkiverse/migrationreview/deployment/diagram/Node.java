package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * A box while it is being placed, or the place where a line passes between boxes. Lives as long as one layout.
 */
final class Node {

    private static final int LINE_HEIGHT = 6;

    /** {@code null} where a line passes. */
    final Shape shape;
    final List<Span> toRight = new ArrayList<>();
    final List<Span> toLeft = new ArrayList<>();
    int layer;
    /** Of the upper left corner. */
    double x;
    double y;

    Node(Shape shape, int layer) {
        this.shape = shape;
        this.layer = layer;
    }

    boolean isBox() {
        return shape != null;
    }

    double height() {
        return shape == null ? LINE_HEIGHT : shape.height();
    }

    double width() {
        return shape == null ? 0 : shape.width();
    }

    double middle() {
        return y + height() / 2;
    }

    /**
     * The part of a line that crosses the space between two neighbouring layers, or leaves a box and comes back to it.
     */
    static final class Span {

        final Link link;
        final Node left;
        final Node right;
        /** Whether the table that has the foreign key is on the left. */
        final boolean forward;
        double leftY;
        double rightY;
        int track = -1;

        Span(Link link, Node left, Node right, boolean forward) {
            this.link = link;
            this.left = left;
            this.right = right;
            this.forward = forward;
        }

        boolean isLoop() {
            return left == right;
        }

        boolean isStraight() {
            return !isLoop() && Math.round(leftY) == Math.round(rightY);
        }
    }
}
