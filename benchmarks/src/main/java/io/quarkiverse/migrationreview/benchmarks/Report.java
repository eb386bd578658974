package io.quarkiverse.migrationreview.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * All figures of a run, in sections, printed as one table when it is over. What is added is also told at once: a full run takes
 * its
 * time.
 */
final class Report {

    private static final String ROW = "%-34s %-58s %10s %10s %10s  %-5s %6s";

    private final PrintStream out;
    private final List<String> lines = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    void section(String title) {
        line("");
        line(title);
        line(String.format(Locale.ROOT, ROW, "", "", "median", "min", "max", "", "rounds"));
    }

    void add(Figure figure) {
        line(String.format(Locale.ROOT, ROW, figure.subject(), figure.name(), number(figure.median()),
                number(figure.min()), number(figure.max()), figure.unit(), figure.rounds()));
    }

    /** A remark below what stands there already. */
    void note(String text) {
        line(text);
    }

    /** What makes the run fail in the end. */
    void failure(String text) {
        failures.add(text);
        line("FAILED: " + text);
    }

    private void line(String text) {
        lines.add(text.stripTrailing());
        out.println("[benchmarks] " + text.stripTrailing());
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 1000 ? "%.1f" : "%,.0f", value);
    }

    /**
     * Prints the table, and writes it to a file.
     *
     * @return whether nothing failed
     */
    boolean finish(List<String> machine, Path file) throws IOException {
        List<String> all = new ArrayList<>(machine);
        all.addAll(lines);
        failures.forEach(failure -> all.add("FAILED: " + failure));
        out.println();
        all.forEach(out::println);
        Files.createDirectories(file.getParent());
        Files.write(file, all);
        out.println();
        out.println("This table: " + file);
        return failures.isEmpty();
    }
}
