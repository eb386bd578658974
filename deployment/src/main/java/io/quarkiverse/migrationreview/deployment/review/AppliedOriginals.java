package io.quarkiverse.migrationreview.deployment.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.ChainRun;
import io.quarkiverse.migrationreview.deployment.chain.Contradiction;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.MigrationScript;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * Looks in Git for the text that a script had when the dev database applied it, by Flyway's checksum, and puts it back.
 */
final class AppliedOriginals {

    private static final String ON_PURPOSE = "to change the schema further, change an entity and approve a new migration."
            + " `flyway repair` (quarkus.flyway.repair-at-start) only makes Flyway's history agree with the files: right where"
            + " the change changes nothing in the schema, such as a comment, and wrong elsewhere.";

    private final DatasourceUnderReview subject;
    private final GitRepository git;

    AppliedOriginals(DatasourceUnderReview subject, GitRepository git) {
        this.subject = subject;
        this.git = git;
    }

    Notice notice(Contradiction contradiction, MigrationChain chain) {
        boolean edited = contradiction.kind() == Contradiction.Kind.EDITED;
        boolean refused = subject.flyway().validateOnMigrate();
        Optional<Original> original = original(contradiction, chain);
        String file = edited ? chain.script(contradiction.name()).map(MigrationScript::file).map(subject.locations()::inProject)
                .orElse(null)
                : original.map(found -> subject.locations().inProject(found.file())).orElse(null);
        Problem problem = new Problem(contradiction.name() + (edited ? " was changed after it was applied to the dev database"
                : " was applied to the dev database and is missing now")
                + (refused
                        ? ": Flyway refuses to go on, and the application does not start."
                        : ": the dev database is no longer what the migrations make.")
                + (original.isPresent() ? "" : " Git does not know the text that was applied."),
                file, (original.isPresent() ? "Put the original back: migrations restore " + contradiction.name()
                        : "Put the original back by hand") + ". Then, " + ON_PURPOSE);
        return original.map(found -> new Notice(problem, refused, edited ? git.diff(found.commit(), found.file()) : null,
                Notice.Action.RESTORE, contradiction.name())).orElseGet(() -> new Notice(problem, refused, null, null, null));
    }

    /** Puts back what was applied, keeping the edit beside the drafts: it is the work of a person. */
    Outcome restore(String scriptName, DatabaseAccess devDatabase) {
        try {
            MigrationChain chain = MigrationChain.read(subject.locations(), subject.flyway().naming());
            Optional<Contradiction> contradiction = new ChainRun(chain, subject.flyway())
                    .inspect(devDatabase.dataSource()).contradictions().stream().filter(each -> each.name().equals(scriptName))
                    .findFirst();
            if (contradiction.isEmpty()) {
                return Outcome.refused(scriptName + " is what the dev database has applied, or was never applied.",
                        "Look at the history as it is now.");
            }
            Optional<Original> original = original(contradiction.get(), chain);
            if (original.isEmpty()) {
                return Outcome.refused("Git does not know the text of " + scriptName + " that was applied.",
                        "Put the original back by hand.");
            }
            return restore(scriptName, original.get());
        } catch (ChainException e) {
            return Outcome.failed(new Problem(e.getMessage(), e.place(), e.remedy()));
        } catch (IOException e) {
            return Outcome.failed(new Problem("The script can't be put back: " + e.getMessage(), scriptName,
                    "Make its folder writable, or put it back by hand."));
        }
    }

    private Outcome restore(String scriptName, Original original) throws IOException {
        String kept = "";
        if (Files.exists(original.file())) {
            Path copy = subject.draftsDirectory().resolve("replaced").resolve(original.file().getFileName() + ".edited");
            Files.createDirectories(copy.getParent());
            AtomicFile.write(copy, Files.readAllBytes(original.file()));
            kept = " What was edited is in " + copy + ".";
        }
        Files.createDirectories(original.file().getParent());
        Path aside = subject.locations().undoDirectory();
        Files.createDirectories(aside);
        // in the folder of the scripts a live reload would begin because of what is unfinished, without the script
        AtomicFile.write(original.file(), original.text().getBytes(StandardCharsets.UTF_8), aside);
        return Outcome.done(Outcome.Kind.RESTORED, scriptName + " is again what the dev database has applied." + kept,
                original.file().toString());
    }

    private Optional<Original> original(Contradiction contradiction, MigrationChain chain) {
        if (contradiction.applied() == null) {
            return Optional.empty();
        }
        Path project = subject.locations().project().toAbsolutePath().normalize();
        return files(contradiction, chain).map(file -> file.toAbsolutePath().normalize())
                .filter(file -> file.startsWith(project)).flatMap(file -> git.versions(file).stream()
                        .filter(version -> new MigrationScript(file.getFileName().toString(), file, version.text())
                                .checksum() == contradiction.applied())
                        .map(version -> new Original(file, version.commit(), version.text())))
                .findFirst();
    }

    /** Where it lies, or where it may have lain: what the application has applied is known by its place on the class path. */
    private Stream<Path> files(Contradiction contradiction, MigrationChain chain) {
        Optional<Path> file = chain.script(contradiction.name()).map(MigrationScript::file);
        if (file.isPresent() || contradiction.kind() == Contradiction.Kind.EDITED) {
            return file.stream();
        }
        String name = contradiction.name();
        return subject.locations().directories().stream().flatMap(directory -> List.of(name,
                name.substring(name.lastIndexOf('/') + 1)).stream().distinct().map(directory::resolve));
    }

    private record Original(Path file, String commit, String text) {
    }
}
