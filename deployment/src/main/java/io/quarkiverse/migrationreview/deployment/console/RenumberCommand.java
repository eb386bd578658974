package io.quarkiverse.migrationreview.deployment.console;

import org.aesh.command.CommandDefinition;
import org.aesh.command.option.Argument;

import io.quarkiverse.migrationreview.deployment.review.Notice;
import io.quarkiverse.migrationreview.deployment.review.Outcome;

/** {@code migrations renumber}. */
@CommandDefinition(name = "renumber", description = "Give a script that is not applied the next version")
public final class RenumberCommand extends ScriptCommand {

    @Argument(description = "Name of the script; left out for those that need it")
    private String script;

    RenumberCommand(ReviewConsole console) {
        super(console, Notice.Action.RENUMBER);
    }

    @Override
    String script() {
        return script;
    }

    @Override
    Outcome act(String datasource, String name) {
        return console.service().renumber(datasource, name);
    }
}
