package io.quarkiverse.migrationreview.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/** Reading a catalog beside its bare queries, comparing two, and planning; each alone, by the number of tables. */
final class PartsAlone {

    private static final int WARM_UP = 5;
    private static final int ROUNDS_EACH = 3;
    private static final double NANOS = 1e6;
    private static final int LOWER_RANK = 0;
    private static final int MEDIAN_RANK = 50;
    private static final int UPPER_RANK = 100;

    private final Workshop workshop;
    private final Report report;
    private final Map<Integer, DatabaseAccess> current = new TreeMap<>();
    private final Map<Integer, DatabaseAccess> desired = new TreeMap<>();

    PartsAlone(Workshop workshop) {
        this.workshop = workshop;
        this.report = workshop.report();
    }

    void measure() throws Exception {
        for (int tables : workshop.mode().tables()) {
            GeneratedModel model = workshop.model(tables);
            current.put(tables, workshop.server().create(model.read(Variant.UNCHANGED).createScript()));
            desired.put(tables, workshop.server().create(model.read(Variant.TWENTY_FIELDS).createScript()));
        }
        report.section("Reading a catalog, beside the same queries with nothing made of their rows, in turn");
        for (int tables : workshop.mode().tables()) {
            read(tables);
        }
        report.section("Comparing and planning (JMH)");
        jmh();
    }

    private void read(int tables) throws Exception {
        String subject = tables + " tables";
        List<String> queries = queries(tables);
        List<Double> reading = new ArrayList<>();
        List<Double> querying = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (Connection connection = current.get(tables).open()) {
            for (int round = -WARM_UP; round < workshop.mode().rounds() * ROUNDS_EACH; round++) {
                double read = millis(() -> CatalogReader.read(connection, Set.of()));
                double bare = millis(() -> send(connection, queries));
                if (round >= 0) {
                    reading.add(read);
                    querying.add(bare);
                    ratios.add(read / bare);
                }
            }
        }
        report.add(Figure.of(subject, "reading the catalog", "ms", reading));
        report.add(Figure.of(subject, "the same queries alone", "ms", querying));
        report.add(Figure.of(subject, "ratio", "", ratios));
    }

    /** What the reader sends, as seen by looking on. */
    private List<String> queries(int tables) throws Exception {
        try (CountingProxy proxy = CountingProxy.before(workshop.server().maintenance());
                Connection connection = proxy.access(current.get(tables)).open()) {
            proxy.take();
            CatalogReader.read(connection, Set.of());
            CountingProxy.Count count = proxy.take();
            report.add(Figure.of(tables + " tables", "round trips of reading the catalog", "", count.roundTrips()));
            return count.statements().stream().filter(sql -> !sql.contains("$1"))
                    .filter(sql -> sql.stripLeading().startsWith("select") || sql.stripLeading().startsWith("with")).toList();
        }
    }

    private static void send(Connection connection, List<String> queries) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String query : queries) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int column = 1; column <= columns; column++) {
                            rows.getString(column);
                        }
                    }
                }
            }
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double millis(Work work) throws SQLException {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / NANOS;
    }

    private void jmh() throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder().include(SchemaBenchmarks.class.getName() + ".*")
                .param("tables", workshop.mode().tables().stream().map(String::valueOf).toArray(String[]::new))
                .forks(1).warmupIterations(4).warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(workshop.mode().rounds()).measurementTime(TimeValue.milliseconds(500))
                .shouldDoGC(true).verbosity(VerboseMode.SILENT)
                .jvmArgsAppend(workshop.mode().tables().stream().flatMap(tables -> List.of(
                        "-D" + SchemaBenchmarks.CURRENT + tables + "=" + JdbcUrls.naming(current.get(tables)),
                        "-D" + SchemaBenchmarks.DESIRED + tables + "=" + JdbcUrls.naming(desired.get(tables))).stream())
                        .toArray(String[]::new));
        for (RunResult result : new Runner(options.build()).run()) {
            Statistics statistics = result.getPrimaryResult().getStatistics();
            report.add(new Figure(result.getParams().getParam("tables") + " tables", result.getPrimaryResult().getLabel(),
                    "ms", statistics.getPercentile(MEDIAN_RANK), statistics.getPercentile(LOWER_RANK),
                    statistics.getPercentile(UPPER_RANK), (int) statistics.getN()));
        }
    }
}
