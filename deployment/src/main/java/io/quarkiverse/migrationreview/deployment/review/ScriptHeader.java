package io.quarkiverse.migrationreview.deployment.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.model.JavaMember;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;

/**
 * The comment at the head of every script drafted here: what it does, and from which Java members. It is read again later: what
 * an approved script says it created is ours to drop when the model no longer wants it.
 */
final class ScriptHeader {

    private static final String MARK = "-- Drafted by Migration Review from the entity model.";
    private static final String SEPARATOR = "--";
    /** What the text of an undo script begins with. */
    static final String UNDO = "-- Undo of: ";
    private static final String CREATES = "-- creates ";
    private static final String RENAMES = "-- renames ";
    private static final String ACKNOWLEDGED = "-- acknowledged: ";
    private static final String TO = " to ";
    private static final String FROM = " <- ";

    private ScriptHeader() {
    }

    /** Writes the header of an only script. */
    static String write(String title, List<Rename> renames, SortedSet<ObjectName> created, Origins origins,
            String defaultSchema, List<String> acknowledged) {
        return write(title, List.of(), renames, created, origins, defaultSchema, acknowledged);
    }

    /**
     * Writes the header, ending with an empty line.
     *
     * @param title the title of the draft
     * @param places which of several scripts it is, and why there are several; see {@link #places}
     * @param renames what is called otherwise from now on, in order
     * @param created the objects that come into being, in any order
     * @param acknowledged the hazards that a person has acknowledged, a line each
     */
    static String write(String title, List<String> places, List<Rename> renames, SortedSet<ObjectName> created,
            Origins origins, String defaultSchema, List<String> acknowledged) {
        List<String> lines = new ArrayList<>();
        lines.add("-- " + title);
        places.forEach(place -> lines.add("-- " + place));
        lines.add(SEPARATOR);
        lines.add(MARK + " Never edit it once it was applied.");
        for (Rename rename : renames) {
            lines.add(RENAMES + rename.before().format(defaultSchema) + TO + rename.object().format(defaultSchema)
                    + origin(rename.object(), origins));
        }
        for (ObjectName object : created) {
            lines.add(CREATES + object.format(defaultSchema) + origin(object, origins));
        }
        acknowledged.forEach(hazard -> lines.add(ACKNOWLEDGED + hazard));
        return String.join("\n", lines) + "\n\n";
    }

    /**
     * Which of the scripts of one draft this is, and why: the first one speaks for those that follow, too.
     *
     * @return lines without comment signs; empty for an only script that runs in a transaction
     */
    static List<String> places(List<DraftScript> scripts, int index) {
        List<String> places = new ArrayList<>();
        DraftScript script = scripts.get(index);
        if (scripts.size() == 1 && !script.transactional()) {
            places.add("Not in a transaction: " + script.reason());
        }
        if (scripts.size() > 1) {
            places.add(place(scripts, index) + (script.transactional() ? "" : ", not in a transaction")
                    + (script.reason() == null ? "." : ": " + script.reason()));
            for (int later = 1; later < scripts.size() && index == 0; later++) {
                places.add(place(scripts, later) + ": " + scripts.get(later).reason());
            }
        }
        return places;
    }

    private static String place(List<DraftScript> scripts, int index) {
        return "Script " + (index + 1) + " of " + scripts.size();
    }

    private static String origin(ObjectName object, Origins origins) {
        return origins.of(object).map(JavaMember::reference).map(FROM::concat).orElse("");
    }

    /** Whether a script was drafted here. */
    static boolean isDrafted(String script) {
        return script.lines().takeWhile(line -> line.startsWith("--")).anyMatch(line -> line.startsWith(MARK));
    }

    /**
     * What a person has added to the header of a draft, or of its undo.
     *
     * @param lines the comments that the text begins with
     * @return those lines that were not written here, in order; all when it has no header
     */
    static List<String> remarks(List<String> lines) {
        List<String> remarks = new ArrayList<>(lines);
        if (!remarks.isEmpty() && remarks.get(0).startsWith(UNDO)) {
            remarks.remove(0);
            return remarks;
        }
        int mark = 0;
        while (mark < remarks.size() && !remarks.get(mark).startsWith(MARK)) {
            mark++;
        }
        if (mark == remarks.size()) {
            return remarks;
        }
        remarks.subList(mark, remarks.size()).removeIf(line -> line.startsWith(MARK) || line.startsWith(CREATES)
                || line.startsWith(RENAMES) || line.startsWith(ACKNOWLEDGED));
        if (mark > 0 && remarks.get(mark - 1).equals(SEPARATOR)) {
            // above it stands the title
            remarks.subList(Math.max(0, mark - 2), mark).clear();
        }
        return remarks;
    }

    /**
     * What is known to be created once a script has run: what was known before, under the names that the script says it gave,
     * and what it says it created.
     *
     * @param before what the scripts before it created, with the members they came from
     * @return the same as before when the script was not drafted here
     */
    static SortedMap<ObjectName, Optional<JavaMember>> after(String script,
            SortedMap<ObjectName, Optional<JavaMember>> before, String defaultSchema) {
        SortedMap<ObjectName, Optional<JavaMember>> objects = new TreeMap<>(before);
        if (isDrafted(script)) {
            for (String line : script.lines().takeWhile(line -> line.startsWith("--"))
                    .filter(line -> line.startsWith(RENAMES)).toList()) {
                objects = renamed(line.substring(RENAMES.length()), defaultSchema, objects);
            }
        }
        objects.putAll(created(script, defaultSchema));
        return objects;
    }

    private static SortedMap<ObjectName, Optional<JavaMember>> renamed(String text, String defaultSchema,
            SortedMap<ObjectName, Optional<JavaMember>> objects) {
        int arrow = arrow(text);
        String names = arrow < 0 ? text : text.substring(0, arrow);
        // a name may hold what stands between the two names
        for (int to = names.indexOf(TO); to >= 0; to = names.indexOf(TO, to + 1)) {
            try {
                Rename rename = Rename.of(ObjectName.parse(names.substring(0, to), defaultSchema),
                        ObjectName.parse(names.substring(to + TO.length()), defaultSchema), List.of());
                SortedMap<ObjectName, Optional<JavaMember>> renamed = new TreeMap<>();
                objects.forEach((object, member) -> renamed.put(rename.follow(object), member));
                if (arrow >= 0) {
                    renamed.computeIfPresent(rename.object(),
                            (object, member) -> Optional.of(JavaMember.parse(text.substring(arrow + FROM.length()))));
                }
                return renamed;
            } catch (IllegalArgumentException e) {
                // not here, or someone edited the comment
                continue;
            }
        }
        return objects;
    }

    /** Where the arrow before a member is; -1 if there is none. */
    private static int arrow(String text) {
        int arrow = text.lastIndexOf(FROM);
        // an arrow inside a name is followed by the quote that ends the name; a Java member has none
        return arrow >= 0 && text.indexOf('"', arrow) < 0 ? arrow : -1;
    }

    /**
     * The objects that a script says it created, with the members they came from.
     *
     * @return empty when the script was not drafted here; an object without a member when the header names none
     */
    static SortedMap<ObjectName, Optional<JavaMember>> created(String script, String defaultSchema) {
        SortedMap<ObjectName, Optional<JavaMember>> objects = new TreeMap<>();
        if (isDrafted(script)) {
            script.lines().takeWhile(line -> line.startsWith("--"))
                    .filter(line -> line.startsWith(CREATES))
                    .map(line -> line.substring(CREATES.length()))
                    .forEach(text -> parse(text, defaultSchema, objects));
        }
        return objects;
    }

    private static void parse(String text, String defaultSchema, SortedMap<ObjectName, Optional<JavaMember>> objects) {
        int arrow = arrow(text);
        boolean hasMember = arrow >= 0;
        try {
            objects.put(ObjectName.parse(hasMember ? text.substring(0, arrow) : text, defaultSchema),
                    hasMember ? Optional.of(JavaMember.parse(text.substring(arrow + FROM.length()))) : Optional.empty());
        } catch (IllegalArgumentException e) {
            // someone edited the comment: what it no longer names is simply not ours
            return;
        }
    }

    /** What a plan brings into being: everything it names that was not there before. */
    static SortedSet<ObjectName> createdBy(MigrationPlan plan, SortedSet<ObjectName> before,
            SortedSet<ObjectName> desired) {
        SortedSet<ObjectName> created = new TreeSet<>(desired);
        created.removeAll(before);
        return belongingTo(plan.changes(), created);
    }

    /** Those objects that some changes are about. */
    static SortedSet<ObjectName> belongingTo(List<Change> changes, SortedSet<ObjectName> objects) {
        SortedSet<ObjectName> belonging = new TreeSet<>();
        changes.forEach(change -> objects.stream().filter(object -> belongsTo(object, change.object()))
                .forEach(belonging::add));
        return belonging;
    }

    private static boolean belongsTo(ObjectName object, ObjectName changed) {
        if (!object.container().equals(changed.container())) {
            return false;
        }
        if (changed.isComment()) {
            // what else is new in the table comes with another draft, or is tolerated to be missing
            return object.equals(changed);
        }
        return changed.member() == null || changed.member().equals(object.member());
    }
}
