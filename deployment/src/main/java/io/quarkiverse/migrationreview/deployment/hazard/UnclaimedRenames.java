package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.DropColumn;
import io.quarkiverse.migrationreview.deployment.diff.DropEnumType;
import io.quarkiverse.migrationreview.deployment.diff.DropSequence;
import io.quarkiverse.migrationreview.deployment.diff.DropTable;
import io.quarkiverse.migrationreview.deployment.plan.Answer;
import io.quarkiverse.migrationreview.deployment.plan.RenameQuestion;

/** D11: something is dropped that may have another name now. */
final class UnclaimedRenames implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return situation.plan().questions().stream().filter(RenameQuestion.class::isInstance).map(RenameQuestion.class::cast)
                .filter(question -> situation.guidance().answers().effective(question).equals(Answer.SEPARATE))
                .map(question -> examine(question, situation)).flatMap(Optional::stream).toList();
    }

    private static Optional<Hazard> examine(RenameQuestion question, Situation situation) {
        String schema = situation.before().defaultSchema();
        ObjectName added = question.candidates().get(0).added();
        return situation.changes().stream().filter(change -> change.object().equals(question.gone()) && drops(change))
                .findFirst()
                .map(change -> new Hazard(HazardCode.D11, Severity.NOTE, change, sentence(question.gone(), added, schema))
                        .withAdvice("If it was renamed, answer so: what it holds stays then. "
                                + String.join(". ", question.evidence()) + "."));
    }

    private static String sentence(ObjectName gone, ObjectName added, String schema) {
        String old = gone.format(schema);
        return Character.toUpperCase(old.charAt(0)) + old.substring(1) + " is dropped as if it had nothing to do with "
                + added.path(schema) + ", which is new.";
    }

    private static boolean drops(Change change) {
        return change instanceof DropTable || change instanceof DropColumn || change instanceof DropSequence
                || change instanceof DropEnumType;
    }
}
