package io.quarkiverse.migrationreview.deployment.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;

import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.review.Finding.Code;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchNotAllowedException;

/**
 * Tells whether the migrations make what the entities ask for, without a dev mode: nothing is written to the project, and
 * nothing is decided. What a person rejected, parked or left alone in dev mode counts as settled.
 */
public final class Gate {

    private static final Logger LOG = Logger.getLogger(Gate.class);
    /** What remedies end with in dev mode; nothing follows a build. */
    private static final String RELOAD = "; drafts are made again at the next live reload";
    private static final Pattern LINE = Pattern.compile("(.+), line (\\d+)", Pattern.DOTALL);

    private final Clock clock;
    private final Function<String, Optional<DatabaseAccess>> databases;

    /**
     * @param clock gives time stamps to versions, which nobody sees
     * @param databases a database of each datasource on whose server scratch databases may be made; empty for none, when an
     *        embedded PostgreSQL is started unless a server for scratch databases is configured
     */
    public Gate(Clock clock, Function<String, Optional<DatabaseAccess>> databases) {
        this.clock = clock;
        this.databases = databases;
    }

    /**
     * Checks datasources.
     *
     * @return all there is to say about all of them, in their order; empty when the migrations are up to date
     */
    public List<Finding> check(List<DatasourceUnderReview> subjects) {
        List<Finding> findings = new ArrayList<>();
        try (ScratchServers servers = new ScratchServers()) {
            for (DatasourceUnderReview subject : subjects) {
                findings.addAll(check(subject, servers));
            }
        } catch (IOException e) {
            LOG.debugf(e, "The embedded PostgreSQL did not stop");
        }
        return findings;
    }

    /**
     * Of everything that the answer depends on, as text: as long as it is the same, so is the answer.
     *
     * @return empty when that can't be told
     */
    public static Optional<String> fingerprint(List<DatasourceUnderReview> subjects) {
        List<String> parts = new ArrayList<>();
        try {
            for (DatasourceUnderReview subject : subjects) {
                DraftStore store = new DraftStore(subject.draftsDirectory());
                parts.add(subject.name() + subject.modelProblem() + subject.scratch() + subject.sources());
                if (subject.modelProblem() == null) {
                    parts.add(store.database().toString());
                    parts.add(Fingerprints.of(subject, MigrationChain.read(subject.locations(), subject.flyway().naming()),
                            store.decisions(), store.edits()));
                }
            }
            return Optional.of(Fingerprints.of(parts));
        } catch (ChainException | DraftingException e) {
            return Optional.empty();
        }
    }

    private List<Finding> check(DatasourceUnderReview subject, ScratchServers servers) {
        if (subject.modelProblem() != null) {
            return List.of(notComparable(subject, subject.modelProblem()));
        }
        try {
            MigrationChain chain = MigrationChain.read(subject.locations(), subject.flyway().naming());
            List<Finding> findings = new ArrayList<>(new ChainFindings(subject, chain,
                    new DraftStore(subject.draftsDirectory()).database()).all());
            if (findings.stream().noneMatch(finding -> finding.code() == Code.VERSION_TWICE)) {
                findings.addAll(draft(subject, chain, servers));
            }
            return findings;
        } catch (ChainException e) {
            return List.of(notComparable(subject, new Problem(e.getMessage(), e.place(), e.remedy())));
        } catch (DraftingException e) {
            return List.of(e.getCause() instanceof ChainException ? doesNotApply(subject, e.problem())
                    : notComparable(subject, e.problem()));
        }
    }

    private List<Finding> draft(DatasourceUnderReview subject, MigrationChain chain, ScratchServers servers)
            throws DraftingException {
        try {
            return new ReadOnlyDrafting(clock, databases, servers).draft(subject, chain).drafts().stream()
                    .map(draft -> finding(subject, draft)).toList();
        } catch (SQLException | ScratchNotAllowedException | UncheckedIOException e) {
            return List.of(notComparable(subject, new Problem("There is no PostgreSQL to compare on: " + e.getMessage(), null,
                    "Start it, or set quarkus.migration-review.scratch.jdbc-url to a server on which databases may be"
                            + " created.")));
        }
    }

    private static Finding finding(DatasourceUnderReview subject, Draft draft) {
        List<Finding.Part> parts = new ArrayList<>();
        draft.changes().forEach(change -> parts.add(new Finding.Part(change.summary(), change.member(), change.source(),
                change.line())));
        String place = draft.edited() == null ? null : draft.file();
        return switch (draft.state()) {
            case PENDING -> new Finding(Code.PENDING_MIGRATION, subject.name(), draft.title(), parts, place, null,
                    "Start `quarkus dev`, review the migration in the Dev UI and approve it, and commit its script.");
            case BLOCKED -> {
                draft.questions().stream().filter(DraftQuestion::isOpen)
                        .forEach(question -> parts.add(new Finding.Part(question.text(), null, null, null)));
                yield new Finding(Code.OPEN_QUESTION, subject.name(), draft.title(), parts, place, null,
                        "Start `quarkus dev`, answer the question in the Dev UI and approve the migration, and commit its"
                                + " script.");
            }
            case BROKEN -> new Finding(Code.BROKEN_DRAFT, subject.name(), draft.title() + ": " + failure(draft), parts, place,
                    null, "Start `quarkus dev`: the Dev UI shows what PostgreSQL said. Edit the draft there, or the entity.");
        };
    }

    /** What failed, in one line. */
    static String failure(Draft draft) {
        return draft.proof().checks().stream().filter(check -> !check.holds()).map(Proof.Check::detail)
                .filter(Objects::nonNull).flatMap(String::lines).findFirst().orElse("the proof failed");
    }

    private static Finding notComparable(DatasourceUnderReview subject, Problem problem) {
        return finding(Code.NOT_COMPARABLE, subject, problem);
    }

    private static Finding doesNotApply(DatasourceUnderReview subject, Problem problem) {
        return finding(Code.CHAIN_DOES_NOT_APPLY, subject, problem);
    }

    private static Finding finding(Code code, DatasourceUnderReview subject, Problem problem) {
        Matcher line = LINE.matcher(problem.place() == null ? "" : problem.place());
        boolean known = line.matches();
        return new Finding(code, subject.name(), withoutFullStop(problem.cause()), List.of(),
                known ? line.group(1) : problem.place(), known ? Integer.valueOf(line.group(2)) : null,
                problem.remedy().replace(RELOAD, ""));
    }

    private static String withoutFullStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
