package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.MigrationScript;

/**
 * Which scripts of the chain the dev database has applied.
 *
 * @param applied their names
 * @param waiting the names of the others
 */
record AppliedScripts(Set<String> applied, Set<String> waiting) {

    static AppliedScripts of(MigrationChain chain, List<Review.UnappliedScript> unapplied) {
        Set<String> waiting = new TreeSet<>();
        unapplied.forEach(script -> waiting.add(script.script()));
        Set<String> applied = new TreeSet<>();
        chain.scripts().stream().map(MigrationScript::name).filter(name -> !waiting.contains(name)).forEach(applied::add);
        return new AppliedScripts(applied, waiting);
    }
}
