package io.quarkiverse.migrationreview.deployment.review;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.chain.AppliedState;
import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.ChainRun;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.MigrationScript;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * Puts together what the chain, the dev database and Git know of each script.
 */
final class HistoryReader {

    private final DatasourceUnderReview subject;
    private final DatabaseAccess devDatabase;

    HistoryReader(DatasourceUnderReview subject, DatabaseAccess devDatabase) {
        this.subject = subject;
        this.devDatabase = devDatabase;
    }

    List<ChainScript> read() throws ChainException {
        MigrationChain chain = MigrationChain.read(subject.locations(), subject.flyway().naming());
        List<AppliedState> states = new ChainRun(chain, subject.flyway()).history(devDatabase.dataSource());
        Map<Path, String> authors = new GitRepository(subject.locations().project())
                .authors(subject.locations().directories());
        Integer last = last(states);
        List<ChainScript> scripts = new ArrayList<>();
        for (AppliedState state : states) {
            Optional<MigrationScript> script = script(chain, state.name());
            String name = script.map(MigrationScript::name).orElse(state.name());
            Path file = script.map(MigrationScript::file).orElse(null);
            Path undo = subject.locations().undoDirectory().resolve(name);
            boolean hasUndo = Files.isRegularFile(undo);
            scripts.add(new ChainScript(name, state.version(), state.description(), state.state(),
                    state.appliedAt() == null ? null : state.appliedAt().toString(), state.millis(),
                    script.map(MigrationScript::content).filter(ScriptHeader::isDrafted).isPresent(),
                    file == null ? null : authors.get(file.toAbsolutePath().normalize()),
                    file == null ? null : file.toString(), hasUndo ? undo.toString() : null,
                    hasUndo && script.isPresent() && state.rank() != null && state.rank().equals(last)));
        }
        return scripts;
    }

    /** What the application itself has applied is in the history by its place on the class path. */
    private static Optional<MigrationScript> script(MigrationChain chain, String name) {
        return chain.scripts().stream().filter(script -> ("/" + name).endsWith("/" + script.name()))
                .max(Comparator.comparingInt(script -> script.name().length()));
    }

    /** The rank of what was applied last; {@code null} when nothing was. A repeatable script in between is in the way, too. */
    private static Integer last(List<AppliedState> states) {
        return states.stream().filter(AppliedState::applied).map(AppliedState::rank).filter(rank -> rank != null)
                .max(Integer::compareTo).orElse(null);
    }
}
