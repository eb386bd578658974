package io.quarkiverse.migrationreview.benchmarks;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.migrationreview.benchmarks.BenchmarkedProject.Reloaded;

/** Live reloads that changed no entity and no script: what they pay all the same, and what they send to the server. */
final class NothingChanged {

    private static final int WARM_UP = 5;
    private static final int ROUNDS_EACH = 5;

    private final Workshop workshop;
    private final Report report;

    NothingChanged(Workshop workshop) {
        this.workshop = workshop;
        this.report = workshop.report();
    }

    void measure() throws Exception {
        report.section("Nothing changed: what a live reload pays (N = nothing to draft, D = a draft is listed)");
        for (Mode.Case each : workshop.mode().drafted()) {
            measure("N ", each, Variant.UNCHANGED);
            measure("D ", each, Variant.ONE_FIELD);
            workshop.server().dropCreated();
        }
    }

    private void measure(String mark, Mode.Case measured, Variant entities) throws Exception {
        String subject = mark + measured;
        try (CountingProxy proxy = CountingProxy.before(workshop.server().maintenance());
                BenchmarkedProject project = workshop.migratedProject(measured)) {
            time(subject, project, entities);
            try (BenchmarkedProject through = project.at(proxy.access(project.devDatabase()))) {
                through.readAndReload(entities);
                proxy.take();
                through.readAndReload(entities);
                CountingProxy.Count count = proxy.take();
                report.add(Figure.of(subject, "connections opened", "", count.connections()));
                report.add(Figure.of(subject, "round trips", "", count.roundTrips()));
                report.add(Figure.of(subject, "databases created", "", count.databasesCreated()));
            }
        }
    }

    private void time(String subject, BenchmarkedProject project, Variant entities) throws Exception {
        List<Double> reading = new ArrayList<>();
        List<Double> ready = new ArrayList<>();
        for (int round = 0; round <= WARM_UP; round++) {
            project.readAndReload(entities);
        }
        for (int round = 0; round < workshop.mode().rounds() * ROUNDS_EACH; round++) {
            Reloaded reloaded = project.readAndReload(entities);
            reading.add(reloaded.reading());
            ready.add(reloaded.drafted().ready());
        }
        report.add(Figure.of(subject, "(in the build: reading the entities)", "ms", reading));
        report.add(Figure.of(subject, "drafting over", "ms", ready));
    }
}
