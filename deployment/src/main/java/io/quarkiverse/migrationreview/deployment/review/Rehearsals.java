package io.quarkiverse.migrationreview.deployment.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.Statement;
import io.quarkiverse.migrationreview.deployment.rehearsal.Rehearsal;
import io.quarkiverse.migrationreview.deployment.rehearsal.RehearsalFailure;
import io.quarkiverse.migrationreview.deployment.rehearsal.Rehearsed;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchDatabase;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchNotAllowedException;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchServer;

/**
 * Rehearses drafts on rows: all of them on one scratch database, each in a transaction that is taken back, and on a copy of it
 * those of which that can't be done. Whatever comes of it is told with the draft; nothing here makes a drafting fail.
 */
final class Rehearsals {

    private static final Logger LOG = Logger.getLogger(Rehearsals.class);

    private static final Pattern COPIED_ROWS = Pattern.compile("copy\\b.*\\bfrom\\s+stdin\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final ScratchServer server;
    private final ScratchDatabase currentDatabase;
    private final Schema current;
    private final RowSource source;

    /**
     * @param currentDatabase holds the current schema; nobody may be connected to it
     */
    Rehearsals(ScratchServer server, ScratchDatabase currentDatabase, Schema current, RowSource source) {
        this.server = server;
        this.currentDatabase = currentDatabase;
        this.current = current;
        this.source = source;
    }

    /** The same drafts with their rehearsals; a draft that is broken has none. */
    DraftedDatasource rehearse(DraftedDatasource drafted) throws ScratchNotAllowedException {
        List<Draft> tried = drafted.drafts().stream().filter(draft -> draft.state() != Draft.State.BROKEN).toList();
        if (tried.isEmpty()) {
            return drafted;
        }
        Map<String, DraftRehearsal> rehearsals = new LinkedHashMap<>();
        try (ScratchDatabase database = server.copyOf(currentDatabase)) {
            rehearse(tried, drafted, database, rehearsals);
        } catch (SQLException e) {
            notTried(tried, rehearsals, e.getMessage() == null ? e.getSQLState() : e.getMessage());
        } catch (RuntimeException e) {
            // rows hold what nobody thought of, and the drafts are proven without them
            LOG.error("The drafts were not rehearsed on rows", e);
            notTried(tried, rehearsals, e + ". The log has the details; please report it.");
        }
        return drafted.withDrafts(
                drafted.drafts().stream().map(draft -> draft.withRehearsal(rehearsals.get(draft.id()))).toList());
    }

    private static void notTried(List<Draft> drafts, Map<String, DraftRehearsal> rehearsals, String reason) {
        String words = String.valueOf(reason).lines().findFirst().orElse("");
        drafts.forEach(draft -> rehearsals.putIfAbsent(draft.id(),
                DraftRehearsal.notTried("It was not rehearsed on rows: " + words)));
    }

    private void rehearse(List<Draft> drafts, DraftedDatasource drafted, ScratchDatabase database,
            Map<String, DraftRehearsal> rehearsals) throws SQLException, ScratchNotAllowedException {
        TouchedTables touched = new TouchedTables(current, drafted.plans().values());
        SortedSet<QualifiedName> all = new TreeSet<>();
        drafts.forEach(draft -> all.addAll(touched.of(drafted.plans().get(draft.id()))));
        RehearsalRows rows;
        try (Connection connection = database.open()) {
            rows = RehearsalRows.into(connection, current, source.devDatabase(), source.maxBytes(), source.notCopied(), all);
        }
        for (Draft draft : drafts) {
            MigrationPlan plan = drafted.executed(draft.id());
            List<Draft> before = dependencies(draft, drafted.drafts());
            if (Stream.concat(Stream.of(draft), before.stream()).anyMatch(each -> needsFlyway(each.id(), drafted))) {
                rehearsals.put(draft.id(), DraftRehearsal.notTried("It was not rehearsed on rows: only Flyway can run what was"
                        + " edited, for it holds a placeholder or rows to copy."));
                continue;
            }
            long started = System.nanoTime();
            Tried tried = tryOut(plan, before, drafted, database);
            long millis = (System.nanoTime() - started) / 1_000_000;
            rehearsals.put(draft.id(), DraftRehearsal.of(rows.basis(touched.of(plan)), millis, tried.rehearsed(),
                    failure(tried, rows, touched.of(plan)), current.defaultSchema()));
        }
    }

    private Tried tryOut(MigrationPlan plan, List<Draft> before, DraftedDatasource drafted, ScratchDatabase database)
            throws SQLException, ScratchNotAllowedException {
        if (before.isEmpty() && Rehearsal.canBeTakenBack(plan)) {
            try (Connection connection = database.open()) {
                return new Tried(Rehearsal.run(connection, plan), null);
            }
        }
        try (ScratchDatabase copy = server.copyOf(database); Connection connection = copy.open()) {
            for (Draft dependency : before) {
                RehearsalFailure failure = Rehearsal.apply(connection, drafted.executed(dependency.id()));
                if (failure != null) {
                    return new Tried(new Rehearsed(List.of(), failure), dependency);
                }
            }
            return new Tried(Rehearsal.run(connection, plan), null);
        }
    }

    /** What PostgreSQL itself would refuse: it says nothing about the rows. */
    private boolean needsFlyway(String draft, DraftedDatasource drafted) {
        String configured = source.flyway().placeholderPrefix();
        String prefix = configured == null ? "${" : configured;
        return drafted.edited().containsKey(draft) && drafted.executed(draft).statements().stream().map(Statement::sql)
                .anyMatch(sql -> sql.contains(prefix) || COPIED_ROWS.matcher(sql).lookingAt());
    }

    /** The drafts that have to go first, in the order in which they go. */
    private static List<Draft> dependencies(Draft draft, List<Draft> all) {
        List<Draft> before = new ArrayList<>();
        for (Draft other : all) {
            if (draft.dependsOn().contains(other.id())) {
                dependencies(other, all).stream().filter(each -> !before.contains(each)).forEach(before::add);
                if (!before.contains(other)) {
                    before.add(other);
                }
            }
        }
        return before;
    }

    private static DraftRehearsal.Failure failure(Tried tried, RehearsalRows rows, SortedSet<QualifiedName> touched) {
        RehearsalFailure failure = tried.rehearsed().failure();
        if (failure == null) {
            return null;
        }
        String message = tried.dependency() == null ? failure.message()
                : "\"" + tried.dependency().title() + "\", which has to go first, fails: " + failure.message();
        boolean generated = failure.table() == null ? rows.areGenerated(touched)
                : !rows.copied().copied() || rows.isGenerated(failure.table());
        return new DraftRehearsal.Failure(failure.sql(), message, failure.row(), failure.remedy(), failure.undo(), generated);
    }

    /**
     * What came of one draft.
     *
     * @param dependency the draft that failed in its place; {@code null} if none did
     */
    private record Tried(Rehearsed rehearsed, Draft dependency) {
    }
}
