package io.quarkiverse.migrationreview.deployment.console;

import java.util.List;

import org.aesh.command.Command;
import org.aesh.command.CommandResult;
import org.aesh.command.GroupCommand;
import org.aesh.command.GroupCommandDefinition;
import org.aesh.command.invocation.CommandInvocation;
import org.aesh.command.option.Option;

/**
 * The command {@code migrations} of the dev console.
 */
@GroupCommandDefinition(name = MigrationsCommand.NAME, description = "Review drafted migrations")
public final class MigrationsCommand implements GroupCommand {

    static final String NAME = "migrations";

    @Option(shortName = 'h', hasValue = false, overrideRequired = true, description = "Show what there is to type")
    private boolean help;

    private final ReviewConsole console;

    /**
     * @param console what a person has seen; the same one for every live reload
     */
    public MigrationsCommand(ReviewConsole console) {
        this.console = console;
    }

    @Override
    public List<Command> getCommands() {
        return List.of(new ListCommand(console), new ShowCommand(console), new DiffCommand(console),
                new ApproveCommand(console), new RejectCommand(console), new AnswerCommand(console),
                new ApplyCommand(console), new HistoryCommand(console), new CheckCommand(console),
                new RenumberCommand(console), new RestoreCommand(console));
    }

    @Override
    public CommandResult execute(CommandInvocation invocation) {
        invocation.getShell().writeln(invocation.getHelpInfo());
        return CommandResult.SUCCESS;
    }
}
