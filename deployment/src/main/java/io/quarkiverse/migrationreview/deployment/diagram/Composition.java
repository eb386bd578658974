package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;

/**
 * Chooses what a picture shows: the tables that change, those next to them, and the other objects that change; all of it
 * bounded, so that even the first migration of a large model makes a picture.
 */
final class Composition {

    /** With more tables than this, a person looks for which ones they are and not for their columns. */
    private static final int MOST_TABLES_WITH_COLUMNS = 10;
    private static final int MOST_TABLES = 40;
    private static final int MOST_NEIGHBOURS = 8;
    private static final int MOST_OBJECTS = 12;

    private final List<Box> boxes = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Schema after;
    private final TableBoxes tables;
    private final ObjectBoxes objects;
    private final List<Link> links;

    private Composition(Schema before, Schema after, List<Change> changes) {
        Fates fates = new Fates(List.copyOf(changes));
        this.after = after;
        this.tables = new TableBoxes(before, after, fates);
        this.objects = new ObjectBoxes(after.defaultSchema(), fates);
        this.links = new ForeignKeyLinks(before, after, fates).links();
    }

    static Contents of(Schema before, Schema after, List<Change> changes) {
        return new Composition(before, after, changes).contents();
    }

    private Contents contents() {
        List<Box> changed = tables.boxes();
        addTables(changed);
        Set<String> shown = boxes.stream().map(Box::id).collect(Collectors.toSet());
        Set<String> all = changed.stream().map(Box::id).collect(Collectors.toSet());
        Set<String> neighbours = addNeighbours(shown, all);
        List<Link> drawn = links.stream()
                .filter(link -> shown.contains(link.from()) && (shown.contains(link.to()) || neighbours.contains(link.to()))
                        || shown.contains(link.to()) && neighbours.contains(link.from()))
                .toList();
        boxes.sort(Comparator.comparing(Box::id));
        addObjects();
        return new Contents(boxes, drawn, remarks);
    }

    private void addTables(List<Box> changed) {
        boolean brief = changed.size() > MOST_TABLES_WITH_COLUMNS;
        changed.stream().limit(MOST_TABLES).map(box -> brief ? brief(box) : box).forEach(boxes::add);
        if (brief) {
            remarks.add(changed.size() + " tables change: their columns are left out.");
        }
        if (changed.size() > MOST_TABLES) {
            remarks.add(Folding.more(changed.size() - MOST_TABLES, "table") + " that change, too, are left out.");
        }
    }

    /** How many lines of each kind a box has, in one line. */
    private static Box brief(Box box) {
        Map<Mark, Long> counts = box.rows().stream().filter(row -> row.mark() != Mark.SAME)
                .collect(Collectors.groupingBy(Row::mark, TreeMap::new, Collectors.counting()));
        String text = counts.entrySet().stream().map(count -> count.getKey().sign() + count.getValue())
                .collect(Collectors.joining(" "));
        return new Box(box.id(), box.mark(), box.kind(), box.name(), false,
                text.isEmpty() || box.mark() != Mark.CHANGED ? List.of() : List.of(Row.note(Mark.SAME, text, "")));
    }

    /** The tables at the other end of a foreign key, those first whose foreign key changes. */
    private Set<String> addNeighbours(Set<String> shown, Set<String> changed) {
        Set<String> near = new LinkedHashSet<>();
        Stream.<Link> concat(links.stream().filter(link -> link.mark() != Mark.SAME), links.stream()).forEach(link -> {
            if (shown.contains(link.from()) && !changed.contains(link.to())) {
                near.add(link.to());
            } else if (shown.contains(link.to()) && !changed.contains(link.from())) {
                near.add(link.from());
            }
        });
        Map<String, String> names = after.tables().keySet().stream()
                .collect(Collectors.toMap(Fates::box, after::sqlName));
        Set<String> neighbours = near.stream().filter(names::containsKey).limit(MOST_NEIGHBOURS).collect(Collectors.toSet());
        neighbours.forEach(id -> boxes.add(new Box(id, Mark.SAME, "", names.get(id), true, List.of())));
        if (near.size() > neighbours.size()) {
            remarks.add(Folding.more(near.size() - neighbours.size(), "table")
                    + " next to these by foreign keys are left out.");
        }
        return neighbours;
    }

    private void addObjects() {
        List<Box> changed = objects.boxes();
        changed.stream().limit(MOST_OBJECTS).forEach(boxes::add);
        if (changed.size() > MOST_OBJECTS) {
            String kinds = changed.stream().skip(MOST_OBJECTS)
                    .collect(Collectors.groupingBy(Box::kind, TreeMap::new, Collectors.counting())).entrySet().stream()
                    .map(kind -> Folding.more(kind.getValue().intValue(), kind.getKey()))
                    .collect(Collectors.joining(", "));
            remarks.add(kinds + " left out.");
        }
    }
}
