package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;

/**
 * The picture of a migration: an entity-relationship diagram of the tables it changes, those next to them, and whatever else
 * it changes, with what is added, changed and removed marked by colour and by sign.
 */
public final class MigrationDiagram {

    private MigrationDiagram() {
    }

    /**
     * Returns an SVG document, the same for the same input. Its size is bounded whatever the migration does; what is left out
     * for that is said in it. Colours are those of the theme of the page it stands in.
     *
     * @param before the schema that the migration finds
     * @param after the schema that it leaves
     * @param changes what leads from the one to the other, in the order in which they are applied
     */
    public static String svg(Schema before, Schema after, List<Change> changes) {
        Contents contents = Composition.of(before, after, changes);
        List<String> summaries = changes.stream().map(change -> change.summary(after.defaultSchema())).toList();
        return new SvgDocument(Layout.of(contents), contents.remarks(), summaries).text();
    }
}
