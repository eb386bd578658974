package io.quarkiverse.migrationreview.benchmarks;

import java.util.List;

import org.pgcodekeeper.core.api.DatabaseFactory;
import org.pgcodekeeper.core.api.PgCodeKeeperApi;
import org.pgcodekeeper.core.settings.CoreSettings;

/** What pgcodekeeper-core says of two databases; the order of columns means nothing, as it does to us. */
final class PgCodeKeeper implements SchemaTool {

    @Override
    public String name() {
        return "pgcodekeeper-core";
    }

    @Override
    public Prepared prepare(Change change) {
        return () -> {
            CoreSettings settings = new CoreSettings();
            settings.setIgnoreColumnOrder(true);
            DatabaseFactory databases = new DatabaseFactory(settings);
            return List.of(PgCodeKeeperApi.diff(settings, databases.loadFromJdbc(JdbcUrls.naming(change.current())),
                    databases.loadFromJdbc(JdbcUrls.naming(change.desired()))));
        };
    }

}
