package io.quarkiverse.migrationreview.deployment.review;

import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.MigrationScript;

/**
 * The triggers that scripts drafted here have created: the catalog is not read for them, since no model asks for one.
 */
record CreatedTriggers(MigrationChain chain) {

    /** Whether one of that name is there at the end of the chain. */
    boolean contains(String name) {
        String quoted = Pattern.quote(Identifiers.quote(name));
        Pattern created = Pattern.compile("^create trigger " + quoted + " ", Pattern.MULTILINE);
        Pattern dropped = Pattern.compile("^drop trigger " + quoted + " ", Pattern.MULTILINE);
        long there = 0;
        for (MigrationScript script : chain.scripts()) {
            if (ScriptHeader.isDrafted(script.content())) {
                there += created.matcher(script.content()).results().count() - dropped.matcher(script.content()).results()
                        .count();
            }
        }
        return there > 0;
    }
}
