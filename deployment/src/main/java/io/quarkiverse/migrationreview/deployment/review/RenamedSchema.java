package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;
import java.util.SortedSet;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.diff.RenameCandidate;

/**
 * The current schema as renames leave it.
 *
 * @param schema what everything else is compared with
 * @param renames what leads there, in order; empty when nothing is renamed
 * @param open candidates that nobody has answered, taken as they are suggested
 * @param known what may be dropped, under its old and its new name
 */
record RenamedSchema(Schema schema, List<Rename> renames, List<RenameCandidate> open, SortedSet<ObjectName> known) {

    RenamedSchema {
        renames = List.copyOf(renames);
        open = List.copyOf(open);
    }
}
