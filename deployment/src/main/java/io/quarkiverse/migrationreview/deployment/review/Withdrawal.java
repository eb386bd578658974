package io.quarkiverse.migrationreview.deployment.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.MigrationScript;
import io.quarkiverse.migrationreview.deployment.chain.NewScript;
import io.quarkiverse.migrationreview.deployment.chain.ScriptFiles;
import io.quarkiverse.migrationreview.deployment.review.Review.UnappliedScript;

/**
 * Takes scripts out of the chain that were drafted here, applied nowhere in reach, and not edited since.
 */
final class Withdrawal {

    private final DatasourceUnderReview subject;
    private final DevDatabase devDatabase;
    private final DraftStore store;

    Withdrawal(DatasourceUnderReview subject, DevDatabase devDatabase) {
        this.subject = subject;
        this.devDatabase = devDatabase;
        this.store = new DraftStore(subject.draftsDirectory());
    }

    /**
     * Withdraws a script and those of the same draft that follow it, which can't go without it; all or none.
     */
    Outcome withdraw(String scriptName) {
        try {
            MigrationChain chain = MigrationChain.read(subject.locations(), subject.flyway().naming());
            List<UnappliedScript> unapplied = devDatabase.unapplied(chain, Map.of());
            List<String> leaving = new ArrayList<>();
            for (String script : store.approvedFrom(scriptName)) {
                if (script.equals(scriptName) || chain.script(script).isPresent()) {
                    Outcome refusal = refusal(chain, script, unapplied);
                    if (refusal != null) {
                        return refusal;
                    }
                    leaving.add(script);
                }
            }
            devDatabase.forgetFailures(chain, leaving);
            new ScriptFiles(subject.locations()).withdraw(leaving);
            return Outcome.done(Outcome.Kind.WITHDRAWN, Outcome.subject(leaving) + " out of the chain again.", null);
        } catch (ChainException e) {
            return Outcome.failed(new Problem(e.getMessage(), e.place(), e.remedy()));
        } catch (DraftingException e) {
            return Outcome.failed(e.problem());
        }
    }

    private Outcome refusal(MigrationChain chain, String scriptName, List<UnappliedScript> unapplied)
            throws DraftingException {
        Optional<UnappliedScript> script = unapplied.stream().filter(each -> each.script().equals(scriptName)).findFirst();
        if (script.isEmpty()) {
            return Outcome.refused(scriptName + " is not waiting to be applied: an applied script is never"
                    + " edited or removed.", Outcome.LOOK_AGAIN);
        }
        if (!script.get().withdrawable()) {
            return Outcome.refused(scriptName + " was not drafted by Migration Review.", "Delete the file by hand.");
        }
        return editedSinceApproval(chain, scriptName);
    }

    /** An edit is work of a person: what may hold one is not deleted. */
    private Outcome editedSinceApproval(MigrationChain chain, String scriptName) throws DraftingException {
        Optional<ApprovedScript> approved = store.approved(scriptName);
        if (approved.isEmpty()) {
            return Outcome.refused("It is not remembered here how " + scriptName + " was when it was approved: someone may"
                    + " have edited it since.", "If it is to go, delete the file and its undo script by hand.");
        }
        if (chain.script(scriptName).map(MigrationScript::content).filter(approved.get()::isMigration).isEmpty()) {
            return Outcome.refused(scriptName + " was edited after it was approved.",
                    "Undo the edit, or delete the file and its undo script by hand.");
        }
        String configuration = NewScript.configurationOf(scriptName);
        if (chain.script(configuration).filter(found -> !isAsWritten(found)).isPresent()) {
            return Outcome.refused(configuration + " was edited after it was approved.",
                    "Undo the edit, or move the file away.");
        }
        Path undo = subject.locations().undoDirectory().resolve(scriptName);
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

    private static boolean isAsWritten(MigrationScript configuration) {
        return configuration.content().strip().equals(NewScript.NOT_IN_A_TRANSACTION.strip());
    }
}
