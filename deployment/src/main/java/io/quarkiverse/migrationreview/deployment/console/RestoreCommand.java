package io.quarkiverse.migrationreview.deployment.console;

import org.aesh.command.CommandDefinition;
import org.aesh.command.option.Argument;

import io.quarkiverse.migrationreview.deployment.review.Notice;
import io.quarkiverse.migrationreview.deployment.review.Outcome;

/** {@code migrations restore}. */
@CommandDefinition(name = "restore", description = "Put back what an applied script was, when Git knows it")
public final class RestoreCommand extends ScriptCommand {

    @Argument(description = "Name of the script; left out for those that need it")
    private String script;

    RestoreCommand(ReviewConsole console) {
        super(console, Notice.Action.RESTORE);
    }

    @Override
    String script() {
        return script;
    }

    @Override
    Outcome act(String datasource, String name) {
        return console.service().restoreScript(datasource, name);
    }
}
