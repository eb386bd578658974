package io.quarkiverse.migrationreview.deployment.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.MigrationScript;
import io.quarkiverse.migrationreview.deployment.chain.ScriptFiles;
import io.quarkiverse.migrationreview.deployment.plan.MigrationDescription;
import io.quarkiverse.migrationreview.deployment.review.Review.UnappliedScript;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * The rules of approving, applying and withdrawing on one datasource. Every front goes through them.
 */
final class Approval {

    private final DatasourceState state;
    private final DevDatabase devDatabase;
    private final Clock clock;

    Approval(DatasourceState state, DatabaseAccess devDatabase, Clock clock) {
        this.state = state;
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
        String fileName = state.chain().naming().fileName(state.chain().nextVersion(clock), wanted);
        DraftedDatasource.ApprovableScript script = state.drafted().scripts().get(draft.id());
        String migration = script.migration(title, acknowledgements(draft));
        ScriptFiles files = new ScriptFiles(state.subject().locations());
        try {
            Path file = files.write(fileName, migration, script.undo(title));
            try {
                store().remember(fileName, ApprovedScript.of(migration, script.undo(title)));
            } catch (DraftingException e) {
                // both or neither: what is not remembered could not be withdrawn
                files.withdraw(fileName);
                return new Decision(Outcome.failed(e.problem()), state);
            }
            return new Decision(Outcome.done(Outcome.Kind.APPROVED, fileName + " is in the migration chain.",
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
        Outcome withdrawn = withdraw(Path.of(file).getFileName().toString()).outcome();
        if (withdrawn.outcome() != Outcome.Kind.WITHDRAWN) {
            return failed(application);
        }
        ChainException failure = application.failure();
        String remedy = failure.rolledBack()
                ? "PostgreSQL has rolled it back, and the script is out of the chain again. Change the data"
                        + (draft.questions().isEmpty() ? "" : ", an answer") + " or the mapping, then approve again."
                : failure.remedy() + " The approved script is out of the chain again.";
        return new Decision(Outcome.failed(new Problem(failure.getMessage(), failure.place(), remedy)), state);
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
        Optional<String> vague = description == null || description.isBlank() ? Optional.empty()
                : MigrationDescription.refuse(description);
        if (vague.isPresent()) {
            return Outcome.refused(vague.get(), "Say what the migration does, for example: " + draft.description() + ".");
        }
        return waiting();
    }

    private List<DraftHazard> acknowledged(Draft draft) {
        Set<String> keys = state.decisions().acknowledged(draft.id());
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
        try {
            return store().edited(draft, state.drafted().scripts().get(draft.id()))
                    .map(file -> Outcome.refused(file.getFileName() + " was edited by hand: edited SQL can't be approved yet,"
                            + " because it was not proven.", "Undo the edit or move the file away, then approve again."))
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
            MigrationChain chain = MigrationChain.read(state.subject().locations(), state.subject().flyway().naming());
            waiting = devDatabase.unapplied(chain, state.failures());
            return new Application(waiting, devDatabase.migrate(chain), null);
        } catch (ChainException e) {
            return new Application(waiting, List.of(), e);
        }
    }

    private Decision failed(Application application) {
        ChainException failure = application.failure();
        String remedy = failure.rolledBack()
                ? "PostgreSQL has rolled it back. Withdraw the script, or change the data, and apply again."
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
     * Takes a script out of the chain that was drafted here, applied nowhere in reach, and not edited since.
     */
    Decision withdraw(String scriptName) {
        try {
            MigrationChain chain = MigrationChain.read(state.subject().locations(), state.subject().flyway().naming());
            Optional<UnappliedScript> script = devDatabase.unapplied(chain, state.failures()).stream()
                    .filter(unapplied -> unapplied.script().equals(scriptName)).findFirst();
            if (script.isEmpty()) {
                return new Decision(Outcome.refused(scriptName + " is not waiting to be applied: an applied script is never"
                        + " edited or removed.", Outcome.LOOK_AGAIN), state);
            }
            if (!script.get().withdrawable()) {
                return new Decision(Outcome.refused(scriptName + " was not drafted by Migration Review.",
                        "Delete the file by hand."), state);
            }
            Outcome edited = editedSinceApproval(chain, scriptName);
            if (edited != null) {
                return new Decision(edited, state);
            }
            new ScriptFiles(state.subject().locations()).withdraw(scriptName);
            return new Decision(Outcome.done(Outcome.Kind.WITHDRAWN, scriptName + " is out of the chain again.", null),
                    state);
        } catch (ChainException e) {
            return new Decision(Outcome.failed(new Problem(e.getMessage(), e.place(), e.remedy())), state);
        } catch (DraftingException e) {
            return new Decision(Outcome.failed(e.problem()), state);
        }
    }

    /** An edit is work of a person: what may hold one is not deleted. */
    private Outcome editedSinceApproval(MigrationChain chain, String scriptName) throws DraftingException {
        Optional<ApprovedScript> approved = store().approved(scriptName);
        if (approved.isEmpty()) {
            return Outcome.refused("It is not remembered here how " + scriptName + " was when it was approved: someone may"
                    + " have edited it since.", "If it is to go, delete the file and its undo script by hand.");
        }
        if (chain.script(scriptName).map(MigrationScript::content).filter(approved.get()::isMigration).isEmpty()) {
            return Outcome.refused(scriptName + " was edited after it was approved.",
                    "Undo the edit, or delete the file and its undo script by hand.");
        }
        Path undo = state.subject().locations().undoDirectory().resolve(scriptName);
        try {
            return Files.notExists(undo) || approved.get().isUndo(new String(Files.readAllBytes(undo), StandardCharsets.UTF_8))
                    ? null
                    : Outcome.refused("The undo script of " + scriptName + " was edited after it was approved.",
                            "Undo the edit, or move " + undo + " away.");
        } catch (IOException e) {
            throw new DraftingException(new Problem("The undo script can't be read: " + e.getMessage(), undo.toString(),
                    "Make it readable, or move it away."), e);
        }
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
