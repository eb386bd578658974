package io.quarkiverse.migrationreview.benchmarks;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.model.EntityModelException;
import io.quarkiverse.migrationreview.deployment.model.EntityModelReader;
import io.quarkiverse.migrationreview.deployment.model.PersistenceUnit;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * Which kinds of change each tool gets right: its script is run on a database that is as before, and what then still differs
 * from
 * one that is as after is what it missed. Whether rows are kept is not looked at; there are none.
 */
final class KindsOfChange {

    private static final String EMPTY = "drop schema public cascade; create schema public";
    private static final String RIGHT = "right";
    private static final int SHOWN = 60;

    private final Workshop workshop;
    private final Report report;
    private final Map<String, List<Double>> times = new LinkedHashMap<>();
    private final Map<String, Integer> right = new LinkedHashMap<>();
    private final Map<String, Integer> asked = new LinkedHashMap<>();

    KindsOfChange(Workshop workshop) {
        this.workshop = workshop;
        this.report = workshop.report();
    }

    void measure() throws Exception {
        List<KindOfChange> kinds = KindOfChange.all();
        List<SchemaTool> tools = new ArrayList<>(List.of(new OwnEngine()));
        tools.addAll(SchemaTool.others());
        Path classes = compile(kinds);
        DatabaseAccess current = workshop.server().create();
        DatabaseAccess desired = workshop.server().create();
        report.section(kinds.size() + " kinds of change: what each tool gets right, and what it missed");
        try (URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() },
                KindsOfChange.class.getClassLoader())) {
            for (KindOfChange kind : kinds) {
                tell(kind, tools, new Tried(kind, loader, current, desired));
            }
        }
        for (SchemaTool tool : tools) {
            report.add(Figure.of(tool.name(), "right, of " + asked.get(tool.name()), "", right.get(tool.name())));
            report.add(Figure.of(tool.name(), "time for one of them, with next to nothing in the database", "ms",
                    times.get(tool.name())));
        }
        if (!right.get(tools.get(0).name()).equals(asked.get(tools.get(0).name()))) {
            report.failure("Migration Review gets " + right.get(tools.get(0).name()) + " of " + kinds.size() + " right");
        }
    }

    private Path compile(List<KindOfChange> kinds) throws IOException {
        Path folder = workshop.folder().resolve("kinds");
        List<Path> sources = new ArrayList<>();
        for (KindOfChange kind : kinds) {
            if (kind.java()) {
                for (boolean afterwards : List.of(false, true)) {
                    Path directory = folder.resolve("sources").resolve(kind.packageName(afterwards).replace('.', '/'));
                    Files.createDirectories(directory);
                    sources.add(Files.writeString(directory.resolve("Entities.java"), kind.source(afterwards)));
                }
            }
        }
        Path classes = folder.resolve("classes");
        EntityCompiler.compile(sources, classes);
        return classes;
    }

    private void tell(KindOfChange kind, List<SchemaTool> tools, Tried tried) throws Exception {
        List<String> missed = new ArrayList<>();
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%2d %-36s", kind.number(), kind.name()));
        for (SchemaTool tool : tools) {
            String verdict = tool.understands(tried) ? tryOut(tool, tried) : null;
            line.append(String.format(Locale.ROOT, " | %-18s", verdict == null ? "-"
                    : verdict.equals(RIGHT)
                            ? tool.name()
                            : ""));
            if (verdict != null) {
                asked.merge(tool.name(), 1, Integer::sum);
                right.merge(tool.name(), verdict.equals(RIGHT) ? 1 : 0, Integer::sum);
                if (!verdict.equals(RIGHT)) {
                    missed.add("      " + tool.name() + ": " + verdict);
                }
            }
        }
        report.note(line.toString());
        missed.forEach(report::note);
    }

    /** Right, or what is wrong. */
    private String tryOut(SchemaTool tool, Tried tried) throws Exception {
        tried.begin();
        List<String> script;
        try (SchemaTool.Prepared prepared = tool.prepare(tried)) {
            long begun = System.nanoTime();
            script = prepared.script();
            times.computeIfAbsent(tool.name(), name -> new ArrayList<>()).add((System.nanoTime() - begun) / 1e6);
        }
        try {
            Server.execute(tried.current(), script.stream().filter(sql -> !sql.isBlank()).toList());
        } catch (SQLException e) {
            return "its script fails: " + shortened(e.getMessage());
        }
        Schema reached = OwnEngine.read(tried.current());
        List<Change> left = SchemaDiff.between(reached, OwnEngine.read(tried.desired()));
        return left.isEmpty() ? RIGHT
                : left.stream().map(change -> change.summary(reached.defaultSchema()))
                        .collect(Collectors.joining("; ", "still to do: ", ""));
    }

    private static String shortened(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
    }

    /** A kind of change in two databases. */
    private record Tried(KindOfChange kind, ClassLoader loader, DatabaseAccess current,
            DatabaseAccess desired) implements SchemaTool.Change {

        @Override
        public PersistenceUnit entities() {
            return kind.java() ? unit(true) : null;
        }

        private PersistenceUnit unit(boolean afterwards) {
            return new PersistenceUnit("kinds", kind.classNames(afterwards), Map.of(), sources -> {
            }, false);
        }

        void begin() throws SQLException, EntityModelException {
            fill(current, false);
            fill(desired, true);
        }

        private void fill(DatabaseAccess database, boolean afterwards) throws SQLException, EntityModelException {
            List<String> statements = new ArrayList<>(List.of(EMPTY));
            if (kind.java()) {
                statements.addAll(EntityModelReader.read(unit(afterwards), loader).createScript());
            } else {
                statements.add(afterwards ? kind.after() : kind.before());
            }
            Server.execute(database, statements);
        }
    }
}
