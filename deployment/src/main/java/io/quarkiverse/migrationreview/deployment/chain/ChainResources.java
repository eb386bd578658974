package io.quarkiverse.migrationreview.deployment.chain;

import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * Gives Flyway the scripts as they were read, so that nothing moves under a running drafting.
 */
final class ChainResources implements ResourceProvider {

    private final List<LoadableResource> resources;

    ChainResources(List<MigrationScript> scripts) {
        this.resources = scripts.stream().<LoadableResource> map(InMemory::new).toList();
    }

    /** The resource of that name; {@code null} when there is none, as Flyway expects. */
    @Override
    public LoadableResource getResource(String name) {
        return resources.stream().filter(resource -> resource.getRelativePath().equals(name)).findFirst().orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return resources.stream()
                .filter(resource -> resource.getFilename().startsWith(prefix)
                        && Arrays.stream(suffixes).anyMatch(resource.getFilename()::endsWith))
                .toList();
    }

    private static final class InMemory extends LoadableResource {

        private final MigrationScript script;

        private InMemory(MigrationScript script) {
            this.script = script;
        }

        @Override
        public Reader read() {
            return new StringReader(script.content());
        }

        @Override
        public String getAbsolutePath() {
            return script.file() == null ? script.name() : script.file().toString();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return script.fileName();
        }

        @Override
        public String getRelativePath() {
            return script.name();
        }
    }
}
