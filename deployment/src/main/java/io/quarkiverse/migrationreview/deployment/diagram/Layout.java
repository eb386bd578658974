package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Where everything in a picture is, in whole pixels: boxes in layers from left to right, lines in the space between the
 * layers, and what no line leads to below, from left to right as well.
 */
final class Layout {

    private static final int MARGIN = 12;
    private static final int GAP = 22;
    private static final int LINE_GAP = 8;
    private static final int SWEEPS = 4;
    /** Room for the ends of lines, before the first and behind the last track between two layers. */
    private static final int ENDS = 30;
    private static final int TRACK = 9;
    private static final int REMARK = 20;
    private static final int LEAST_SHELF_WIDTH = 860;

    /** A box and its upper left corner. */
    record Placed(Shape shape, int x, int y) {
    }

    record Point(int x, int y) {
    }

    /**
     * A line, from the table that has the foreign key to the one it refers to.
     *
     * @param startsRight whether it leaves the first table to the right
     * @param endsRight whether it comes to the other one from the right
     */
    record Route(Link link, List<Point> points, boolean startsRight, boolean endsRight) {
    }

    private final List<Placed> boxes = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final Contents contents;
    private int width;
    private int height;

    private Layout(Contents contents) {
        this.contents = contents;
    }

    static Layout of(Contents contents) {
        Layout layout = new Layout(contents);
        layout.place();
        return layout;
    }

    List<Placed> boxes() {
        return boxes;
    }

    List<Route> routes() {
        return routes;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The base line of the first remark. */
    int remarksY() {
        return height - MARGIN - (contents.remarks().size() - 1) * REMARK - 2;
    }

    /** From one remark to the next. */
    static int remarkHeight() {
        return REMARK;
    }

    private void place() {
        Set<String> linked = new HashSet<>();
        contents.links().forEach(link -> linked.addAll(List.of(link.from(), link.to())));
        List<Shape> shapes = contents.boxes().stream().map(Shape::of).toList();
        List<Shape> inLayers = shapes.stream().filter(shape -> linked.contains(shape.box().id())).toList();
        width = MARGIN;
        height = MARGIN;
        if (!inLayers.isEmpty()) {
            placeLayers(Layers.of(inLayers, contents.links()));
        }
        placeShelves(shapes.stream().filter(shape -> !linked.contains(shape.box().id())).toList());
        for (String remark : contents.remarks()) {
            width = Math.max(width, 2 * MARGIN + (int) Math.ceil(Lettering.cells(remark) * Shape.CELL));
        }
        height += contents.remarks().size() * REMARK + (contents.remarks().isEmpty() ? 0 : MARGIN);
    }

    private void placeLayers(Layers layered) {
        List<List<Node>> layers = layered.layers();
        placeVertically(layers);
        layers.forEach(Ports::assign);
        double x = MARGIN;
        Map<Integer, Double> gutters = new LinkedHashMap<>();
        for (int index = 0; index < layers.size(); index++) {
            double left = x;
            layers.get(index).forEach(node -> node.x = left);
            x += layers.get(index).stream().mapToDouble(Node::width).max().orElse(0);
            gutters.put(index, x);
            int tracks = Tracks.assign(layers.get(index));
            boolean last = index == layers.size() - 1;
            x += last && tracks == 0 ? 0 : 2 * ENDS + Math.max(0, tracks - 1) * TRACK;
        }
        layers.forEach(layer -> layer.stream().filter(Node::isBox)
                .forEach(node -> boxes.add(new Placed(node.shape, round(node.x), round(node.y)))));
        layered.spans().forEach((link, spans) -> routes.add(route(link, spans, gutters)));
        width = round(x) + MARGIN;
        height = boxes.stream().mapToInt(box -> box.y() + box.shape().height()).max().orElse(0) + MARGIN;
        for (Route route : routes) {
            height = Math.max(height, route.points().stream().mapToInt(Point::y).max().orElse(0) + MARGIN);
        }
    }

    private static void placeVertically(List<List<Node>> layers) {
        for (List<Node> layer : layers) {
            double y = 0;
            for (Node node : layer) {
                node.y = y;
                y += node.height() + gap(node);
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean rightwards = sweep % 2 == 0;
            for (int index = 0; index < layers.size(); index++) {
                moveNear(layers.get(rightwards ? index : layers.size() - 1 - index), rightwards);
            }
        }
        double top = layers.stream().flatMap(List::stream).mapToDouble(node -> node.y).min().orElse(0);
        layers.forEach(layer -> layer.forEach(node -> node.y += MARGIN - top));
    }

    private static void moveNear(List<Node> layer, boolean rightwards) {
        double[] wanted = new double[layer.size()];
        double[] sizes = new double[layer.size()];
        for (int index = 0; index < layer.size(); index++) {
            Node node = layer.get(index);
            ToDoubleFunction<Node.Span> end = rightwards
                    ? span -> span.left.y + Ports.anchor(span, span.left) - Ports.anchor(span, node)
                    : span -> span.right.y + Ports.anchor(span, span.right) - Ports.anchor(span, node);
            wanted[index] = (rightwards ? node.toLeft : node.toRight).stream().filter(span -> !span.isLoop())
                    .mapToDouble(end).average().orElse(node.y);
            sizes[index] = node.height() + gap(node);
        }
        double[] positions = Spread.of(wanted, sizes);
        for (int index = 0; index < layer.size(); index++) {
            layer.get(index).y = positions[index];
        }
    }

    private static double gap(Node node) {
        return node.isBox() ? GAP : LINE_GAP;
    }

    private Route route(Link link, List<Node.Span> spans, Map<Integer, Double> gutters) {
        List<Point> points = new ArrayList<>();
        for (Node.Span span : spans) {
            int leftX = round(span.left.x + span.left.width());
            int leftY = round(span.leftY);
            int rightX = round(span.isLoop() ? span.right.x + span.right.width() : span.right.x);
            int rightY = round(span.rightY);
            points.add(new Point(leftX, leftY));
            if (!span.isStraight()) {
                int track = round(gutters.get(span.left.layer) + ENDS + span.track * TRACK);
                points.add(new Point(track, leftY));
                points.add(new Point(track, rightY));
            }
            points.add(new Point(rightX, rightY));
        }
        Node.Span first = spans.get(0);
        boolean loop = first.isLoop();
        List<Point> path = without(points);
        if (first.forward) {
            return new Route(link, path, true, loop);
        }
        List<Point> reversed = new ArrayList<>(path);
        Collections.reverse(reversed);
        return new Route(link, reversed, false, true);
    }

    /** Without points that stand for nothing: the same again, or on the way straight ahead. */
    private static List<Point> without(List<Point> points) {
        List<Point> path = new ArrayList<>();
        for (Point point : points) {
            int last = path.size() - 1;
            if (last >= 1 && path.get(last).y() == point.y() && path.get(last - 1).y() == point.y()) {
                path.set(last, point);
            } else if (last < 0 || !path.get(last).equals(point)) {
                path.add(point);
            }
        }
        return path;
    }

    private void placeShelves(List<Shape> shapes) {
        if (shapes.isEmpty()) {
            return;
        }
        int limit = Math.max(width, LEAST_SHELF_WIDTH);
        int x = MARGIN;
        int y = height + (boxes.isEmpty() ? 0 : GAP - MARGIN);
        int shelf = 0;
        for (Shape shape : shapes.stream().sorted(Comparator.comparing((Shape shape) -> !shape.box().isTable())).toList()) {
            if (x > MARGIN && x + shape.width() + MARGIN > limit) {
                x = MARGIN;
                y += shelf + GAP;
                shelf = 0;
            }
            boxes.add(new Placed(shape, x, y));
            x += shape.width() + GAP;
            shelf = Math.max(shelf, shape.height());
            width = Math.max(width, x - GAP + MARGIN);
        }
        height = y + shelf + MARGIN;
    }

    private static int round(double value) {
        return (int) Math.round(value);
    }
}
