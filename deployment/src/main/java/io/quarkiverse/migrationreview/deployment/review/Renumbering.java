package io.quarkiverse.migrationreview.deployment.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.chain.AppliedScript;
import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.ChainRun;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.MigrationScript;
import io.quarkiverse.migrationreview.deployment.chain.SameVersions;
import io.quarkiverse.migrationreview.deployment.chain.ScriptNaming;
import io.quarkiverse.migrationreview.deployment.chain.ScriptRenaming;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * Gives a script that the dev database has not applied the next version, with those of the same draft that follow it.
 */
final class Renumbering {

    private static final String NEVER = ": an applied script is never renamed.";

    private final DatasourceUnderReview subject;
    private final DatabaseAccess devDatabase;
    private final Clock clock;
    private final DraftStore store;

    Renumbering(DatasourceUnderReview subject, DatabaseAccess devDatabase, Clock clock) {
        this.subject = subject;
        this.devDatabase = devDatabase;
        this.clock = clock;
        this.store = new DraftStore(subject.draftsDirectory());
    }

    Outcome renumber(String scriptName) {
        try {
            MigrationChain chain = MigrationChain.read(subject.locations(), subject.flyway().naming());
            List<AppliedScript> applied = new ChainRun(chain, subject.flyway()).applied(devDatabase.dataSource());
            List<MigrationScript> moving = new ArrayList<>();
            for (String name : store.approvedFrom(scriptName)) {
                if (name.equals(scriptName) || chain.script(name).isPresent()) {
                    Optional<Outcome> refusal = refusal(name, chain, applied);
                    if (refusal.isPresent()) {
                        return refusal.get();
                    }
                    moving.add(chain.script(name).orElseThrow());
                }
            }
            Map<MigrationScript, String> names = names(moving, chain);
            Optional<Outcome> taken = TakenVersions.refusal(names.values(), chain.naming(), applied);
            if (taken.isPresent()) {
                return taken.get();
            }
            new ScriptRenaming(subject.locations()).rename(names);
            return remembered(names);
        } catch (ChainException e) {
            return Outcome.failed(new Problem(e.getMessage(), e.place(), e.remedy()));
        } catch (DraftingException e) {
            return Outcome.failed(e.problem());
        }
    }

    private Optional<Outcome> refusal(String name, MigrationChain chain, List<AppliedScript> applied) {
        List<MigrationScript> found = chain.scripts().stream().filter(script -> script.name().equals(name)).toList();
        if (found.size() != 1) {
            return refused(found.isEmpty() ? "There is no " + name + " in the migration chain."
                    : name + " is there in more than one location: it can't be told which of them is applied.",
                    found.isEmpty() ? "Look at the history as it is now." : "Rename one of them by hand.");
        }
        MigrationScript script = found.get(0);
        Optional<String> version = chain.naming().version(script.fileName());
        if (version.isEmpty()) {
            return refused(name + " has no version.", "Only versioned scripts can be given another one.");
        }
        if (script.file() == null) {
            return refused(name + " comes with a dependency.", "Give the script of this project that has the same version"
                    + " the next one.");
        }
        return row(applied, version.get()).flatMap(row -> refusal(script, row, chain));
    }

    /** By its name, by its text, or because it can't be told which script of this version it was. */
    private static Optional<Outcome> refusal(MigrationScript script, AppliedScript row, MigrationChain chain) {
        if (row.isOf(script)) {
            return refused(script.name() + " is applied to the dev database" + NEVER,
                    "If another script has the same version, give that one the next version.");
        }
        if (row.checksum() != null && row.checksum() == script.checksum()) {
            return refused(script.name() + " is applied to the dev database as " + row.name() + NEVER,
                    "Give it back the name it was applied with.");
        }
        if (chain.scripts().stream().noneMatch(row::isOf)) {
            return refused("The dev database has applied " + row.name() + " with the same version, which is not in the chain:"
                    + " it can't be told whether that was " + script.name() + ".",
                    "Restore " + row.name() + ", or rename " + script.name() + " by hand.");
        }
        return Optional.empty();
    }

    private static Optional<Outcome> refused(String message, String remedy) {
        return Optional.of(Outcome.refused(message, remedy));
    }

    static Optional<AppliedScript> row(List<AppliedScript> applied, String version) {
        return applied.stream().filter(row -> row.version() != null && SameVersions.same(row.version(), version)).findFirst();
    }

    private Map<MigrationScript, String> names(List<MigrationScript> moving, MigrationChain chain) {
        Map<MigrationScript, String> names = new LinkedHashMap<>();
        MigrationChain growing = chain;
        ScriptNaming naming = chain.naming();
        for (MigrationScript script : moving) {
            String fileName = script.fileName();
            String description = fileName
                    .substring(naming.prefix().length() + naming.version(fileName).orElseThrow().length());
            String name = script.name().substring(0, script.name().length() - fileName.length()) + naming.prefix()
                    + growing.nextVersion(clock) + description;
            names.put(script, name);
            growing = growing.with(name, script.content());
        }
        return names;
    }

    private Outcome remembered(Map<MigrationScript, String> names) throws DraftingException {
        Map<String, String> renamed = new LinkedHashMap<>();
        names.forEach((script, name) -> renamed.put(script.name(), name));
        store.renamed(renamed);
        Map.Entry<MigrationScript, String> first = names.entrySet().iterator().next();
        List<String> sentences = new ArrayList<>();
        renamed.forEach((before, now) -> sentences.add(before + " is " + now + " now."));
        String file = first.getValue();
        return Outcome.done(Outcome.Kind.RENUMBERED, String.join(" ", sentences),
                first.getKey().file().resolveSibling(file.substring(file.lastIndexOf('/') + 1)).toString());
    }
}
