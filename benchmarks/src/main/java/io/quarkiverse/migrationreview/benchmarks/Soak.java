package io.quarkiverse.migrationreview.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

import io.quarkiverse.migrationreview.deployment.scratch.ScratchServer;

/**
 * Many live reloads of one dev mode, each with another model: heap, scratch databases, connections and threads stay what they
 * were.
 * The run fails when one of them grows.
 */
final class Soak {

    /** What comes and goes: code that is compiled, caches of the JDK. */
    private static final double HEAP_TOLERANCE_MIB = 3;
    private static final int LOOKS = 10;

    private static final String SCRATCH_DATABASES = "select count(*) from pg_database where starts_with(datname, '"
            + ScratchServer.NAME_PREFIX + "')";
    private static final String CONNECTIONS = "select count(*) from pg_stat_activity where backend_type = 'client backend'"
            + " and pid <> pg_backend_pid()";

    private final Workshop workshop;
    private final Report report;

    Soak(Workshop workshop) {
        this.workshop = workshop;
        this.report = workshop.report();
    }

    /**
     * What is left behind by a drafting.
     *
     * @param heap in MiB
     */
    private record Look(int drafting, double heap, int databases, int connections, int threads) {
    }

    void measure() throws Exception {
        Mode.Case soaked = workshop.mode().soaked();
        int draftings = workshop.mode().soak();
        report.section("Soak: " + draftings + " draftings, each of another model, " + soaked);
        List<Look> looks = new ArrayList<>();
        try (BenchmarkedProject project = workshop.migratedProject(soaked)) {
            for (int drafting = 1; drafting <= draftings; drafting++) {
                project.readAndReload(drafting % 3 == 0 ? Variant.UNCHANGED : Variant.unseen(drafting));
                if (drafting % Math.max(1, draftings / LOOKS) == 0) {
                    looks.add(look(drafting));
                }
            }
        }
        looks.forEach(look -> report.note(String.format(java.util.Locale.ROOT,
                "after %4d draftings: heap %6.1f MiB, %d scratch databases, %d connections, %d threads", look.drafting(),
                look.heap(), look.databases(), look.connections(), look.threads())));
        // what is warmed up, loaded or kept for next time is there after the first of the looks
        judge(soaked, looks.subList(Math.min(2, looks.size() - 1), looks.size()));
    }

    private Look look(int drafting) throws Exception {
        return new Look(drafting, Heap.used(), count(SCRATCH_DATABASES), count(CONNECTIONS),
                (int) Thread.getAllStackTraces().keySet().stream().filter(each -> each.getName().startsWith("Migration Review"))
                        .count());
    }

    private int count(String query) throws Exception {
        return Integer.parseInt(workshop.server().query(query).get(0));
    }

    private void judge(Mode.Case soaked, List<Look> looks) {
        report.add(Figure.of(soaked.toString(), "heap after garbage collection", "MiB",
                looks.stream().map(Look::heap).toList()));
        List<Look> early = looks.subList(0, looks.size() / 2);
        List<Look> late = looks.subList(looks.size() / 2, looks.size());
        double least = late.stream().mapToDouble(Look::heap).min().orElseThrow();
        if (least > early.stream().mapToDouble(Look::heap).max().orElseThrow() + HEAP_TOLERANCE_MIB) {
            report.failure("The heap grows: " + looks.stream().map(Look::heap).toList());
        }
        judge("Scratch databases are left behind", early, late, Look::databases);
        judge("Connections are left open", early, late, Look::connections);
        judge("Threads are left behind", early, late, Look::threads);
    }

    private void judge(String leak, List<Look> early, List<Look> late, ToIntFunction<Look> number) {
        int most = early.stream().mapToInt(number).max().orElseThrow();
        if (late.stream().mapToInt(number).max().orElseThrow() > most) {
            report.failure(leak + ": at most " + most + " at first, then " + late.stream().mapToInt(number).boxed().toList());
        }
    }
}
