package io.quarkiverse.migrationreview.deployment.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;

/**
 * The file names of the scripts of one draft: consecutive versions in the style of the chain.
 */
final class ScriptNames {

    private ScriptNames() {
    }

    /**
     * Names scripts.
     *
     * @param chain what they follow
     * @param description what all of them are called after
     * @param count how many there are
     */
    static List<String> of(MigrationChain chain, String description, int count, Clock clock) {
        List<String> names = new ArrayList<>();
        MigrationChain extended = chain;
        for (int number = 1; number <= count; number++) {
            String name = chain.naming().fileName(extended.nextVersion(clock),
                    number == 1 ? description : description + "_part_" + number);
            names.add(name);
            extended = extended.with(name, "");
        }
        return names;
    }
}
