package io.quarkiverse.migrationreview.deployment.review;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.Differences;
import io.quarkiverse.migrationreview.deployment.diff.ViewChange;
import io.quarkiverse.migrationreview.deployment.hazard.SafeForm;
import io.quarkiverse.migrationreview.deployment.hazard.SafeForms;
import io.quarkiverse.migrationreview.deployment.hazard.ServerVersion;
import io.quarkiverse.migrationreview.deployment.model.JavaMember;
import io.quarkiverse.migrationreview.deployment.plan.Answers;
import io.quarkiverse.migrationreview.deployment.plan.Arrangement;
import io.quarkiverse.migrationreview.deployment.plan.Guidance;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.Planner;
import io.quarkiverse.migrationreview.deployment.plan.Question;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchNotAllowedException;

/**
 * Makes drafts of plans: words, Java members, proofs, and the scripts that approval writes.
 */
final class DraftComposer {

    private static final int ID_LENGTH = 12;

    private final DatasourceUnderReview subject;
    private final MigrationChain chain;
    private final Decisions decisions;
    private final Edits edits;
    private final Answers answers;
    private final Clock clock;

    DraftComposer(DatasourceUnderReview subject, MigrationChain chain, Decisions decisions, Edits edits, Clock clock) {
        this.subject = subject;
        this.chain = chain;
        this.decisions = decisions;
        this.edits = edits;
        this.answers = new Answers(decisions.answers());
        this.clock = clock;
    }

    DraftedDatasource compose(Schema current, Schema desired, RenamedSchema renamed, Differences differences,
            DifferingObjects objects, ModelHistory history, Origins origins, Prover prover, String server)
            throws SQLException, ScratchNotAllowedException {
        Guidance guidance = new Guidance(object -> origins.of(object).map(JavaMember::className),
                List.copyOf(renamed.questions()), answers, decisions.arrangement(),
                origins::columnNumberedBy);
        Parking parking = new Parking(decisions.parked(), differences.changes(), desired.defaultSchema());
        FormChoices forms = new FormChoices(decisions.forms(), subject.settings().online(), ServerVersion.parse(server));
        List<MigrationPlan> all = Planner.plan(parking.listed(current), current, desired, guidance).stream()
                .map(plan -> SafeForms.contract(plan, new CreatedTriggers(chain)::contains)).map(forms::write)
                .map(this::described).toList();
        SortedMap<String, Question> questions = new TreeMap<>();
        guidance.asked().forEach(question -> questions.put(question.id(), question));
        all.forEach(plan -> plan.questions().forEach(question -> questions.put(question.id(), question)));
        List<Review.RejectedDraft> rejected = all.stream().filter(plan -> isRejected(plan))
                .map(plan -> rejected(id(plan))).toList();
        List<MigrationPlan> plans = withoutRejected(all);

        List<WrittenPlan> written = plans.stream().map(plan -> written(plan, origins)).toList();
        List<Draft> drafts = new ArrayList<>();
        Map<String, ApprovableDraft> scripts = new LinkedHashMap<>();
        Map<String, EditedDraft> edited = new LinkedHashMap<>();
        for (int index = 0; index < plans.size(); index++) {
            MigrationPlan plan = plans.get(index);
            Prover.Proven proven = prover.prove(written, index);
            Draft draft = draft(plans, index, origins, objects, forms, proven.proof()).writtenIn(scripts(written.get(index)));
            if (written.get(index).edited()) {
                edited.put(draft.id(), new EditedDraft(written.get(index).plan(), proven.examined()));
                draft = draft.edited(scripts(drafted(plan, origins)), proven.examined());
            }
            drafts.add(draft);
            scripts.put(draft.id(), ApprovableDraft.of(plan, draft.scripts(),
                    ScriptHeader.createdBy(plan, renamed.schema().objects(), desired.objects()), origins,
                    desired.defaultSchema()));
        }
        Map<String, MigrationPlan> byId = new LinkedHashMap<>();
        all.forEach(plan -> byId.put(id(plan), plan));
        DraftedDatasource drafted = new DraftedDatasource("", server, drafts, scripts, rejected,
                objects, renamed.known(), questions, byId, history, guidance, parking.drafts(), edited);
        return drafted.withFingerprint(Fingerprints.of(subject, chain, drafted.relevant(decisions),
                edits.among(byId.keySet())));
    }

    private Review.RejectedDraft rejected(String id) {
        Rejection rejection = decisions.rejected().get(id);
        return new Review.RejectedDraft(id, rejection.title(), rejection.reason());
    }

    /** What it is called has no say in its id, by which the name is remembered. */
    private MigrationPlan described(MigrationPlan plan) {
        String description = decisions.descriptions().get(id(plan));
        return description == null ? plan : plan.withDescription(description);
    }

    private boolean isRejected(MigrationPlan plan) {
        return decisions.rejected().containsKey(id(plan));
    }

    /** A draft whose dependency was rejected stands on its own; its proof tells whether it can. */
    private List<MigrationPlan> withoutRejected(List<MigrationPlan> all) {
        List<Integer> kept = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            if (!isRejected(all.get(index))) {
                kept.add(index);
            }
        }
        return kept.stream().map(all::get)
                .map(plan -> plan.withDependsOn(
                        plan.dependsOn().stream().map(kept::indexOf).filter(index -> index >= 0).toList()))
                .toList();
    }

    private Draft draft(List<MigrationPlan> plans, int index, Origins origins, DifferingObjects objects,
            FormChoices forms, Proof proof) {
        MigrationPlan plan = plans.get(index);
        String defaultSchema = objects.defaultSchema();
        int number = index + 1;
        return new Draft(id(plan), number, state(plan, proof), plan.title(),
                plan.description(), "", List.of(),
                DraftStore.file(subject.draftsDirectory(), number, plan.description()).toString(), null, plan.destructive(),
                plan.dependsOn().stream().map(plans::get).map(this::id).toList(),
                changes(plan, origins, objects, forms), "", "",
                plan.arranged(), proof, null,
                plan.questions().stream().map(question -> DraftQuestion.of(question, answers, defaultSchema)).toList(),
                List.of(), Parking.isParkable(plan), null, null, null);
    }

    /** A plan with its texts, which are the person's where there was an edit. */
    private WrittenPlan written(MigrationPlan plan, Origins origins) {
        WrittenPlan drafted = drafted(plan, origins);
        return edits.of(id(plan)).map(drafted::edited).orElse(drafted);
    }

    private WrittenPlan drafted(MigrationPlan plan, Origins origins) {
        ScriptTexts texts = new ScriptTexts(subject.settings().lockTimeout());
        return WrittenPlan.drafted(plan, plan.steps().stream().map(step -> new WrittenPlan.Text(
                texts.migration(plan, step, change -> comment(change, origins)), ScriptBody.of(step.undo()))).toList());
    }

    private List<DraftScript> scripts(WrittenPlan written) {
        return written.scripts(ScriptNames.of(chain, written.plan().description(), written.texts().size(), clock));
    }

    /** The member as a comment shows it, or nothing when none is known. */
    private static String comment(Change change, Origins origins) {
        return origins.of(change.object()).map(JavaMember::reference).orElse(null);
    }

    /** An open question comes before everything: its answer may be what a failed proof lacks. */
    private Draft.State state(MigrationPlan plan, Proof proof) {
        if (plan.questions().stream().anyMatch(question -> answers.to(question).isEmpty())) {
            return Draft.State.BLOCKED;
        }
        return proof.holds() ? Draft.State.PENDING : Draft.State.BROKEN;
    }

    private List<Draft.DraftChange> changes(MigrationPlan plan, Origins origins, DifferingObjects objects,
            FormChoices forms) {
        String defaultSchema = objects.defaultSchema();
        JavaSources sources = new JavaSources(subject.sources());
        List<Draft.DraftChange> changes = new ArrayList<>();
        for (Change change : plan.changes()) {
            Optional<JavaMember> member = origins.of(change.object());
            Optional<JavaSources.Place> place = member.flatMap(sources::find);
            changes.add(new Draft.DraftChange(change instanceof ViewChange ? null : Arrangement.key(change),
                    change.summary(defaultSchema),
                    change.object().format(defaultSchema),
                    change.destructive(), member.map(JavaMember::toString).orElse(null),
                    place.map(found -> found.file().toString()).orElse(null),
                    place.map(JavaSources.Place::line).orElse(null), objects.leavable().containsKey(change.object()),
                    forms.of(change, plan).map(SafeForm::name).orElse(null),
                    SafeForms.offered(change, plan, forms.server()).stream().map(SafeForm::name).toList()));
        }
        return changes;
    }

    private String id(MigrationPlan plan) {
        List<String> parts = new ArrayList<>();
        parts.add(subject.name());
        plan.steps().forEach(step -> {
            if (step.reason() != null) {
                parts.add(step.transactional() + step.reason());
            }
            step.statements().forEach(statement -> parts.add(statement.sql()));
        });
        return Fingerprints.of(parts).substring(0, ID_LENGTH);
    }
}
