package io.quarkiverse.migrationreview.deployment.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuedChainTest {

    private static final MigrationChain EARLIER = chain("V1__a.sql", "V10__b.sql", "V10__b.sql.conf");

    private static MigrationChain chain(String... names) {
        return EARLIER == null ? with(new MigrationChain(List.of(), ScriptNaming.FLYWAY_DEFAULT), names) : with(EARLIER, names);
    }

    private static MigrationChain with(MigrationChain chain, String... names) {
        MigrationChain longer = chain;
        for (String name : names) {
            longer = longer.with(name, "-- " + name);
        }
        return longer;
    }

    @ParameterizedTest
    @ValueSource(strings = { "V11__c.sql", "V10.1__c.sql", "later/V11__c.sql", "V11__c.sql V11__c.sql.conf",
            "V11__c.sql V12__d.sql" })
    void isContinuedByLaterVersions(String names) {
        assertThat(chain(names.split(" ")).continues(EARLIER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "V2__c.sql", "V10__c.sql", "V11__c.sql R__views.sql", "beforeMigrate.sql", "B11__c.sql",
            "V11__c.sql V9__d.sql" })
    void isNotContinuedByWhatMayComeInBetween(String names) {
        assertThat(chain(names.split(" ")).continues(EARLIER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "R__views.sql", "afterMigrate.sql", "B1__a.sql" })
    void isNotContinuedWhenSuchWasThereBefore(String name) {
        MigrationChain earlier = chain(name);

        assertThat(earlier.with("V11__c.sql", "").continues(earlier)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "V1__a.sql", "V10__b.sql.conf" })
    void isNotContinuedWhenAFileWasEdited(String name) {
        MigrationChain edited = new MigrationChain(EARLIER.scripts().stream()
                .map(script -> script.name().equals(name) ? new MigrationScript(name, null, "edited") : script).toList(),
                EARLIER.naming());

        assertThat(edited.with("V11__c.sql", "").continues(EARLIER)).isFalse();
        assertThat(EARLIER.continues(EARLIER.with("V11__c.sql", ""))).isFalse();
    }
}
