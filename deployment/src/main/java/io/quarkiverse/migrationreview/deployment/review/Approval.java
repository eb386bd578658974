package io.quarkiverse.migrationreview.deployment.review;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.NewScript;
import io.quarkiverse.migrationreview.deployment.chain.ScriptFiles;
import io.quarkiverse.migrationreview.deployment.plan.MigrationDescription;
import io.quarkiverse.migrationreview.deployment.review.Review.UnappliedScript;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * The rules of approving, applying and withdrawing on one datasource. Every front goes through them.
 */
final class Approval {

    private static final String HALF_DONE = "It ran outside a transaction: what it had done before it failed has stayed in the"
            + " database,";

    private final DatasourceState state;
    private final DatabaseAccess access;
    private final DevDatabase devDatabase;
    private final Clock clock;

    Approval(DatasourceState state, DatabaseAccess devDatabase, Clock clock) {
        this.state = state;
        this.access = devDatabase;
        this.devDatabase = new DevDatabase(devDatabase, state.subject().flyway());
        this.clock = clock;
    }

    /**
     * Writes a draft into the chain.
     *
     * @param description of the file name; blank for the proposed one
     * @return the outcome, and the state after it
     */
    Decision approve(Draft draft, String description) {
        Outcome refusal = refusal(draft, description);
        if (refusal != null) {
            return new Decision(refusal, state);
        }
        String wanted = description == null || description.isBlank() ? draft.description()
                : MigrationDescription.normalise(description);
        String title = wanted.equals(draft.description()) ? draft.title() : MigrationDescription.title(wanted);
        List<String> names = ScriptNames.of(state.chain(), wanted, draft.scripts().size(), clock);
        List<NewScript> scripts = state.drafted().scripts().get(draft.id()).files(title, names, draft.edited() != null,
                acknowledgements(draft));
        ScriptFiles files = new ScriptFiles(state.subject().locations());
        try {
            Optional<Outcome> taken = TakenVersions.refusal(names, state.chain().naming(), devDatabase.applied());
            if (taken.isPresent()) {
                return new Decision(taken.get(), state);
            }
            Path file = files.write(scripts).get(0);
            try {
                store().approved(draft, scripts);
            } catch (DraftingException e) {
                // both or neither: what is not remembered could not be withdrawn
                files.withdraw(names);
                return new Decision(Outcome.failed(e.problem()), state);
            }
            return new Decision(Outcome.done(Outcome.Kind.APPROVED, Outcome.subject(names) + " in the migration chain.",
                    file.toString()), state);
        } catch (ChainException e) {
            return new Decision(Outcome.failed(new Problem(e.getMessage(), e.place(), e.remedy())), state);
        }
    }

    /**
     * Writes a draft into the chain and applies it, or does neither: a script that the dev database refuses would keep the
     * application from starting at the next live reload.
     *
     * @return as for {@link #approve}
     */
    Decision approveAndApply(Draft draft, String description) {
        Decision approved = approve(draft, description);
        if (approved.outcome().outcome() != Outcome.Kind.APPROVED) {
            return approved;
        }
        String file = approved.outcome().file();
        Application application = migrate();
        if (application.failure() == null) {
            return new Decision(Outcome.done(Outcome.Kind.APPLIED, application.message(), file), state);
        }
        return takenBack(draft, Path.of(file).getFileName().toString(), application);
    }

    /** What was not applied goes out of the chain again; what was applied before the failure stays. */
    private Decision takenBack(Draft draft, String firstScript, Application application) {
        ChainException failure = application.failure();
        try {
            List<String> scripts = store().approvedFrom(firstScript);
            List<String> left = unapplied().stream().map(UnappliedScript::script).filter(scripts::contains).toList();
            if (left.isEmpty() || withdraw(left.get(0)).outcome().outcome() != Outcome.Kind.WITHDRAWN) {
                return failed(application);
            }
            List<String> applied = scripts.stream().filter(script -> !left.contains(script)).toList();
            return new Decision(Outcome.failed(new Problem(failure.getMessage(), failure.place(),
                    remedy(failure, draft, applied, left))), state);
        } catch (ChainException | DraftingException e) {
            // the failure at hand is why; there is nothing to add to it
            return failed(application);
        }
    }

    private static String remedy(ChainException failure, Draft draft, List<String> applied, List<String> left) {
        String stays = applied.isEmpty() ? ""
                : " " + Outcome.subject(applied) + " applied and " + (applied.size() == 1 ? "stays" : "stay")
                        + " in the chain.";
        String out = left.size() + applied.size() == 1 ? "the script is out of the chain again."
                : Outcome.subject(left) + " out of the chain again.";
        String change = " Change the data" + (draft.questions().isEmpty() ? "" : ", an answer")
                + " or the mapping, then approve"
                + " again.";
        if (failure.rolledBack()) {
            return "PostgreSQL has rolled it back, and " + out + stays + change;
        }
        if (failure.halfDone()) {
            return HALF_DONE + " and " + out + stays + change;
        }
        return failure.remedy() + " The approved script is out of the chain again." + stays;
    }

    private Outcome refusal(Draft draft, String description) {
        if (draft.state() == Draft.State.BLOCKED) {
            return Outcome.refused("A question is open: " + draft.questions().stream().filter(DraftQuestion::isOpen)
                    .map(DraftQuestion::text).collect(Collectors.joining(" ")), "Answer it, then approve.");
        }
        if (draft.state() == Draft.State.BROKEN) {
            return Outcome.refused("The proof of this draft failed: it can't be approved.",
                    "See its proof for PostgreSQL's own words.");
        }
        if (!draft.dependsOn().isEmpty()) {
            return Outcome.refused("An earlier draft has to be decided first: " + titles(draft.dependsOn()) + ".",
                    "Approve or reject it.");
        }
        Outcome edited = edited(draft);
        if (edited != null) {
            return edited;
        }
        List<DraftHazard> silent = draft.hazards().stream().filter(DraftHazard::toAcknowledge)
                .filter(hazard -> !acknowledged(draft).contains(hazard)).toList();
        if (!silent.isEmpty()) {
            return Outcome.refused("Not acknowledged yet: " + silent.stream().map(DraftHazard::sentence)
                    .collect(Collectors.joining(" ")), "Acknowledge what you accept, one by one, then approve.");
        }
        return vague(draft, description).orElseGet(this::waiting);
    }

    /** Why a draft can't be called like this; empty when it can, and for a blank one, which stands for the proposed one. */
    static Optional<Outcome> vague(Draft draft, String description) {
        Optional<String> vague = description == null || description.isBlank() ? Optional.empty()
                : MigrationDescription.refuse(description);
        return vague.map(reason -> Outcome.refused(reason,
                "Say what the migration does, for example: " + draft.description() + "."));
    }

    private List<DraftHazard> acknowledged(Draft draft) {
        Set<String> keys = state.decisions().acknowledged(draft.acknowledgedAs());
        return draft.hazards().stream().filter(DraftHazard::toAcknowledge).filter(hazard -> keys.contains(hazard.key()))
                .toList();
    }

    /** The acknowledged hazards as comments; Flyway looks for placeholders in comments, too. */
    private List<String> acknowledgements(Draft draft) {
        String configured = state.subject().flyway().placeholderPrefix();
        String prefix = configured == null ? "${" : configured;
        return acknowledged(draft).stream().map(DraftHazard::line)
                .map(line -> line.replace(prefix, prefix.charAt(0) + " " + prefix.substring(1))).toList();
    }

    /** Looks at the disk, since the file may have been edited after the drafts were shown. */
    private Outcome edited(Draft draft) {
        if (draft.conflict() != null) {
            return Outcome
                    .refused(Path.of(draft.conflict().file()).getFileName() + " was edited by hand before this draft became"
                            + " what it is now.", "Keep the edit or take the draft, then approve.");
        }
        try {
            return store().edited(draft, state.drafted().scripts().get(draft.id()))
                    .map(file -> Outcome.refused(file.getFileName() + " was edited by hand since this draft was shown.",
                            "Look at it as it is now: it is proven again."))
                    .orElse(null);
        } catch (DraftingException e) {
            return Outcome.failed(e.problem());
        }
    }

    private String titles(List<String> ids) {
        return state.drafted().drafts().stream().filter(draft -> ids.contains(draft.id())).map(Draft::title)
                .collect(Collectors.joining(", "));
    }

    private Outcome waiting() {
        try {
            List<UnappliedScript> unapplied = devDatabase.unapplied(state.chain(), state.failures());
            return unapplied.isEmpty() ? null
                    : new Outcome(Outcome.Kind.REFUSED, "Scripts of the chain are not applied to the dev database yet: "
                            + unapplied.stream().map(UnappliedScript::script).collect(Collectors.joining(", ")) + ".",
                            "Apply them first.", null, Outcome.Offer.APPLY_PENDING);
        } catch (ChainException e) {
            return Outcome.failed(new Problem(e.getMessage(), e.place(), e.remedy()));
        }
    }

    /**
     * Applies what the chain has and the dev database has not.
     */
    Decision apply() {
        Application application = migrate();
        return application.failure() == null
                ? new Decision(Outcome.done(Outcome.Kind.APPLIED, application.message(), null), state)
                : failed(application);
    }

    private Application migrate() {
        List<UnappliedScript> waiting = List.of();
        try {
            MigrationChain chain = chain();
            forgetFailures(chain);
            waiting = devDatabase.unapplied(chain, state.failures());
            return new Application(waiting, devDatabase.migrate(chain), null);
        } catch (ChainException e) {
            return new Application(waiting, List.of(), e);
        }
    }

    /** A script that was drafted here begins anew when it is applied again, whatever it has left behind. */
    private void forgetFailures(MigrationChain chain) throws ChainException {
        devDatabase.forgetFailures(chain, devDatabase.unapplied(chain, Map.of()).stream()
                .filter(UnappliedScript::withdrawable).map(UnappliedScript::script).toList());
    }

    private MigrationChain chain() throws ChainException {
        return MigrationChain.read(state.subject().locations(), state.subject().flyway().naming());
    }

    private List<UnappliedScript> unapplied() throws ChainException {
        return devDatabase.unapplied(chain(), state.failures());
    }

    private Decision failed(Application application) {
        ChainException failure = application.failure();
        String remedy = failure.rolledBack()
                ? "PostgreSQL has rolled it back. Withdraw the script, or change the data, and apply again."
                : failure.halfDone()
                        ? HALF_DONE
                                + " and applied again it begins anew. Withdraw the script, or change the data, and apply again."
                        : failure.remedy();
        DatasourceState after = state;
        for (UnappliedScript script : application.waiting()) {
            if (failure.getMessage().contains(script.script())) {
                after = after.withFailure(script.script(), failure.getMessage());
            }
        }
        return new Decision(Outcome.failed(new Problem(failure.getMessage(), failure.place(), remedy)), after);
    }

    /**
     * Takes a script out of the chain again; see {@link Withdrawal}.
     */
    Decision withdraw(String scriptName) {
        return new Decision(new Withdrawal(state.subject(), devDatabase).withdraw(scriptName), state);
    }

    /**
     * Undoes what the dev database has applied last; see {@link Undoing}.
     */
    Decision undo(String scriptName) {
        return new Decision(new Undoing(state.subject(), access).undo(scriptName), state);
    }

    /** See {@link Renumbering}. */
    Decision renumber(String scriptName) {
        return new Decision(new Renumbering(state.subject(), access, clock).renumber(scriptName), state);
    }

    /** See {@link AppliedOriginals}. */
    Decision restore(String scriptName) {
        return new Decision(new AppliedOriginals(state.subject(), new GitRepository(state.subject().locations().project()))
                .restore(scriptName, access), state);
    }

    private DraftStore store() {
        return new DraftStore(state.subject().draftsDirectory());
    }

    /**
     * An attempt to migrate the dev database.
     *
     * @param waiting the scripts it had not applied
     * @param applied those it has now
     * @param failure why it did not get to the end; {@code null} when it did
     */
    private record Application(List<UnappliedScript> waiting, List<String> applied, ChainException failure) {

        String message() {
            if (applied.isEmpty()) {
                return "There was nothing to apply.";
            }
            return String.join(", ", applied) + (applied.size() == 1 ? " is" : " are") + " applied to the dev database.";
        }
    }

    /**
     * What came of an action.
     *
     * @param state the state after it
     */
    record Decision(Outcome outcome, DatasourceState state) {
    }
}
