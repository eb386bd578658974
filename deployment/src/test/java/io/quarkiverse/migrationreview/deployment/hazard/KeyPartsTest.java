package io.quarkiverse.migrationreview.deployment.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Definitions as the server writes them. */
class KeyPartsTest {

    @Test
    void readsAConstraint() {
        assertThat(KeyParts.of("UNIQUE (a, \"B,\"\"c\") INCLUDE (d)"))
                .contains(new KeyParts(List.of("a", "\"B,\"\"c\""), false, null));
        assertThat(KeyParts.of("UNIQUE NULLS NOT DISTINCT (a)")).contains(new KeyParts(List.of("a"), true, null));
    }

    @Test
    void readsAnIndexWithoutTheOrderItKeeps() {
        assertThat(KeyParts.of("USING btree (lower((name)::text) DESC NULLS LAST, code text_pattern_ops, \"at\" COLLATE \"C\")"
                + " NULLS NOT DISTINCT WHERE ((NOT done) AND (kind = ')'::text))"))
                .contains(new KeyParts(List.of("lower((name)::text)", "code", "\"at\" COLLATE \"C\""), true,
                        "((NOT done) AND (kind = ')'::text))"));
    }

    @Test
    void leavesAKeyAloneThatComparesPeriods() {
        assertThat(KeyParts.of("UNIQUE (room, during WITHOUT OVERLAPS)")).isEmpty();
    }
}
