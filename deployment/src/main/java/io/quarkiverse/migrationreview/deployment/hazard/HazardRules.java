package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.Comparator;
import java.util.List;

/** All rules. */
public final class HazardRules {

    private static final List<HazardRule> RULES = List.of(new DroppedTables(), new DroppedColumns(), new DroppedNumbering(),
            new NarrowedValues(), new ConvertedValues(), new MissingValues(), new DuplicateKeys(), new OrphanedRows(),
            new RefusedRows(), new RemovedLabels(), new UnclaimedRenames(), new SequenceSteps(), new InsertedLabels(),
            new BuiltIndexes(), new DroppedIndexes(), BuiltKeys.unique(), BuiltKeys.primary(), new CheckedReferences(),
            CheckedRows.added(), new SoughtNulls(), new RetypedTables(), new WideningColumns(), new RebuiltIndexes(),
            CheckedRows.widened(), new DroppedReferences(), new ReferencedTables(), new SeveralLocks(),
            new UnlimitedWaiting(), new LostStatistics(), new UnindexedReferences(), new RenamedUnderCode(),
            new DroppedUnderCode(), new UnknownValues(), new FailingInserts(), new CutNames(), new UnnamedConstraints(),
            new PlainJson(), new PaddedTexts(), new LocalTimes(), new NeededRights());

    private HazardRules() {
    }

    /** Returns the hazards of a migration, the worst first, those of one severity in the order of their codes. */
    public static List<Hazard> examine(Situation situation) {
        return sorted(RULES.stream().flatMap(rule -> rule.examine(situation).stream()).toList());
    }

    /** Puts hazards in that order. */
    public static List<Hazard> sorted(List<Hazard> hazards) {
        return hazards.stream().sorted(Comparator.comparing(Hazard::severity).thenComparing(Hazard::code)).toList();
    }
}
