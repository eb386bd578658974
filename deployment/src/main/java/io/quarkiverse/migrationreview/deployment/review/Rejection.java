package io.quarkiverse.migrationreview.deployment.review;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * That a person said no to a draft.
 *
 * @param title of the draft
 * @param reason in the person's words; {@code null} when none was given
 */
record Rejection(String title, String reason) {

    @JsonCreator
    Rejection(@JsonProperty("title") String title, @JsonProperty("reason") String reason) {
        this.title = Objects.requireNonNull(title, "title");
        this.reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    /** As it was remembered before there were reasons. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Rejection of(String title) {
        return new Rejection(title, null);
    }
}
