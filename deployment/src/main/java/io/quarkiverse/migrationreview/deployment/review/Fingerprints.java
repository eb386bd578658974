package io.quarkiverse.migrationreview.deployment.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.model.EntityModel;

/**
 * What drafts were made from, in one short text: when it is the same, drafting again would give the same drafts.
 */
final class Fingerprints {

    private Fingerprints() {
    }

    /** Of the entity model, the migration chain, how Flyway runs it, the decisions, and what was edited. */
    static String of(DatasourceUnderReview subject, MigrationChain chain, Decisions decisions, Edits edits) {
        List<String> parts = new ArrayList<>();
        for (EntityModel model : subject.models()) {
            parts.addAll(model.schemas());
            parts.addAll(model.createScript());
            parts.add(model.declarations().toString());
        }
        chain.scripts().forEach(script -> {
            parts.add(script.name());
            parts.add(script.content());
        });
        parts.add(subject.flyway().toString());
        parts.addAll(decisions.rejected().keySet());
        parts.add(subject.rules().toString());
        parts.add(decisions.objects().drafted().toString());
        parts.add(decisions.objects().leftAlone().toString());
        decisions.answers().forEach((question, answer) -> {
            parts.add(question);
            parts.add(answer.toString());
        });
        parts.add(decisions.arrangement().toString());
        parts.add(decisions.parked().toString());
        parts.add(decisions.forms().toString());
        parts.add(edits.toString());
        parts.add(decisions.descriptions().toString());
        parts.add(subject.settings().lockTimeout() + " " + subject.settings().online());
        return of(parts);
    }

    /** Of texts in their order: SHA-256, in hexadecimal. */
    static String of(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                // a byte that no text contains, so that parts can't run together
                digest.update((byte) 0xff);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
