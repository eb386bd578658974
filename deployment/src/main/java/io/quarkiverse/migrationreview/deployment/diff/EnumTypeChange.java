package io.quarkiverse.migrationreview.deployment.diff;

/**
 * A change of an enum type.
 */
public sealed interface EnumTypeChange extends Change permits CreateEnumType, DropEnumType, ChangeEnumLabels,
        CreateEnumCast, DropEnumCast {

    @Override
    EnumTypeChange inverse();
}
