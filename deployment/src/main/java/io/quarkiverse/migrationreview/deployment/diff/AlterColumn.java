package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.Column;

/**
 * A change of one property of a column that stays.
 */
public sealed interface AlterColumn extends ColumnChange
        permits ChangeColumnType, ChangeNullability, ChangeDefault, ChangeIdentity,
        ChangeGenerated {

    @Override
    AlterColumn inverse();

    /** The column when the change begins. */
    Column before();

    /** The column as the change leaves it. */
    Column after();
}
