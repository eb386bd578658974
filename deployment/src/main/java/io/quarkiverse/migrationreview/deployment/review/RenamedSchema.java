package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.plan.RenameQuestion;

/**
 * The current schema as renames leave it.
 *
 * @param schema what everything else is compared with
 * @param renames what leads there, in order; empty when nothing is renamed
 * @param questions what was asked, answered or not
 * @param known what may be dropped, under its old and its new name
 */
record RenamedSchema(Schema schema, List<Rename> renames, List<RenameQuestion> questions, SortedSet<ObjectName> known) {

    RenamedSchema {
        renames = List.copyOf(renames);
        questions = List.copyOf(questions);
    }

    /** What objects are called after the renames. */
    Set<ObjectName> follow(Set<ObjectName> objects) {
        Set<ObjectName> followed = objects;
        for (Rename rename : renames) {
            followed = followed.stream().map(rename::follow).collect(Collectors.toCollection(TreeSet::new));
        }
        return followed;
    }
}
