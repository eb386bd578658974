package io.quarkiverse.migrationreview.deployment.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.chain.NewScript;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.MigrationStep;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * The scripts of a draft with everything approval needs, apart from the title, which a person may still change.
 *
 * @param parts one for each script, in order
 * @param origins where the objects come from
 * @param defaultSchema the schema whose objects are named without it
 */
record ApprovableDraft(List<Part> parts, Origins origins, String defaultSchema) {

    ApprovableDraft {
        parts = List.copyOf(parts);
    }

    /**
     * One script.
     *
     * @param renames what it renames, in order
     * @param created what it brings into being, for good or for a later script to take away
     */
    record Part(DraftScript script, List<Rename> renames, SortedSet<ObjectName> created) {
    }

    /**
     * Puts scripts together with what they own.
     *
     * @param scripts one for each step of the plan
     * @param created what the whole plan brings into being
     */
    static ApprovableDraft of(MigrationPlan plan, List<DraftScript> scripts, SortedSet<ObjectName> created, Origins origins,
            String defaultSchema) {
        List<Part> parts = new ArrayList<>();
        Set<Change> before = new HashSet<>();
        SortedSet<ObjectName> left = new TreeSet<>(created);
        for (int index = 0; index < scripts.size(); index++) {
            MigrationStep step = plan.steps().get(index);
            List<Change> begun = step.statements().stream().map(Statement::change).distinct()
                    .filter(change -> !before.contains(change)).toList();
            boolean last = index == scripts.size() - 1;
            SortedSet<ObjectName> own = last ? left
                    : ScriptHeader.belongingTo(step.statements().stream()
                            .map(Statement::change).toList(), left);
            // what goes on under the same name is there only when a later script has taken it over
            own = new TreeSet<>(own);
            own.removeIf(object -> step.interim().stream().anyMatch(interim -> isTakenOver(interim, object)));
            left = new TreeSet<>(left);
            left.removeAll(own);
            own.addAll(step.interim());
            parts.add(new Part(scripts.get(index), renames(begun, step), own));
            before.addAll(begun);
        }
        return new ApprovableDraft(parts, origins, defaultSchema);
    }

    /** A rename that is written as another column beside the old one gives nothing another name. */
    private static List<Rename> renames(List<Change> begun, MigrationStep step) {
        return begun.stream().filter(Rename.class::isInstance).map(Rename.class::cast)
                .filter(rename -> step.statements().stream().anyMatch(statement -> statement.change().equals(rename)
                        && statement.sql().contains(" rename ")))
                .toList();
    }

    private static boolean isTakenOver(ObjectName interim, ObjectName object) {
        return interim.kind() != object.kind() && interim.container().equals(object.container())
                && interim.member().equals(object.member());
    }

    /** The text of the draft's file: all scripts, one after the other. */
    String text(String title) {
        List<Rename> renames = parts.stream().flatMap(part -> part.renames().stream()).toList();
        SortedSet<ObjectName> created = new TreeSet<>();
        parts.forEach(part -> created.addAll(part.created()));
        return ScriptHeader.write(title, renames, created, origins, defaultSchema, List.of())
                + ScriptBody.together(scripts()) + "\n";
    }

    /** The text of the file with the draft's undo: that of all scripts, the last one first. */
    String undoText(String title) {
        return ScriptHeader.UNDO + title + "\n\n" + ScriptBody.undoing(scripts()) + "\n";
    }

    /**
     * The files that approval writes.
     *
     * @param fileNames one for each script
     * @param edited whether a person has edited what was drafted
     * @param acknowledged what a person acknowledged, a line each; it stands in the first script
     */
    List<NewScript> files(String title, List<String> fileNames, boolean edited, List<String> acknowledged) {
        List<NewScript> files = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            Part part = parts.get(index);
            List<String> places = new ArrayList<>(ScriptHeader.places(scripts(), index));
            if (edited) {
                places.add("Edited by hand after it was drafted.");
            }
            String migration = ScriptHeader.write(title, places, part.renames(),
                    part.created(), origins, defaultSchema, index == 0 ? acknowledged : List.of()) + part.script().sql() + "\n";
            String undo = ScriptHeader.UNDO + title + undoPlace(index) + "\n\n" + part.script().undo() + "\n";
            files.add(new NewScript(fileNames.get(index), migration, undo, part.script().transactional()));
        }
        return files;
    }

    private String undoPlace(int index) {
        if (parts.size() == 1) {
            return "";
        }
        return "\n-- Script " + (index + 1) + " of " + parts.size()
                + (parts.get(index).script().transactional() ? "" : ", not in a transaction")
                + (index == parts.size() - 1 ? ": run this one first." : ": run it after the undo of the scripts that follow.");
    }

    /** The same with other texts. */
    ApprovableDraft with(List<EditedScript> texts) {
        List<Part> newParts = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            Part part = parts.get(index);
            DraftScript script = part.script();
            newParts.add(new Part(new DraftScript(script.script(), script.transactional(), script.reason(),
                    texts.get(index).sql().strip(), texts.get(index).undo().strip(), List.of()), part.renames(),
                    part.created()));
        }
        return new ApprovableDraft(newParts, origins, defaultSchema);
    }

    private List<DraftScript> scripts() {
        return parts.stream().map(Part::script).toList();
    }
}
