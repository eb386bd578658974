package org.acme;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.testing.Migrations;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ParcelTest {

    @Test
    void migrationsAreUpToDate() {
        Migrations.assertUpToDate();
    }
}
