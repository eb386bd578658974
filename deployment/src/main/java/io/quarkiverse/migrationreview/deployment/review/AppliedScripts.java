package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.MigrationScript;
import io.quarkiverse.migrationreview.deployment.chain.ScriptNaming;

/**
 * Which scripts of the chain the dev database has applied.
 *
 * @param applied their names
 * @param waiting the names of the others
 * @param checksums with which versioned scripts were applied, by their names
 */
record AppliedScripts(Set<String> applied, Set<String> waiting, SortedMap<String, Integer> checksums) {

    static AppliedScripts of(MigrationChain chain, List<Review.UnappliedScript> unapplied,
            SortedMap<String, Integer> checksums) {
        Set<String> waiting = new TreeSet<>();
        unapplied.forEach(script -> waiting.add(script.script()));
        Set<String> applied = new TreeSet<>();
        chain.scripts().stream().map(MigrationScript::name).filter(name -> !waiting.contains(name)).forEach(applied::add);
        return new AppliedScripts(applied, waiting, checksums);
    }

    /** The versioned scripts that the database is done with, as they are remembered. */
    SortedMap<String, DatabaseScript> versioned(ScriptNaming naming) {
        SortedMap<String, DatabaseScript> versioned = new TreeMap<>();
        applied.stream().filter(name -> naming.version(name.substring(name.lastIndexOf('/') + 1)).isPresent())
                .forEach(name -> versioned.put(name, new DatabaseScript(checksums.get(name))));
        return versioned;
    }
}
