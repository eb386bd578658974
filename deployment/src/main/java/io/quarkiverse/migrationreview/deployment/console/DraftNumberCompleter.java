package io.quarkiverse.migrationreview.deployment.console;

import java.util.List;

import org.aesh.command.completer.CompleterInvocation;
import org.aesh.command.completer.OptionCompleter;

/**
 * Completes the number of a draft. As long as several fit, the titles tell them apart.
 */
public final class DraftNumberCompleter implements OptionCompleter<CompleterInvocation> {

    @Override
    public void complete(CompleterInvocation invocation) {
        if (invocation.getCommand() instanceof ReviewCommand command) {
            List<ListedDraft> drafts = ListedDraft.of(command.console.service().review());
            Completion.numbers(invocation, drafts.stream().map(ListedDraft::number).toList(),
                    drafts.stream().map(draft -> draft.draft().title()).toList());
        }
    }
}
