package io.quarkiverse.migrationreview.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Cold starts and live reloads of {@code quarkus:dev} with the extension and without, in turn. */
final class RealDevMode {

    private static final int WARM_UP = 3;
    private static final int ROUNDS_EACH = 3;
    private static final long BETWEEN_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final String WITHOUT = "without the extension";
    private static final String WITH = "with the extension";

    private final Workshop workshop;
    private final Report report;
    private final Path repository;

    RealDevMode(Workshop workshop) {
        this.workshop = workshop;
        this.report = workshop.report();
        this.repository = workshop.folder().resolve("repository");
    }

    void measure() throws Exception {
        DevModeProject.fillRepository(repository);
        report.section("quarkus:dev with the extension and without, in turn");
        for (int entities : workshop.mode().compared()) {
            measure(entities);
            workshop.server().dropCreated();
        }
    }

    private void measure(int entities) throws Exception {
        String subject = entities + " entities";
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = 1; round < workshop.mode().coldRounds(); round++) {
            for (boolean extended : List.of(false, true)) {
                try (RunningDevMode running = start(entities, extended)) {
                    add(times, "cold start, ", extended, running.started());
                }
            }
        }
        try (RunningDevMode without = start(entities, false)) {
            add(times, "cold start, ", false, without.started());
            try (RunningDevMode with = start(entities, true)) {
                add(times, "cold start, ", true, with.started());
                reload(without, with, times);
            }
        }
        times.forEach((name, millis) -> report.add(Figure.of(subject, name, "ms", millis)));
        for (String what : List.of("cold start, ", "nothing changed, ", "one field added, ")) {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < times.get(what + WITH).size(); round++) {
                ratios.add(times.get(what + WITH).get(round) / times.get(what + WITHOUT).get(round));
            }
            report.add(Figure.of(subject, what + "ratio", "", ratios));
        }
    }

    private void reload(RunningDevMode without, RunningDevMode with, Map<String, List<Double>> times) throws IOException {
        for (int round = -WARM_UP; round < workshop.mode().rounds() * ROUNDS_EACH; round++) {
            reload(times, round, "nothing changed, ", without::reloadUnchanged, with::reloadUnchanged);
        }
        for (int round = -WARM_UP; round < workshop.mode().rounds(); round++) {
            Variant entities = round % 2 == 0 ? Variant.ONE_FIELD : Variant.UNCHANGED;
            reload(times, round, "one field added, ", () -> without.reload(entities), () -> with.reload(entities));
        }
    }

    private interface Reload {
        double millis() throws IOException;
    }

    /** What goes on behind one of them must not be felt by the other. */
    private static void reload(Map<String, List<Double>> times, int round, String what, Reload without, Reload with)
            throws IOException {
        for (boolean extended : round % 2 == 0 ? List.of(false, true) : List.of(true, false)) {
            LockSupport.parkNanos(BETWEEN_NANOS);
            double millis = (extended ? with : without).millis();
            if (round >= 0) {
                add(times, what, extended, millis);
            }
        }
    }

    private static void add(Map<String, List<Double>> times, String what, boolean extended, double millis) {
        times.computeIfAbsent(what + (extended ? WITH : WITHOUT), name -> new ArrayList<>()).add(millis);
    }

    private RunningDevMode start(int entities, boolean extended) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(workshop.folder().resolve("devmode")), "application-");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        return RunningDevMode.start(DevModeProject.write(folder, workshop.model(entities), extended,
                workshop.server().create(), port), port, repository);
    }
}
