package io.quarkiverse.migrationreview.benchmarks;

import java.util.List;
import java.util.Set;

/**
 * How much is measured.
 *
 * @param drafted models and chains to draft for
 * @param tables numbers of tables to read, compare and plan for
 * @param compared numbers of tables that other tools are given
 * @param rounds warm rounds of each measurement
 * @param coldRounds rounds that each take a JVM of their own
 * @param soaked what the soak test drafts for
 * @param soak its draftings
 */
record Mode(List<Case> drafted, List<Integer> tables, List<Integer> compared, int rounds, int coldRounds, Case soaked,
        int soak) {

    /** A generated model and how many scripts lead to it. */
    record Case(int entities, int scripts) {

        @Override
        public String toString() {
            return entities + " entities, " + scripts + (scripts == 1 ? " script" : " scripts");
        }
    }

    static Mode of(String name) {
        return switch (name) {
            case "quick" ->
                new Mode(List.of(new Case(10, 1), new Case(100, 1)), List.of(10, 100), List.of(100), 4, 1, new Case(10, 1), 30);
            case "full" -> new Mode(
                    List.of(new Case(10, 1), new Case(100, 1), new Case(100, 100), new Case(100, 500), new Case(500, 1),
                            new Case(1000, 1), new Case(1000, 100), new Case(1000, 500)),
                    List.of(10, 100, 500, 1000), List.of(100, 1000), 11, 3, new Case(100, 1), 200);
            default -> throw new IllegalArgumentException("benchmarks.mode is quick or full, not " + name);
        };
    }

    /** The same for some numbers of entities only; for all if there are none. */
    Mode among(Set<Integer> entities) {
        if (entities.isEmpty()) {
            return this;
        }
        return new Mode(drafted.stream().filter(each -> entities.contains(each.entities())).toList(),
                tables.stream().filter(entities::contains).toList(), compared.stream().filter(entities::contains).toList(),
                rounds, coldRounds, soaked, soak);
    }
}
