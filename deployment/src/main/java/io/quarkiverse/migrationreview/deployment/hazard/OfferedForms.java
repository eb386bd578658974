package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.diff.Change;

/** Which safe forms a hazard can offer. */
final class OfferedForms {

    private static final ServerVersion SOUND = new ServerVersion(14, 4);

    private OfferedForms() {
    }

    /**
     * Those that the server bears: 14.0 to 14.3 may build corrupt indexes concurrently, see the release notes of 14.4.
     */
    static List<SafeForm> of(Change change, Situation situation, List<SafeForm> forms) {
        boolean sound = situation.server().isAtLeast(SOUND.major(), SOUND.minor())
                || situation.server().major() < SOUND.major();
        return forms.stream().filter(form -> sound || form != SafeForm.CONCURRENTLY).toList();
    }
}
