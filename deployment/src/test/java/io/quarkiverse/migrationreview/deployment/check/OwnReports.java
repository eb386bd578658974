package io.quarkiverse.migrationreview.deployment.check;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Has the tests whose application writes reports wait for each other: there is one place for them, and two JVMs that test. */
final class OwnReports implements BeforeAllCallback, AfterAllCallback {

    private static final Path LOCK = Path.of("target", "reports-of-the-check.lock");

    private FileChannel lock;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Files.createDirectories(LOCK.getParent());
        lock = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        lock.close();
    }
}
