package io.quarkiverse.migrationreview.deployment.model;

import java.util.Locale;

import jakarta.validation.MessageInterpolator;

/** Leaves message templates as they are. */
final class LiteralMessages implements MessageInterpolator {

    @Override
    public String interpolate(String template, Context context) {
        return template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return template;
    }
}
