package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.regex.Pattern;

/** N04: {@code char(n)} is filled up with blanks, PostgreSQL manual "Character Types". One character has none. */
final class PaddedTexts implements HazardRule {

    private static final Pattern PADDED = Pattern.compile("character\\((?!1\\)).*");

    @Override
    public List<Hazard> examine(Situation situation) {
        return AddedParts.columns(situation).filter(added -> PADDED.matcher(added.column().type()).matches())
                .map(added -> added.note(HazardCode.N04, added.path(situation) + " is " + added.column().typeName()
                        + ", which fills shorter values up with blanks.", "Map it as varchar."))
                .toList();
    }
}
