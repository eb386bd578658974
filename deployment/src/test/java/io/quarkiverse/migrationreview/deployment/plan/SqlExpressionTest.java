package io.quarkiverse.migrationreview.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlExpressionTest {

    @ParameterizedTest
    @ValueSource(strings = { "0", "'LOW'", "lower(title)", "array[1, 2]", "'it''s; -- (fine'", "\"odd ; name\"",
            "$$a ; b$$", "$x$ ' $x$", "E'\\';'", "case when a > 1 then 'x' else ')' end", "a - -1" })
    void takesWhatStaysInItsPlace(String expression) {
        assertThat(SqlExpression.refuse(expression)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "0; drop table task| has a semicolon",
            "0) -- x| has a ) that nothing opens",
            "(0| has a ( that nothing closes",
            "a[1| has a [ that nothing closes",
            "(0]| has a ] that nothing opens",
            "0 -- x| has a comment in it",
            "0 /* x| has a comment in it",
            "'x| has a quote that nothing closes",
            "\"x| has a quote that nothing closes" })
    void refusesWhatWouldNot(String expression, String reason) {
        assertThat(SqlExpression.refuse(expression)).hasValueSatisfying(
                refusal -> assertThat(refusal).startsWith("The expression " + reason.strip()));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = { "0,true", "-1.5,true", "'x',true", "'x'::varchar(5),true", "false,true",
            "now(),true",
            "gen_random_uuid(),false", "lower(title),false", "title,false", "'a' || 'b',false" })
    void knowsConstants(String expression, boolean constant) {
        assertThat(SqlExpression.isConstant(expression)).isEqualTo(constant);
    }
}
