package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts boxes into layers from left to right, each left of those it refers to, and orders each layer so that lines cross
 * seldom. After Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical system structures" (1981).
 */
final class Layers {

    private static final int SWEEPS = 6;
    /** A layer that is higher goes on in another one beside it. */
    private static final int MOST_HEIGHT = 820;
    private static final int GAP = 22;

    private final SortedMap<String, Node> nodes = new TreeMap<>();
    private final List<Link> links;
    private final SortedMap<String, Set<String>> targets = new TreeMap<>();
    private final List<List<Node>> layers = new ArrayList<>();
    private final Map<Link, List<Node.Span>> spans = new LinkedHashMap<>();

    private Layers(List<Shape> shapes, List<Link> links) {
        shapes.forEach(shape -> nodes.put(shape.box().id(), new Node(shape, 0)));
        this.links = links;
    }

    /**
     * @param shapes of boxes that a link begins or ends at, each id once
     */
    static Layers of(List<Shape> shapes, List<Link> links) {
        Layers layers = new Layers(shapes, links);
        layers.direct();
        layers.assign();
        layers.breakHighLayers();
        layers.connect();
        layers.order();
        return layers;
    }

    /** From left to right, each from top to bottom. */
    List<List<Node>> layers() {
        return layers;
    }

    /** The parts of each link, from left to right. */
    Map<Link, List<Node.Span>> spans() {
        return spans;
    }

    /** Tables that refer to each other in a circle: a link that would close it counts as if it led the other way. */
    private void direct() {
        nodes.keySet().forEach(id -> targets.put(id, new TreeSet<>()));
        links.stream().filter(link -> !link.isLoop()).forEach(link -> targets.get(link.from()).add(link.to()));
        Set<String> done = new HashSet<>();
        nodes.keySet().forEach(id -> direct(id, done, new HashSet<>()));
    }

    private void direct(String id, Set<String> done, Set<String> above) {
        if (!done.add(id)) {
            return;
        }
        above.add(id);
        for (String target : List.copyOf(targets.get(id))) {
            if (above.contains(target)) {
                targets.get(id).remove(target);
                targets.get(target).add(id);
            } else {
                direct(target, done, above);
            }
        }
        above.remove(id);
    }

    private void assign() {
        Map<String, Integer> depths = new HashMap<>();
        Map<String, Set<String>> sources = new HashMap<>();
        targets.forEach((id, ends) -> ends.forEach(end -> sources.computeIfAbsent(end, key -> new TreeSet<>()).add(id)));
        nodes.forEach((id, node) -> node.layer = depth(id, sources, depths));
        nodes.forEach((id, node) -> {
            if (!sources.containsKey(id)) {
                node.layer = targets.get(id).stream().mapToInt(target -> nodes.get(target).layer - 1).min().orElse(0);
            }
        });
    }

    private int depth(String id, Map<String, Set<String>> sources, Map<String, Integer> depths) {
        Integer known = depths.get(id);
        if (known != null) {
            return known;
        }
        int depth = sources.getOrDefault(id, Set.of()).stream().mapToInt(source -> depth(source, sources, depths) + 1).max()
                .orElse(0);
        depths.put(id, depth);
        return depth;
    }

    private void breakHighLayers() {
        SortedMap<Integer, List<Node>> assigned = new TreeMap<>();
        nodes.values().forEach(node -> assigned.computeIfAbsent(node.layer, layer -> new ArrayList<>()).add(node));
        for (List<Node> layer : assigned.values()) {
            double height = MOST_HEIGHT;
            for (Node node : layer) {
                if (height + node.height() > MOST_HEIGHT) {
                    layers.add(new ArrayList<>());
                    height = 0;
                }
                height += node.height() + GAP;
                node.layer = layers.size() - 1;
                layers.get(node.layer).add(node);
            }
        }
    }

    private void connect() {
        for (Link link : links) {
            Node from = nodes.get(link.from());
            Node to = nodes.get(link.to());
            boolean forward = from.layer <= to.layer;
            Node left = forward ? from : to;
            Node right = forward ? to : from;
            List<Node.Span> parts = new ArrayList<>();
            for (int layer = left.layer + 1; layer < right.layer; layer++) {
                Node between = new Node(null, layer);
                layers.get(layer).add(between);
                parts.add(span(link, left, between, forward));
                left = between;
            }
            parts.add(span(link, left, right, forward));
            spans.put(link, parts);
        }
    }

    private static Node.Span span(Link link, Node left, Node right, boolean forward) {
        Node.Span span = new Node.Span(link, left, right, forward);
        left.toRight.add(span);
        if (!span.isLoop()) {
            right.toLeft.add(span);
        }
        return span;
    }

    private void order() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean rightwards = sweep % 2 == 0;
            for (int index = 1; index < layers.size(); index++) {
                List<Node> layer = layers.get(rightwards ? index : layers.size() - 1 - index);
                List<Node> beside = layers.get(rightwards ? index - 1 : layers.size() - index);
                Map<Node, Double> middles = new HashMap<>();
                for (Node node : layer) {
                    middles.put(node, (rightwards ? node.toLeft : node.toRight).stream()
                            .mapToDouble(span -> beside.indexOf(rightwards ? span.left : span.right)).filter(at -> at >= 0)
                            .average().orElse(layer.indexOf(node) * beside.size() / (double) layer.size()));
                }
                layer.sort(Comparator.comparing(middles::get));
            }
        }
    }
}
