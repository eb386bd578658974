package io.quarkiverse.migrationreview.deployment.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

class IdentifiersTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    @Test
    void quotesEveryKeywordThatTheServerQuotes() throws SQLException {
        Set<String> quoted = new TreeSet<>();
        try (Connection connection = SERVER.newDatabase();
                Statement statement = connection.createStatement();
                ResultSet words = statement.executeQuery(
                        "select word from pg_get_keywords() where quote_ident(word) <> word")) {
            while (words.next()) {
                quoted.add(words.getString(1));
            }
        }
        assertThat(quoted).isNotEmpty().allSatisfy(word -> assertThat(Identifiers.quote(word)).isEqualTo('"' + word + '"'));
    }

    @ParameterizedTest
    @ValueSource(strings = { "task", "_x1", "1a", "Task", "a b", "a\"b", "größe", "order", "name", "status", "a$", "" })
    void quotesAsTheServerDoes(String name) throws SQLException {
        try (Connection connection = SERVER.newDatabase();
                PreparedStatement statement = connection.prepareStatement("select quote_ident(?)")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                assertThat(Identifiers.quote(name)).isEqualTo(row.getString(1));
            }
        }
    }
}
