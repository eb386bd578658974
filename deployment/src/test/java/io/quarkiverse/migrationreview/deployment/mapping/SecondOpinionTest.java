package io.quarkiverse.migrationreview.deployment.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pgcodekeeper.core.PgCodekeeperException;
import org.pgcodekeeper.core.api.DatabaseFactory;
import org.pgcodekeeper.core.api.PgCodeKeeperApi;
import org.pgcodekeeper.core.settings.CoreSettings;

import io.quarkiverse.migrationreview.deployment.testing.FourFacts;

/**
 * What our own comparison calls equal, another one has to call equal as well: pgcodekeeper reads the migrated database and
 * the desired one, and finds nothing to do. It is told that the order of columns means nothing, as it does here.
 * <p>
 * {@code -Dsecond-opinion.each=6} asks about more pairs of each subject.
 */
class SecondOpinionTest {

    /** Storage parameters are no part of a schema here: {@code @Table(options = …)} is left to scripts of one's own. */
    private static final Pattern EXPLAINED = Pattern.compile("ALTER TABLE \\S+ (RE)?SET \\(fillfactor(='\\d+')?\\);");

    private static final Pattern REPLACED = Pattern.compile("ALTER TABLE (\\S+)\\s+DROP CONSTRAINT (\\S+);\\s+"
            + "ALTER TABLE \\1\\s+ADD CONSTRAINT \\S+ ([^;]+);");

    private static final int EACH = Integer.getInteger("second-opinion.each", 2);

    @RegisterExtension
    static final FourFacts FACTS = new FourFacts();

    /** Some of each subject: the other tool takes its time. */
    static Stream<ModelPair> pairs() {
        return Stream.of(AssociationTest.pairs(), BasicTypesTest.pairs(), CheckTest.pairs(), ColumnDetailsTest.pairs(),
                CommentTest.pairs(), ElementCollectionTest.pairs(), EmbeddableTest.pairs(), EnumTypeTest.pairs(),
                EnversTest.pairs(), ForeignKeyTest.pairs(), GeneratorTest.pairs(), IndexTest.pairs(),
                InheritanceTest.pairs(), KeyTest.pairs(), NameTest.pairs(), SchemaTest.pairs(), SoftDeleteTest.pairs(),
                TypeChangeTest.pairs()).flatMap(SecondOpinionTest::some);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void anotherToolFindsNoDifferenceEither(ModelPair pair) throws Exception {
        FACTS.between(ModelPair.script(pair.before()), ModelPair.script(pair.after()),
                (migrated, desired) -> assertThat(differences(migrated, desired)).isEmpty());
    }

    private static Stream<ModelPair> some(Stream<ModelPair> pairs) {
        List<ModelPair> all = pairs.filter(pair -> pair.before() != ModelPair.Nothing.class).toList();
        int step = Math.max(1, all.size() / EACH);
        return IntStream.range(0, all.size()).filter(i -> i % step == step / 2).mapToObj(all::get);
    }

    private static String differences(Connection migrated, Connection desired) throws SQLException {
        CoreSettings settings = new CoreSettings();
        settings.setIgnoreColumnOrder(true);
        DatabaseFactory databases = new DatabaseFactory(settings);
        try {
            String script = PgCodeKeeperApi.diff(settings, databases.loadFromJdbc(migrated.getMetaData().getURL()),
                    databases.loadFromJdbc(desired.getMetaData().getURL()));
            String left = EXPLAINED.matcher(script).replaceAll("").replace("SET search_path = pg_catalog;", "");
            return withoutNewNames(left, migrated).strip();
        } catch (IOException | PgCodekeeperException e) {
            throw new AssertionError("The other tool can't read the databases", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /** A constraint keeps its name here as long as it says the same, in the words of the server. */
    private static String withoutNewNames(String script, Connection migrated) throws SQLException {
        StringBuilder left = new StringBuilder();
        Matcher replaced = REPLACED.matcher(script);
        while (replaced.find()) {
            try (PreparedStatement query = migrated.prepareStatement("select pg_get_constraintdef(oid) from pg_constraint"
                    + " where conrelid = ?::regclass and conname = ?")) {
                query.setString(1, replaced.group(1));
                query.setString(2, replaced.group(2).replace("\"", ""));
                try (ResultSet definition = query.executeQuery()) {
                    boolean same = definition.next() && definition.getString(1).equals(replaced.group(3));
                    replaced.appendReplacement(left, same ? "" : Matcher.quoteReplacement(replaced.group()));
                }
            }
        }
        return replaced.appendTail(left).toString();
    }
}
