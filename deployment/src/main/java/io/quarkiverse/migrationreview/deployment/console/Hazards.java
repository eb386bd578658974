package io.quarkiverse.migrationreview.deployment.console;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.review.Draft;
import io.quarkiverse.migrationreview.deployment.review.DraftHazard;

/**
 * Hazards in the words that the panel has for them.
 */
final class Hazards {

    private static final Map<String, String> WORDS = Map.of("DESTROYS", "Destroys data", "FAILS", "May fail", "BLOCKS",
            "Blocks", "BREAKS", "Breaks code", "NOTE", "Note");

    private Hazards() {
    }

    static String severity(DraftHazard hazard) {
        return WORDS.get(String.valueOf(hazard.severity()));
    }

    static UnaryOperator<String> colour(DraftHazard hazard, Paint paint) {
        return switch (String.valueOf(hazard.severity())) {
            case "DESTROYS", "FAILS" -> paint::bad;
            case "NOTE" -> paint::quiet;
            default -> paint::careful;
        };
    }

    /** Those without which the draft can't be approved. */
    static List<DraftHazard> open(Draft draft) {
        return draft.hazards().stream().filter(hazard -> hazard.toAcknowledge() && !hazard.acknowledged()).toList();
    }

    /** Each code once, with commas between. */
    static String codes(List<DraftHazard> hazards) {
        return hazards.stream().map(DraftHazard::code).distinct().collect(Collectors.joining(","));
    }
}
