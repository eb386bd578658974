package io.quarkiverse.migrationreview.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Looks every few milliseconds at what the threads of the extension are at, and says it by the innermost method of its own:
 * waiting
 * for the server counts for whoever waits. It slows down what it looks at, so nothing is timed meanwhile.
 */
final class Sampler implements AutoCloseable {

    private static final String OWN = "io.quarkiverse.migrationreview.deployment.";
    private static final String WORKERS = "Migration Review";
    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Map<String, Integer> seen = new HashMap<>();
    private final Thread thread = new Thread(this::look, "Sampler");
    private volatile boolean closed;

    static Sampler start() {
        Sampler sampler = new Sampler();
        sampler.thread.setDaemon(true);
        sampler.thread.start();
        return sampler;
    }

    private void look() {
        while (!closed) {
            Thread.getAllStackTraces().forEach((each, stack) -> {
                if (each.getName().startsWith(WORKERS)) {
                    own(stack).ifPresent(frame -> seen.merge(frame, 1, Integer::sum));
                }
            });
            LockSupport.parkNanos(PERIOD_NANOS);
        }
    }

    private static Optional<String> own(StackTraceElement[] stack) {
        return Arrays.stream(stack).filter(frame -> frame.getClassName().startsWith(OWN)).findFirst()
                .map(frame -> frame.getClassName().substring(OWN.length()).replaceAll("\\$.*", "") + "."
                        + frame.getMethodName().replaceAll("^lambda\\$(\\w+)\\$.*", "$1"));
    }

    /** The methods at which most of the time was spent, a line each. */
    List<String> most(int number) {
        int all = seen.values().stream().mapToInt(Integer::intValue).sum();
        List<String> lines = new ArrayList<>();
        seen.entrySet().stream().sorted(Map.Entry.<String, Integer> comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey())).limit(number)
                .forEach(each -> lines.add(String.format(Locale.ROOT, "%5.1f %%  %s", 100.0 * each.getValue() / all,
                        each.getKey())));
        return lines.stream().collect(Collectors.toUnmodifiableList());
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }
}
