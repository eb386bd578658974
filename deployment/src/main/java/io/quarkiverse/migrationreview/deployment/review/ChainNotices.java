package io.quarkiverse.migrationreview.deployment.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;

import io.quarkiverse.migrationreview.deployment.chain.AppliedScript;
import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.ChainInspection;
import io.quarkiverse.migrationreview.deployment.chain.ChainRun;
import io.quarkiverse.migrationreview.deployment.chain.Contradiction;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.MigrationScript;
import io.quarkiverse.migrationreview.deployment.chain.PendingScript;
import io.quarkiverse.migrationreview.deployment.chain.SameVersions;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * Looks for what merged branches and edits of applied scripts do to a chain, and says what can be done about it.
 */
final class ChainNotices {

    private static final Logger LOG = Logger.getLogger(ChainNotices.class);

    private final DatasourceUnderReview subject;
    private final DatabaseAccess devDatabase;
    private final GitRepository git;

    ChainNotices(DatasourceUnderReview subject, DatabaseAccess devDatabase) {
        this.subject = subject;
        this.devDatabase = devDatabase;
        this.git = new GitRepository(subject.locations().project());
    }

    /**
     * What there is to know now.
     *
     * @return empty when all is well, or when the chain or the dev database can't be read: that is a problem of its own
     */
    List<Notice> read() {
        try {
            MigrationChain chain = MigrationChain.read(subject.locations(), subject.flyway().naming());
            ChainRun run = new ChainRun(chain, subject.flyway());
            List<List<MigrationScript>> same = SameVersions.in(chain);
            if (!same.isEmpty()) {
                List<AppliedScript> applied = run.applied(devDatabase.dataSource());
                Map<Path, GitRepository.Addition> additions = git.additions(subject.locations().directories());
                return same.stream().map(scripts -> sameVersion(scripts, applied, additions)).toList();
            }
            return read(chain, run.inspect(devDatabase.dataSource()));
        } catch (ChainException e) {
            LOG.debug("Nothing more can be said about the chain", e);
            return List.of();
        }
    }

    /** What there is to know of a chain without ambiguities. */
    List<Notice> read(MigrationChain chain, ChainInspection inspection) {
        List<Notice> notices = new ArrayList<>();
        for (PendingScript pending : inspection.pending()) {
            if (pending.outOfOrder()) {
                notices.add(outOfOrder(pending.name(), chain));
            }
        }
        AppliedOriginals originals = new AppliedOriginals(subject, git);
        for (Contradiction contradiction : inspection.contradictions()) {
            notices.add(originals.notice(contradiction, chain));
        }
        return notices;
    }

    private Notice sameVersion(List<MigrationScript> scripts, List<AppliedScript> applied,
            Map<Path, GitRepository.Addition> additions) {
        String cause = names(scripts) + " have the same version: Flyway runs neither, and the application does not start. "
                + scripts.stream().map(script -> description(script, applied, additions)).collect(Collectors.joining(" "));
        List<MigrationScript> waiting = scripts.stream()
                .filter(script -> script.file() != null && applied.stream().noneMatch(row -> row.isOf(script)))
                .sorted(Comparator.comparing((MigrationScript script) -> GitRepository.Addition.order(additions, script.file()))
                        .thenComparing(MigrationScript::name))
                .toList();
        if (waiting.isEmpty()) {
            return Notice
                    .breaking(new Problem(cause, null, "All of them are applied: an applied script is never renamed. Take the"
                            + " one that came last out of the dev database and the chain by hand, or begin with a new dev database."));
        }
        // where one is applied all others are later, else the oldest keeps its version
        MigrationScript later = waiting.size() == scripts.size() ? waiting.get(1) : waiting.get(0);
        return new Notice(new Problem(cause, subject.locations().inProject(later.file()), "Give " + later.name()
                + " the next version: migrations renumber " + later.name()), true, null, Notice.Action.RENUMBER, later.name());
    }

    private static String names(List<MigrationScript> scripts) {
        return scripts.stream().map(MigrationScript::name).collect(Collectors.joining(" and "));
    }

    private static String description(MigrationScript script, List<AppliedScript> applied,
            Map<Path, GitRepository.Addition> additions) {
        String state = applied.stream().anyMatch(row -> row.isOf(script)) ? " is applied to the dev database"
                : " is not applied to the dev database";
        String origin = script.file() == null ? ", and comes with a dependency"
                : Optional.ofNullable(additions.get(script.file().toAbsolutePath().normalize()))
                        .map(addition -> ", and was committed by " + addition.author() + " on " + addition.day()).orElse("");
        return script.name() + state + origin + ".";
    }

    private Notice outOfOrder(String name, MigrationChain chain) {
        String file = chain.script(name).map(MigrationScript::file).map(subject.locations()::inProject).orElse(null);
        Problem problem = new Problem(name + " is older than what the dev database has applied, and was not applied itself:"
                + " Flyway refuses to go on, and the application does not start.", file,
                "Give it the next version: migrations renumber " + name
                        + ". Or set quarkus.flyway.out-of-order=true if the order does not matter.");
        return file == null ? Notice.breaking(problem) : new Notice(problem, true, null, Notice.Action.RENUMBER, name);
    }
}
