package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.hazard.ExaminedScript;

/**
 * A pending migration, as the fronts show it.
 *
 * @param id stable as long as its SQL stays the same, apart from edits; no draft of another datasource has it
 * @param number its place in the order of application, from 1
 * @param state whether it can be approved
 * @param title a few plain words
 * @param description the description for the file name
 * @param script the file name it gets when it is approved next; of several, the first
 * @param scripts the scripts it becomes, in order; at least one
 * @param file where the draft lies on disk
 * @param undoFile where its undo lies on disk; {@code null} before it was written
 * @param destructive whether it loses data
 * @param dependsOn the ids of drafts that have to go first; empty when there are none
 * @param changes what it changes
 * @param sql the statements of all scripts, those of several each under a comment that says which
 * @param undo the statements that take all of it back, in order
 * @param arranged whether a person merged or split it
 * @param proof how it did on a scratch database
 * @param rehearsal how it did on rows; {@code null} when the proof failed
 * @param questions what only a person can say, answered or not; empty when there is nothing to ask
 * @param hazards what it may do to data, locks or running code, the worst first; empty when there is nothing to say
 * @param parkable whether it only drops, and may wait for a later release
 * @param edited what is known of the SQL that a person has edited; {@code null} when it is as drafted
 * @param conflict what a person has edited before the draft became another one; {@code null} when there is nothing
 * @param since when it was first drafted, ISO 8601; {@code null} before it was written
 */
public record Draft(String id, int number, State state, String title, String description, String script,
        List<DraftScript> scripts, String file, String undoFile,
        boolean destructive, List<String> dependsOn, List<DraftChange> changes, String sql, String undo, boolean arranged,
        Proof proof, DraftRehearsal rehearsal, List<DraftQuestion> questions, List<DraftHazard> hazards, boolean parkable,
        Edited edited, Conflict conflict, String since) {

    /** The states of a draft that is listed. */
    public enum State {
        /** Proven, waits for a person. */
        PENDING,
        /** A question is open: what is shown takes the suggested answer, and can't be approved. */
        BLOCKED,
        /** The proof failed; it can't be approved. */
        BROKEN
    }

    public Draft {
        scripts = List.copyOf(scripts);
        dependsOn = List.copyOf(dependsOn);
        changes = List.copyOf(changes);
        questions = List.copyOf(questions);
        hazards = List.copyOf(hazards);
    }

    Draft keptIn(String newFile, String newUndoFile, Conflict newConflict, String newSince) {
        return new Draft(id, number, state, title, description, script, scripts, newFile, newUndoFile, destructive, dependsOn,
                changes, sql, undo, arranged, proof, rehearsal, questions, hazards, parkable, edited, newConflict, newSince);
    }

    Draft writtenIn(List<DraftScript> newScripts) {
        return new Draft(id, number, state, title, description, newScripts.get(0).script(), newScripts, file, undoFile,
                destructive, dependsOn, changes, ScriptBody.together(newScripts), ScriptBody.undoing(newScripts), arranged,
                proof, rehearsal, questions, hazards, parkable, edited, conflict, since);
    }

    /**
     * @param drafted the scripts as they were drafted
     * @param examined what the edited SQL was seen to do; {@code null} when it was not run
     */
    Draft edited(List<DraftScript> drafted, ExaminedScript examined) {
        return new Draft(id, number, state, title, description, script, scripts, file, undoFile, destructive, dependsOn,
                changes, sql, undo, arranged, proof, rehearsal, questions, hazards, parkable, Edited.of(drafted, examined),
                conflict, since);
    }

    Draft withHazards(List<DraftHazard> found) {
        return new Draft(id, number, state, title, description, script, scripts, file, undoFile, destructive, dependsOn,
                changes, sql, undo, arranged, proof, rehearsal, questions, found, parkable, edited, conflict, since);
    }

    Draft withRehearsal(DraftRehearsal newRehearsal) {
        return new Draft(id, number, state, title, description, script, scripts, file, undoFile, destructive, dependsOn,
                changes, sql, undo, arranged, proof, newRehearsal, questions, hazards, parkable, edited, conflict, since);
    }

    /** With what was seen of it on rows, and on disk. */
    Draft asSeen(Draft before) {
        return withHazards(before.hazards).withRehearsal(before.rehearsal)
                .keptIn(before.file, before.undoFile, before.conflict, before.since);
    }

    /** What hazards are acknowledged for: other SQL asks again. */
    String acknowledgedAs() {
        return edited == null ? id : id + " " + Fingerprints.of(List.of(sql, undo));
    }

    /** The draft with the hazards marked that a person has acknowledged. */
    Draft withAcknowledged(Set<String> keys) {
        return withHazards(hazards.stream().map(hazard -> hazard.withAcknowledged(keys.contains(hazard.key()))).toList());
    }

    /**
     * What is known of SQL that a person has edited.
     *
     * @param unclear what can't be told about it, a sentence for each such statement; empty when all can
     * @param drafted the draft's {@code sql} as it would be without the edit
     * @param draftedUndo the draft's {@code undo} as it would be without the edit
     */
    public record Edited(List<String> unclear, String drafted, String draftedUndo) {

        public Edited {
            unclear = List.copyOf(unclear);
        }

        static Edited of(List<DraftScript> drafted, ExaminedScript examined) {
            return new Edited(examined == null ? List.of()
                    : examined.statements().stream().filter(statement -> statement.unclear() != null)
                            .map(statement -> statement.sql() + "\n" + statement.unclear()).toList(),
                    ScriptBody.together(drafted), ScriptBody.undoing(drafted));
        }
    }

    /**
     * SQL that a person has edited before the entities or the decisions moved on. It is kept until the person has decided, and
     * the draft can't be approved until then.
     *
     * @param file the edited file
     * @param message what that means and what to do, in sentences
     * @param sql the edited text of the draft's file, without the header; {@code null} when only the undo was edited
     * @param undo the edited text of the file with its undo, without the header; {@code null} when that was not edited
     */
    public record Conflict(String file, String message, String sql, String undo) {
    }

    /**
     * One change in plain words.
     *
     * @param key names the change when a draft is split; {@code null} for a view that makes way, which goes along by itself
     * @param summary a sentence without a full stop
     * @param object the database object
     * @param destructive whether data is lost
     * @param member the Java member it comes from; {@code null} when unknown
     * @param source the source file of that member; {@code null} when it isn't part of the project
     * @param line the line of the member in it, from 1; {@code null} when unknown
     * @param leavable whether the object can be left as it is instead
     * @param form the name of the safe form it is written in; {@code null} for the direct one
     * @param forms names of the safe forms it can be written in; empty when the direct one is the only one
     */
    public record DraftChange(String key, String summary, String object, boolean destructive, String member, String source,
            Integer line, boolean leavable, String form, List<String> forms) {

        public DraftChange {
            forms = List.copyOf(forms);
        }
    }
}
