package io.quarkiverse.migrationreview.deployment.chain;

import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.flywaydb.core.api.MigrationVersion;

/**
 * Continues the numbering that a chain already uses: {@code 2} → {@code 3}, {@code 0002} → {@code 0003}, {@code 1.3} →
 * {@code 1.4}, and a new time stamp after a time stamp.
 */
final class NextVersion {

    /** The time stamps that people put into versions, longest first; "uuuu" since strict parsing knows no era. */
    private static final List<DateTimeFormatter> TIME_STAMPS = List.of(
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withResolverStyle(ResolverStyle.STRICT));
    private static final Pattern LAST_NUMBER = Pattern.compile("^(.*?)(\\d+)$");
    private static final String FIRST = "1";

    private NextVersion() {
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
        for (DateTimeFormatter format : TIME_STAMPS) {
            if (isTimeStamp(last, format)) {
                String now = LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).format(format);
                boolean later = MigrationVersion.fromVersion(now).compareTo(MigrationVersion.fromVersion(last)) > 0;
                return Optional.of(later ? now : increment(last));
            }
        }
        return Optional.empty();
    }

    private static boolean isTimeStamp(String version, DateTimeFormatter format) {
        try {
            int year = LocalDateTime.parse(version, format).getYear();
            return year >= 1990 && year < 2200;
        } catch (DateTimeParseException e) {
            return false;
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
