package io.quarkiverse.migrationreview.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Measures, and prints the figures. System properties, all with a default: {@code benchmarks.mode}, {@code quick} or
 * {@code full}; {@code benchmarks.only}, what to measure, and {@code benchmarks.entities}, numbers of entities, separated by
 * commas; {@code benchmarks.jdbc-url}, a server that is
 * running; {@code benchmarks.folder}, for what is generated and for the figures.
 */
public final class Benchmarks {

    private static final String KINDS = "kinds";
    private static final String DEVMODE = "devmode";

    private Benchmarks() {
    }

    private interface Measurement {
        void run(Workshop workshop) throws Exception;
    }

    private static Map<String, Measurement> measurements() {
        Map<String, Measurement> all = new LinkedHashMap<>();
        all.put("drafting", workshop -> new OneFieldAdded(workshop).measure());
        all.put("reload", workshop -> new NothingChanged(workshop).measure());
        all.put(DEVMODE, workshop -> new RealDevMode(workshop).measure());
        all.put("parts", workshop -> new PartsAlone(workshop).measure());
        all.put("soak", workshop -> new Soak(workshop).measure());
        all.put("others", workshop -> new BesideOthers(workshop).measure());
        all.put(KINDS, workshop -> new KindsOfChange(workshop).measure());
        return all;
    }

    /** Ends with 1 when a figure is one that must not be. */
    public static void main(String[] arguments) throws Exception {
        Quiet.logs();
        String mode = System.getProperty("benchmarks.mode", "full");
        Path folder = Path.of(System.getProperty("benchmarks.folder", "target/benchmarks")).toAbsolutePath();
        Report report = new Report(System.out);
        boolean passed;
        try (Server server = Server.open(System.getProperty("benchmarks.jdbc-url"))) {
            List<String> machine = Machine.describe(mode, server.version());
            Workshop workshop = new Workshop(Mode.of(mode).among(entities()), folder, server, report);
            Set<String> asked = asked(System.getProperty("benchmarks.only", ""), mode);
            for (Map.Entry<String, Measurement> each : measurements().entrySet()) {
                if (asked.contains(each.getKey())) {
                    each.getValue().run(workshop);
                    server.dropCreated();
                }
            }
            passed = report.finish(machine, folder.resolve("figures-" + mode + ".txt"));
        }
        // the drafting thread is a daemon; the pools of what others bring along need not be
        System.exit(passed ? 0 : 1);
    }

    private static Set<Integer> entities() {
        return Arrays.stream(System.getProperty("benchmarks.entities", "").split(",")).map(String::strip)
                .filter(number -> !number.isEmpty()).map(Integer::valueOf).collect(Collectors.toSet());
    }

    /** All that is asked for by name; else everything that the mode has time for. */
    private static Set<String> asked(String names, String mode) {
        Set<String> asked = new TreeSet<>(List.of(names.strip().split("\\s*,\\s*")));
        asked.remove("");
        if (!measurements().keySet().containsAll(asked)) {
            throw new IllegalArgumentException("benchmarks.only is some of " + measurements().keySet() + ", not " + names);
        }
        if (asked.isEmpty()) {
            asked.addAll(measurements().keySet());
            if (mode.equals("quick")) {
                asked.removeAll(Set.of(KINDS, DEVMODE));
            }
        }
        return asked;
    }
}
