package io.quarkiverse.migrationreview.deployment.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * What entities say of their own former names, as far as it still has an effect: the former name has to be there, and nothing
 * else may go on under it. A former name that is mapped still, or two that change places, have no effect; a name that moves on
 * to the next object has, as long as the last of them is new: the last step is found first, the one before it when that was
 * taken.
 */
final class StatedRenames {

    private static final int CERTAIN = 100;
    private static final List<String> EVIDENCE = List.of("The entity says so");

    private final Schema current;
    private final Schema desired;
    private final RenameEvidence evidence;

    StatedRenames(Schema current, Schema desired, RenameEvidence evidence) {
        this.current = current;
        this.desired = desired;
        this.evidence = evidence;
    }

    List<RenameCandidate> tables() {
        List<RenameCandidate> candidates = new ArrayList<>();
        for (Scope scope : schemas()) {
            candidates.addAll(candidates(scope));
        }
        return candidates;
    }

    List<RenameCandidate> columns() {
        List<RenameCandidate> candidates = new ArrayList<>();
        for (Scope scope : tablesOnBothSides()) {
            candidates.addAll(candidates(scope));
        }
        return candidates;
    }

    /** By former name the new objects that all claim it, none of which has a better claim; empty if there are none. */
    SortedMap<ObjectName, List<ObjectName>> contested() {
        SortedMap<ObjectName, List<ObjectName>> contested = new TreeMap<>();
        for (Scope scope : Stream.concat(schemas().stream(), tablesOnBothSides().stream()).toList()) {
            claims(scope).forEach((former, names) -> {
                List<String> claimants = claimants(former, names, scope);
                if (claimants.size() > 1) {
                    contested.put(scope.object().apply(former), claimants.stream().map(scope.object()).toList());
                }
            });
        }
        return contested;
    }

    /** What shares a name space. */
    private record Scope(Set<String> before, Set<String> after, Function<String, ObjectName> object) {
    }

    private List<Scope> schemas() {
        Set<String> schemas = new TreeSet<>();
        desired.tables().keySet().forEach(table -> schemas.add(table.schema()));
        return schemas.stream().map(schema -> new Scope(names(current, schema), names(desired, schema),
                name -> ObjectName.table(new QualifiedName(schema, name)))).toList();
    }

    private List<Scope> tablesOnBothSides() {
        return desired.tables().values().stream().filter(table -> current.tables().containsKey(table.name()))
                .map(table -> new Scope(names(current.tables().get(table.name())), names(table),
                        name -> ObjectName.column(table.name(), name)))
                .toList();
    }

    private static Set<String> names(Schema schema, String namespace) {
        Set<String> names = new TreeSet<>();
        schema.tables().keySet().stream().filter(table -> table.schema().equals(namespace))
                .forEach(table -> names.add(table.name()));
        return names;
    }

    private static Set<String> names(Table table) {
        Set<String> names = new TreeSet<>();
        table.columns().stream().map(Column::name).forEach(names::add);
        return names;
    }

    private List<RenameCandidate> candidates(Scope scope) {
        Map<String, String> laterNames = new LinkedHashMap<>();
        claims(scope).forEach((former, names) -> {
            List<String> claimants = claimants(former, names, scope);
            if (claimants.size() == 1) {
                laterNames.put(former, claimants.get(0));
            }
        });
        return laterNames.keySet().stream().filter(name -> !scope.after().contains(name))
                .flatMap(name -> lastStep(name, laterNames, scope).stream()).toList();
    }

    /** By former name everything that says it was called so. */
    private SortedMap<String, List<String>> claims(Scope scope) {
        SortedMap<String, List<String>> claims = new TreeMap<>();
        for (String name : scope.after()) {
            evidence.formerNames(scope.object().apply(name)).stream().filter(former -> !former.equals(name))
                    .filter(scope.before()::contains).findFirst()
                    .ifPresent(former -> claims.computeIfAbsent(former, key -> new ArrayList<>()).add(name));
        }
        return claims;
    }

    /**
     * What is new claims a former name rather than what is there already; of the tables of one class, the one that is most like
     * it.
     */
    private List<String> claimants(String former, List<String> names, Scope scope) {
        List<String> added = names.stream().filter(name -> !scope.before().contains(name)).toList();
        List<String> claimants = added.isEmpty() ? names : added;
        int most = claimants.stream().mapToInt(name -> alike(former, name, scope)).max().orElse(0);
        return claimants.stream().filter(name -> alike(former, name, scope) == most).toList();
    }

    private int alike(String former, String name, Scope scope) {
        Table before = current.tables().get(scope.object().apply(former).container());
        Table after = desired.tables().get(scope.object().apply(name).container());
        return (int) before.columns().stream().filter(column -> after.column(column.name()).isPresent()).count();
    }

    /** From a name that is gone to one that is new, of which only the last step can be taken now; empty if it isn't new. */
    private static Optional<RenameCandidate> lastStep(String gone, Map<String, String> laterNames, Scope scope) {
        String from = gone;
        while (laterNames.containsKey(from) && scope.before().contains(laterNames.get(from))) {
            from = laterNames.get(from);
        }
        String to = laterNames.get(from);
        return to == null ? Optional.empty()
                : Optional.of(new RenameCandidate(scope.object().apply(from), scope.object().apply(to), CERTAIN, true,
                        EVIDENCE));
    }
}
