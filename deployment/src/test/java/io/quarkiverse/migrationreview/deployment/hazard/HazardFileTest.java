package io.quarkiverse.migrationreview.deployment.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case that says less than it seems to must not pass. */
class HazardFileTest {

    private static final String TEXT = """
            -- note: about the file
            -- case: drops a table
            -- before
            create table task (id int);
            -- both
            create table other (id int);
            -- hazards
            DESTROYS table task
              Drops table task with all its rows.

            -- case: leaves it alone
            -- both
            create table task (id int);
            -- no hazards
            """;

    @Test
    void readsWhatItWrites() {
        HazardFile file = HazardFile.parse("D01.sql", TEXT, false);
        assertThat(file.text()).isEqualTo(TEXT.replace("-- case: drops", "\n-- case: drops"));
        assertThat(file.code()).isEqualTo(HazardCode.D01);
        assertThat(file.cases().get(0).before()).isEqualTo("create table task (id int);\ncreate table other (id int);\n");
        assertThat(file.cases().get(0).after()).isEqualTo("create table other (id int);\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "-- case: a\n-- both\nselect 1;\n",
            "-- case: a\n-- hazards\nNOTE table t\n-- no hazards\n",
            "-- case: a\n-- no hazards\n-- no hazards\n",
            "-- case: a\n-- no hazards\n-- case: a\n-- no hazards\n",
            "-- case: a\n-- hazard\nNOTE table t\n",
            "-- case: a\nselect 1;\n",
            "-- before\n-- case: a\n-- no hazards\n" })
    void refusesWhatIsNoCase(String text) {
        assertThatThrownBy(() -> HazardFile.parse("D01.sql", text, false)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("D01.sql");
    }
}
