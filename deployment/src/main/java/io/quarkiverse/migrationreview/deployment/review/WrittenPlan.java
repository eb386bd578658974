package io.quarkiverse.migrationreview.deployment.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.ScriptStatements;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.MigrationStep;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * A plan with the texts of its scripts: as drafted, or as a person has edited them.
 *
 * @param plan with the statements that the texts hold
 * @param texts one for each step
 * @param edited whether a person has edited them
 * @param unreadable why the edited text can't be read, with what to do; {@code null} when it can. The texts are the drafted
 *        ones then
 */
record WrittenPlan(MigrationPlan plan, List<Text> texts, boolean edited, String unreadable) {

    WrittenPlan {
        texts = List.copyOf(texts);
    }

    /**
     * The text of one script, without its header.
     *
     * @param undo the text of its undo script
     */
    record Text(String sql, String undo) {
    }

    /** A plan with the texts that were drafted. */
    static WrittenPlan drafted(MigrationPlan plan, List<Text> texts) {
        return new WrittenPlan(plan, texts, false, null);
    }

    WrittenPlan edited(Edit edit) {
        if (!edit.isLegible()) {
            return unreadable("The edited file is not in UTF-8. Save it in UTF-8, or discard the edit.");
        }
        Optional<List<String>> migrations = edit.migrations(texts.size());
        Optional<List<String>> undos = edit.undos(texts.size());
        if (migrations.isEmpty() || undos.isEmpty()) {
            return unreadable("The edited file has to hold " + texts.size() + " scripts, each below the"
                    + " line that says which it is. Put these lines back, or discard the edit.");
        }
        List<Text> newTexts = new ArrayList<>();
        List<MigrationStep> steps = new ArrayList<>();
        try {
            for (int index = 0; index < texts.size(); index++) {
                Text drafted = texts.get(index);
                Text text = new Text(orElse(migrations.get().get(index), drafted.sql()),
                        orElse(undos.get().get(index), drafted.undo()));
                newTexts.add(text);
                steps.add(step(plan.steps().get(index), drafted, text));
            }
        } catch (ChainException e) {
            return unreadable(e.getMessage() + ". " + e.remedy());
        }
        return steps.stream().flatMap(step -> UnprovableStatements.in(step).stream()).findFirst().map(this::unreadable)
                .orElseGet(() -> new WrittenPlan(plan.withSteps(steps), newTexts, true, null));
    }

    private WrittenPlan unreadable(String reason) {
        return new WrittenPlan(plan, texts, true, reason);
    }

    private static String orElse(String edited, String drafted) {
        return edited == null ? drafted : edited;
    }

    private static MigrationStep step(MigrationStep drafted, Text before, Text text) throws ChainException {
        return new MigrationStep(drafted.transactional(),
                text.sql().equals(before.sql()) ? drafted.statements() : statements(text.sql(), drafted.statements()),
                text.undo().equals(before.undo()) ? drafted.undo() : statements(text.undo(), drafted.undo()),
                drafted.reason(), drafted.interim());
    }

    /** A statement that was drafted is still for what it was for. */
    private static List<Statement> statements(String text, List<Statement> drafted) throws ChainException {
        return ScriptStatements.of(text).stream()
                .map(sql -> drafted.stream().filter(each -> each.sql().equals(sql)).findFirst()
                        .orElseGet(() -> new Statement(sql, null)))
                .toList();
    }

    /** The scripts, with the names they get next. */
    List<DraftScript> scripts(List<String> names) {
        return IntStream.range(0, texts.size()).mapToObj(index -> {
            MigrationStep step = plan.steps().get(index);
            Text text = texts.get(index);
            return new DraftScript(names.get(index), step.transactional(), step.reason(), text.sql(), text.undo(),
                    DraftStatement.in(text.sql(), step.statements()));
        }).toList();
    }
}
