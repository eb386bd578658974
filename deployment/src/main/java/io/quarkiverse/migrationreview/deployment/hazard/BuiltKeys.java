package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ExcludeConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.UniqueConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;

/** L03 and L04: the index of a key is built while nobody can read or write. */
final class BuiltKeys implements HazardRule {

    private final HazardCode code;
    private final Set<Class<? extends Constraint>> kinds;

    private BuiltKeys(HazardCode code, Set<Class<? extends Constraint>> kinds) {
        this.code = code;
        this.kinds = kinds;
    }

    static HazardRule unique() {
        return new BuiltKeys(HazardCode.L03, Set.of(UniqueConstraint.class, ExcludeConstraint.class));
    }

    static HazardRule primary() {
        return new BuiltKeys(HazardCode.L04, Set.of(PrimaryKey.class));
    }

    @Override
    public List<Hazard> examine(Situation situation) {
        return LockedChange.in(situation, AddConstraint.class)
                .filter(each -> kinds.contains(((AddConstraint) each.change()).constraint().getClass()) && !each.isConcurrent())
                .map(this::hazard).toList();
    }

    private Hazard hazard(LockedChange each) {
        AddConstraint add = (AddConstraint) each.change();
        String sentence = "Nobody can read or write " + each.name(add.table()) + " while the index of "
                + Identifiers.quote(add.constraint().name()) + " is built.";
        return add.constraint() instanceof ExcludeConstraint ? each.blocks(code, sentence, add.table())
                : each.blocks(code, sentence, add.table(), SafeForm.CONCURRENTLY);
    }
}
