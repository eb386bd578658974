package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.stream.Collectors;

/** Hazards as they stand in a {@link HazardFile}. */
final class HazardText {

    private HazardText() {
    }

    static String of(List<Hazard> hazards, String defaultSchema) {
        return hazards.stream().map(hazard -> of(hazard, defaultSchema)).collect(Collectors.joining());
    }

    private static String of(Hazard hazard, String defaultSchema) {
        StringBuilder text = new StringBuilder(hazard.severity() + " " + hazard.object().format(defaultSchema) + "\n");
        line(text, hazard.sentence());
        if (hazard.fact() != null) {
            line(text, hazard.fact().extent() + ": " + hazard.fact().text());
            if (!hazard.fact().samples().isEmpty()) {
                line(text, "samples: " + String.join(" | ", hazard.fact().samples()));
            }
        }
        if (hazard.advice() != null) {
            line(text, "advice: " + hazard.advice());
        }
        if (!hazard.safeForms().isEmpty()) {
            line(text, "safe forms: " + hazard.safeForms().stream().map(SafeForm::name).collect(Collectors.joining(", ")));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append("  ").append(line).append('\n');
    }
}
