package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.UniqueConstraint;

/** N02: a name that Hibernate ORM has made of a hash, see {@code org.hibernate.boot.model.naming.NamingHelper}. */
final class UnnamedConstraints implements HazardRule {

    /** A prefix and 128 bits to the base of 35. */
    private static final Pattern HASHED = Pattern.compile("(?i)(?:fk|uk|uc|idx|ux)_?[0-9a-y]{20,25}");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    @Override
    public List<Hazard> examine(Situation situation) {
        return AddedParts.constraintsAndIndexes(situation).filter(added -> isHashed(added.object().member()))
                .map(UnnamedConstraints::hazard).toList();
    }

    private static boolean isHashed(String name) {
        return HASHED.matcher(name).matches() && DIGIT.matcher(name).results().count() > 2;
    }

    private static Hazard hazard(AddedParts.AddedName added) {
        String annotation = added.kind() instanceof ForeignKey ? "@JoinColumn(foreignKey = @ForeignKey(name = …))"
                : added.kind() instanceof UniqueConstraint ? "@UniqueConstraint(name = …)" : "@Index(name = …)";
        return new Hazard(HazardCode.N02, Severity.NOTE, added.change(), added.object(), Identifiers.quote(
                added.object().member()) + " has no name of its own, and says nothing in an error message.", null,
                "Name it in the mapping: " + annotation + ".", List.of());
    }
}
