package io.quarkiverse.migrationreview.deployment.console;

import java.util.Optional;

import org.aesh.command.CommandDefinition;
import org.aesh.command.CommandResult;
import org.aesh.command.option.Argument;
import org.aesh.command.option.Option;

/** {@code migrations reject}. */
@CommandDefinition(name = "reject", description = "Say no to a draft: it comes back only when its changes differ")
public final class RejectCommand extends ReviewCommand {

    @Argument(description = "Number of the draft", completer = DraftNumberCompleter.class)
    private Integer number;

    @Option(description = "Why, in your own words; kept with the draft")
    private String reason;

    RejectCommand(ReviewConsole console) {
        super(console);
    }

    @Override
    CommandResult run(Page page) throws InterruptedException {
        Optional<ListedDraft> meant = meant(number, page);
        if (meant.isEmpty()) {
            return CommandResult.FAILURE;
        }
        return tell(console.service().reject(meant.get().datasource(), meant.get().draft().id(),
                console.service().review().fingerprint(), reason), page);
    }
}
