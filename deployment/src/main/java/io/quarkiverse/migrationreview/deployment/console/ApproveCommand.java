package io.quarkiverse.migrationreview.deployment.console;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.aesh.command.CommandDefinition;
import org.aesh.command.CommandResult;
import org.aesh.command.option.Argument;
import org.aesh.command.option.Option;

import io.quarkiverse.migrationreview.deployment.review.DraftHazard;
import io.quarkiverse.migrationreview.deployment.review.Outcome;

/** {@code migrations approve}. */
@CommandDefinition(name = "approve", description = "Write a draft into the migration chain")
public final class ApproveCommand extends ReviewCommand {

    static final String ALL = "all";

    @Argument(description = "Number of the draft", completer = DraftNumberCompleter.class)
    private Integer number;

    @Option(hasValue = false, description = "Apply it to the dev database as well")
    private boolean apply;

    @Option(description = "What the file name says, instead of the proposed description")
    private String description;

    @Option(description = "Hazards that you accept, by code, with commas between; or: all", completer = HazardCompleter.class)
    private String accept;

    ApproveCommand(ReviewConsole console) {
        super(console);
    }

    /** For completion. */
    Integer number() {
        return number;
    }

    @Override
    CommandResult run(Page page) throws InterruptedException {
        Optional<ListedDraft> meant = meant(number, page);
        if (meant.isEmpty()) {
            return CommandResult.FAILURE;
        }
        ListedDraft listed = meant.get();
        if (accept != null && !accepted(listed, page)) {
            return CommandResult.FAILURE;
        }
        Outcome outcome = console.service().approve(listed.datasource(), listed.draft().id(),
                console.service().review().fingerprint(), description, apply);
        CommandResult result = tell(outcome, page);
        if (outcome.outcome() == Outcome.Kind.REFUSED) {
            hazardsLeft(listed, page);
        } else if (outcome.outcome() == Outcome.Kind.APPROVED) {
            page.line(0, "Apply it: " + page.paint().command("migrations apply"));
        }
        return result;
    }

    private boolean accepted(ListedDraft listed, Page page) {
        List<DraftHazard> open = Hazards.open(listed.draft());
        Set<String> codes = Arrays.stream(accept.split(",")).map(String::strip).filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        boolean all = codes.remove(ALL);
        Set<String> known = listed.draft().hazards().stream().filter(DraftHazard::toAcknowledge).map(DraftHazard::code)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> unknown = new TreeSet<>(codes);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            refuse("There is no hazard " + String.join(", ", unknown) + " to accept.", known.isEmpty()
                    ? "This draft has none that has to be accepted."
                    : "Accept " + String.join(", ", known) + ".", page);
            return false;
        }
        Set<String> shown = console.seenAs(listed.number()).map(seen -> seen.draft().hazards().stream().map(DraftHazard::key)
                .collect(Collectors.toSet())).orElse(Set.of());
        for (DraftHazard hazard : open) {
            if (!all && !codes.contains(hazard.code())) {
                continue;
            }
            if (!shown.contains(hazard.key())) {
                refuse("A hazard has appeared since this draft was looked at here: " + hazard.sentence(),
                        "Look at it again: migrations show " + listed.number(), page);
                return false;
            }
            Outcome outcome = console.service().acknowledge(listed.datasource(), listed.draft().id(), hazard.key(), true,
                    console.service().review().fingerprint());
            if (tell(outcome, page).isFailure()) {
                return false;
            }
        }
        return true;
    }

    private void hazardsLeft(ListedDraft listed, Page page) {
        Optional<ListedDraft> now = ListedDraft.of(console.service().review()).stream().filter(listed::isSameAs).findFirst();
        List<DraftHazard> left = now.map(draft -> Hazards.open(draft.draft())).orElse(List.of());
        if (!left.isEmpty()) {
            page.line(0, "To accept: " + page.paint().command("--accept " + Hazards.codes(left)));
        }
    }
}
