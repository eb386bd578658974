package io.quarkiverse.migrationreview.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.migrationreview.deployment.model.PersistenceUnit;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * One field added, as what people use today would write the script for it: same model, same server, in turn. The others are
 * given
 * both schemas, and prove nothing; ours makes both and proves the draft.
 */
final class BesideOthers {

    private static final String OURS = "Migration Review, until the proven draft is listed";

    private final Workshop workshop;
    private final Report report;

    BesideOthers(Workshop workshop) {
        this.workshop = workshop;
        this.report = workshop.report();
    }

    void measure() throws Exception {
        report.section("One field added, warm, beside what people use today, in turn");
        for (int tables : workshop.mode().compared()) {
            measure(tables);
            workshop.server().dropCreated();
        }
    }

    private void measure(int tables) throws Exception {
        GeneratedModel model = workshop.model(tables);
        Map<String, List<Double>> times = new LinkedHashMap<>();
        List<Double> ratios = new ArrayList<>();
        try (BenchmarkedProject project = workshop.migratedProject(new Mode.Case(tables, 1));
                Added added = new Added(model, workshop)) {
            project.readAndReload(Variant.UNCHANGED);
            for (int round = -1; round < workshop.mode().rounds(); round++) {
                double ours = project.readAndReload(Variant.unseen(round + 1)).drafted().listed();
                Map<String, Double> others = new LinkedHashMap<>();
                for (SchemaTool tool : SchemaTool.others()) {
                    others.put(tool.name(), millis(tool, added));
                }
                if (round >= 0) {
                    add(times, OURS, ours);
                    others.forEach((tool, millis) -> add(times, tool, millis));
                    ratios.add(ours / others.get(SchemaTool.others().get(0).name()));
                }
            }
        }
        times.forEach((tool, millis) -> report.add(Figure.of(tables + " tables", tool, "ms", millis)));
        report.add(Figure.of(tables + " tables", "ratio of ours to " + SchemaTool.others().get(0).name(), "", ratios));
    }

    private static void add(Map<String, List<Double>> times, String tool, double millis) {
        times.computeIfAbsent(tool, name -> new ArrayList<>()).add(millis);
    }

    private static double millis(SchemaTool tool, Added added) throws Exception {
        try (SchemaTool.Prepared prepared = tool.prepare(added)) {
            long begun = System.nanoTime();
            List<String> script = prepared.script();
            double millis = (System.nanoTime() - begun) / 1e6;
            if (script.stream().noneMatch(sql -> sql.contains(Variant.ONE_FIELD.column()))) {
                throw new IllegalStateException(tool.name() + " missed the field: " + script);
            }
            return millis;
        }
    }

    /** The same change, in two databases. */
    private static final class Added implements SchemaTool.Change, AutoCloseable {

        private final GeneratedModel model;
        private final DatabaseAccess current;
        private final DatabaseAccess desired;
        private final java.net.URLClassLoader loader;

        Added(GeneratedModel model, Workshop workshop) throws Exception {
            this.model = model;
            this.current = workshop.server().create(model.read(Variant.UNCHANGED).createScript());
            this.desired = workshop.server().create(model.read(Variant.ONE_FIELD).createScript());
            this.loader = model.load(Variant.ONE_FIELD);
        }

        @Override
        public DatabaseAccess current() {
            return current;
        }

        @Override
        public DatabaseAccess desired() {
            return desired;
        }

        @Override
        public PersistenceUnit entities() {
            return model.unit();
        }

        @Override
        public ClassLoader loader() {
            return loader;
        }

        @Override
        public void close() throws IOException {
            loader.close();
        }
    }
}
