package io.quarkiverse.migrationreview.deployment.hazard;

/**
 * The kinds of hazard. The codes are stable: they stand in the headers of scripts.
 */
public enum HazardCode {
    /** A table is dropped. */
    D01,
    /** A column is dropped. */
    D02,
    /** A sequence, a row that counts like one, an enum type or a schema is dropped. */
    D03,
    /** A type is narrowed. */
    D04,
    /** A type changes and there is no implicit cast. */
    D05,
    /** A column must not be null from now on. */
    D06,
    /** A unique constraint or a primary key is added. */
    D07,
    /** A foreign key is added. */
    D08,
    /** A check is added or narrowed. */
    D09,
    /** A label is removed from an enum, or renamed. */
    D10,
    /** Something may have been renamed. */
    D11,
    /** The increment of a sequence differs from what the application counts with. */
    D12,
    /** A label is added to an enum before others. */
    D13,
    /** The rehearsal met something that no other code tells. */
    D14,
    /** An index is created on an existing table. */
    L01,
    /** An index is dropped. */
    L02,
    /** A unique constraint builds its index under a lock. */
    L03,
    /** A primary key builds its index under a lock. */
    L04,
    /** A foreign key is checked under locks on both tables. */
    L05,
    /** A check reads the table under a lock. */
    L06,
    /** Reading the table for NULLs under a lock. */
    L07,
    /** A change of type rewrites the table. */
    L08,
    /** A new column rewrites the table. */
    L09,
    /** A change of type rebuilds indexes. */
    L10,
    /** A widened enum check reads the table under a lock. */
    L11,
    /** A foreign key is dropped, which locks both tables. */
    L12,
    /** A new table with a foreign key locks the table it refers to. */
    L13,
    /** Several strong locks are held at once. */
    L14,
    /** A strong lock is waited for without a limit. */
    L15,
    /** Statistics of a column are lost. */
    L16,
    /** A foreign key has no index on its columns. */
    L17,
    /** Something is renamed under running code. */
    C01,
    /** Something is dropped under running code. */
    C02,
    /** Readers may meet values they never saw. */
    C03,
    /** Inserts of the previous release fail. */
    C04,
    /** An identifier is longer than PostgreSQL keeps. */
    N01,
    /** A constraint has no name of its own. */
    N02,
    /** {@code json} instead of {@code jsonb}. */
    N03,
    /** {@code char(n)}. */
    N04,
    /** A point in time without a time zone. */
    N05,
    /** Rights that the role may lack are needed. */
    N06
}
