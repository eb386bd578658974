package io.quarkiverse.migrationreview.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.migrationreview.benchmarks.BenchmarkedProject.Reloaded;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/** One field is added to one entity: from the end of the reload until the proven draft is listed. */
final class OneFieldAdded {

    private static final String LISTED = "proven draft listed";

    private static final int MOST = 15;
    private static final int PROFILED = 3;

    private final Workshop workshop;
    private final Report report;

    OneFieldAdded(Workshop workshop) {
        this.workshop = workshop;
        this.report = workshop.report();
    }

    void measure() throws Exception {
        report.section("One field added: reload finished -> proven draft listed; a new JVM each round (C = cold)");
        for (Mode.Case each : workshop.mode().drafted()) {
            cold(each);
            workshop.server().dropCreated();
        }
        report.section(
                "One field added: reload finished -> proven draft listed; another live reload of the same dev mode (W = warm)");
        for (Mode.Case each : workshop.mode().drafted()) {
            warm(each);
            workshop.server().dropCreated();
        }
        report.section("One field added: what is sent to the server in one warm drafting");
        for (Mode.Case each : workshop.mode().drafted()) {
            count(each);
            workshop.server().dropCreated();
        }
    }

    private void cold(Mode.Case measured) throws Exception {
        Samples samples = new Samples();
        for (int round = 0; round < workshop.mode().coldRounds(); round++) {
            try (BenchmarkedProject project = workshop.migratedProject(measured)) {
                samples.add(ColdDrafting.fork(measured.entities(), workshop.folder(), project));
            }
        }
        samples.report("C " + measured, report);
    }

    private void warm(Mode.Case measured) throws Exception {
        Samples samples = new Samples();
        try (BenchmarkedProject project = workshop.migratedProject(measured)) {
            project.readAndReload(Variant.UNCHANGED);
            project.readAndReload(Variant.ONE_FIELD);
            for (int round = 0; round < workshop.mode().rounds(); round++) {
                samples.add(project.readAndReload(Variant.unseen(round)));
            }
            samples.report("W " + measured, report);
            profile(measured, project);
            report.add(Figure.of("W " + measured, "heap kept between reloads", "MiB", Heap.keptBy(project)));
        }
    }

    /** Where the time goes, in rounds that don't count. */
    private void profile(Mode.Case measured, BenchmarkedProject project) throws Exception {
        Sampler sampler = Sampler.start();
        try (sampler) {
            for (int round = 0; round < PROFILED; round++) {
                project.readAndReload(Variant.unseen(workshop.mode().rounds() + round));
            }
        }
        report.note("  W " + measured + ": where the time goes, by the innermost method of the extension");
        sampler.most(MOST).forEach(line -> report.note("    " + line));
    }

    private void count(Mode.Case measured) throws Exception {
        try (CountingProxy proxy = CountingProxy.before(workshop.server().maintenance());
                BenchmarkedProject direct = workshop.migratedProject(measured)) {
            DatabaseAccess through = proxy.access(direct.devDatabase());
            try (BenchmarkedProject project = direct.at(through)) {
                project.readAndReload(Variant.UNCHANGED);
                project.readAndReload(Variant.ONE_FIELD);
                proxy.take();
                project.readAndReload(Variant.unseen(0));
                CountingProxy.Count count = proxy.take();
                report.add(Figure.of("W " + measured, "connections opened", "", count.connections()));
                report.add(Figure.of("W " + measured, "round trips", "", count.roundTrips()));
                report.add(Figure.of("W " + measured, "databases created", "", count.databasesCreated()));
            }
        }
    }

    /** The values of all rounds, by what they are of. */
    private static final class Samples {

        private final Map<String, List<Double>> values = new LinkedHashMap<>();

        void add(Reloaded reloaded) {
            values.computeIfAbsent("(in the build: reading the entities)", name -> new ArrayList<>())
                    .add(reloaded.reading());
            reloaded.drafted().steps().forEach((step, millis) -> values
                    .computeIfAbsent("  " + step, name -> new ArrayList<>()).add(millis));
            values.computeIfAbsent("  (of these: the proof)", name -> new ArrayList<>()).add(reloaded.drafted().proof());
            values.computeIfAbsent(LISTED, name -> new ArrayList<>()).add(reloaded.drafted().listed());
            values.computeIfAbsent("drafting over", name -> new ArrayList<>()).add(reloaded.drafted().ready());
        }

        void report(String subject, Report report) {
            values.forEach((name, each) -> report.add(Figure.of(subject, name, "ms", each)));
        }
    }
}
