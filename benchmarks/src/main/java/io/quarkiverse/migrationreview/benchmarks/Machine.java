package io.quarkiverse.migrationreview.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

/** What the figures were measured on. */
final class Machine {

    private static final Path CPUS = Path.of("/proc/cpuinfo");
    private static final double GIBIBYTE = 1 << 30;

    private Machine() {
    }

    static List<String> describe(String mode, String server) throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return List.of(
                "Migration Review, benchmarks (" + mode + "), " + Instant.now().truncatedTo(ChronoUnit.SECONDS),
                String.format(Locale.ROOT, "machine     %d cores, %.0f GiB, %s; load before %.1f",
                        system.getAvailableProcessors(),
                        system.getTotalMemorySize() / GIBIBYTE, processor(), system.getSystemLoadAverage()),
                "system      " + system.getName() + " " + system.getVersion() + " " + system.getArch(),
                "JDK         " + System.getProperty("java.vm.name") + " " + Runtime.version() + ", "
                        + String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                                .filter(argument -> argument.startsWith("-X")).toList()),
                "PostgreSQL  " + server,
                "Quarkus     " + System.getProperty("benchmarks.quarkus") + ", Hibernate ORM "
                        + org.hibernate.Version.getVersionString());
    }

    /** Its name, where the system tells in a file; else what Java knows. */
    private static String processor() throws IOException {
        if (!Files.isReadable(CPUS)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(CPUS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst().orElse(System.getProperty("os.arch"));
        }
    }
}
