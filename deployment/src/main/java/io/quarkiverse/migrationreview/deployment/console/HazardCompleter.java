package io.quarkiverse.migrationreview.deployment.console;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.aesh.command.completer.CompleterInvocation;
import org.aesh.command.completer.OptionCompleter;

import io.quarkiverse.migrationreview.deployment.review.DraftHazard;

/**
 * Completes the codes of the hazards that are to be accepted, one after the other.
 */
public final class HazardCompleter implements OptionCompleter<CompleterInvocation> {

    @Override
    public void complete(CompleterInvocation invocation) {
        if (!(invocation.getCommand() instanceof ApproveCommand command)) {
            return;
        }
        String typed = Objects.requireNonNullElse(invocation.getGivenCompleteValue(), "");
        String before = typed.substring(0, typed.lastIndexOf(',') + 1);
        Set<String> codes = new TreeSet<>();
        for (ListedDraft listed : ListedDraft.of(command.console.service().review())) {
            if (command.number() == null || command.number() == listed.number()) {
                Hazards.open(listed.draft()).stream().map(DraftHazard::code).forEach(codes::add);
            }
        }
        if (before.isEmpty() && !codes.isEmpty()) {
            codes.add(ApproveCommand.ALL);
        }
        for (String code : codes) {
            if ((before + code).startsWith(typed) && !("," + before).contains("," + code + ",")) {
                invocation.addCompleterValue(before + code);
            }
        }
    }
}
