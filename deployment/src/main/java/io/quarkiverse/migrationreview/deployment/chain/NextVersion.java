package io.quarkiverse.migrationreview.deployment.chain;

import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.flywaydb.core.api.MigrationVersion;

/**
 * Continues the numbering that a chain already uses: {@code 2} → {@code 3}, {@code 0002} → {@code 0003}, {@code 1.3} →
 * {@code 1.4}, and a new time stamp after a time stamp.
 */
final class NextVersion {

    /**
     * The time stamps that people put into versions, longest first, with the least step from one to the next; "uuuu" since
     * strict parsing knows no era.
     */
    private static final Map<DateTimeFormatter, ChronoUnit> TIME_STAMPS = timeStamps();
    private static final Pattern LAST_NUMBER = Pattern.compile("^(.*?)(\\d+)$");
    private static final String FIRST = "1";

    private NextVersion() {
    }

    private static Map<DateTimeFormatter, ChronoUnit> timeStamps() {
        Map<DateTimeFormatter, ChronoUnit> formats = new LinkedHashMap<>();
        formats.put(DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT),
                ChronoUnit.SECONDS);
        formats.put(DateTimeFormatter.ofPattern("uuuuMMddHHmm").withResolverStyle(ResolverStyle.STRICT),
                ChronoUnit.MINUTES);
        return formats;
    }

    /**
     * The version after all of these.
     *
     * @param versions as written in file names; when empty, the answer is {@code 1}
     */
    static String after(Collection<String> versions, Clock clock) {
        return versions.stream().max(Comparator.comparing(MigrationVersion::fromVersion))
                .map(last -> timeStamp(last, clock).orElseGet(() -> increment(last)))
                .orElse(FIRST);
    }

    private static Optional<String> timeStamp(String last, Clock clock) {
        for (Map.Entry<DateTimeFormatter, ChronoUnit> style : TIME_STAMPS.entrySet()) {
            DateTimeFormatter format = style.getKey();
            Optional<LocalDateTime> before = timeStamp(last, format);
            if (before.isPresent()) {
                String now = LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).format(format);
                boolean later = MigrationVersion.fromVersion(now).compareTo(MigrationVersion.fromVersion(last)) > 0;
                // counted as time, or the 60th second would be a number that is no time stamp any more
                return Optional.of(later ? now : before.get().plus(1, style.getValue()).format(format));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDateTime> timeStamp(String version, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(version, format))
                    .filter(time -> time.getYear() >= 1990 && time.getYear() < 2200);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String increment(String version) {
        Matcher matcher = LAST_NUMBER.matcher(version);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a Flyway version: " + version);
        }
        String digits = matcher.group(2);
        String next = new BigInteger(digits).add(BigInteger.ONE).toString();
        return matcher.group(1) + "0".repeat(Math.max(0, digits.length() - next.length())) + next;
    }
}
