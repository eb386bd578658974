package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.Arrays;

/** Table locks from the weakest to the strongest, PostgreSQL manual "Explicit Locking – Table-Level Locks". */
public enum LockMode {
    ACCESS_SHARE("AccessShareLock"),
    ROW_SHARE("RowShareLock"),
    ROW_EXCLUSIVE("RowExclusiveLock"),
    SHARE_UPDATE_EXCLUSIVE("ShareUpdateExclusiveLock"),
    SHARE("ShareLock"),
    SHARE_ROW_EXCLUSIVE("ShareRowExclusiveLock"),
    EXCLUSIVE("ExclusiveLock"),
    ACCESS_EXCLUSIVE("AccessExclusiveLock");

    private final String mode;

    LockMode(String mode) {
        this.mode = mode;
    }

    /**
     * @param mode as {@code pg_locks.mode} has it
     */
    static LockMode of(String mode) {
        return Arrays.stream(values()).filter(each -> each.mode.equals(mode)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("PostgreSQL has no table lock called " + mode));
    }

    /** As the manual writes it, such as {@code ACCESS EXCLUSIVE}. */
    public String words() {
        return name().replace('_', ' ');
    }

    /** Whether others can't write while it is held. */
    public boolean stopsWrites() {
        return compareTo(SHARE) >= 0;
    }
}
