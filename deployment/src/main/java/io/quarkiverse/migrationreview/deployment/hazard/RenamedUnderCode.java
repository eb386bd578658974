package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.diff.Rename;

/** C01: running code knows only the old name. */
final class RenamedUnderCode implements HazardRule {

    private static final Set<ObjectName.Kind> USED = Set.of(ObjectName.Kind.TABLE, ObjectName.Kind.COLUMN,
            ObjectName.Kind.SEQUENCE);

    @Override
    public List<Hazard> examine(Situation situation) {
        return situation.changes(Rename.class).filter(rename -> USED.contains(rename.before().kind()))
                // the old name is still there
                .filter(rename -> !SideBySide.isWritten(rename, situation.plan()))
                .map(rename -> hazard(rename, situation)).toList();
    }

    private static Hazard hazard(Rename rename, Situation situation) {
        ObjectName after = rename.object();
        String name = Identifiers.quote(after.member() == null ? after.container().name() : after.member());
        return new Hazard(HazardCode.C01, Severity.BREAKS, rename, "The previous release fails where it uses "
                + rename.before().format(situation.before().defaultSchema()) + ", which is called " + name + " from now on.")
                .withAdvice("Stop the previous release first, or keep the old name in the mapping.")
                .withSafeForms(SafeForms.offered(rename, situation));
    }
}
