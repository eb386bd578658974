package io.quarkiverse.migrationreview.deployment.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "update task set a = 1 | ROWS",
            "DELETE FROM task | ROWS",
            "/* show */ truncate task | ROWS",
            "\"-- set\n truncate task\" | ROWS",
            "with gone as (delete from task returning *) select 1 | ROWS",
            "set local lock_timeout = '5s' | SETTING",
            "grant select on task to app | SETTING",
            "select set_config('a.b', 'c', true) | OTHER",
            "do $$ begin end $$ | OTHER",
            "create trigger t | OTHER",
            ";  | OTHER" })
    void isToldByTheFirstWord(String sql, StatementKind kind) {
        assertThat(StatementKind.of(sql)).isEqualTo(kind);
    }
}
