package io.quarkiverse.migrationreview.deployment.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextVersionTest {

    /** The zone differs from UTC on purpose: a team in several zones needs one order. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneId.of("Asia/Tokyo"));

    @ParameterizedTest
    @CsvSource({ "1,2", "3,4", "9,10", "0003,0004", "009,010", "0999,1000", "999,1000", "1.3,1.4", "1_3,1_4",
            "1.9,1.10", "2.0.09,2.0.10" })
    void incrementsTheLastNumberInTheStyleOfTheChain(String last, String next) {
        assertThat(NextVersion.after(List.of(last), CLOCK)).isEqualTo(next);
    }

    @Test
    void startsAnEmptyChainWithOne() {
        assertThat(NextVersion.after(List.of(), CLOCK)).isEqualTo("1");
    }

    @Test
    void takesTheTimeInUtcAfterATimeStamp() {
        assertThat(NextVersion.after(List.of("20260101120000"), CLOCK)).isEqualTo("20260304050607");
    }

    @Test
    void keepsATimeStampWithoutSecondsShort() {
        assertThat(NextVersion.after(List.of("202601011200"), CLOCK)).isEqualTo("202603040506");
    }

    @ParameterizedTest
    @CsvSource({ "20270101120000,20270101120001", "20260304050607,20260304050608" })
    void goesOnFromATimeStampThatTheClockHasNotPassed(String last, String next) {
        assertThat(NextVersion.after(List.of(last), CLOCK)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({ "20271231235959,20280101000000", "202712312359,202801010000" })
    void countsTimeStampsAsTime(String last, String next) {
        assertThat(NextVersion.after(List.of(last), CLOCK)).isEqualTo(next);
    }

    @Test
    void takesALongNumberThatIsNoDateForANumber() {
        assertThat(NextVersion.after(List.of("20261301120000"), CLOCK)).isEqualTo("20261301120001");
    }

    @Test
    void followsTheHighestVersionAsFlywayComparesThem() {
        assertThat(NextVersion.after(List.of("10", "9", "2.5"), CLOCK)).isEqualTo("11");
        assertThat(NextVersion.after(List.of("1.10", "1.9"), CLOCK)).isEqualTo("1.11");
        assertThat(NextVersion.after(List.of("3", "20260101120000", "0004"), CLOCK)).isEqualTo("20260304050607");
    }
}
