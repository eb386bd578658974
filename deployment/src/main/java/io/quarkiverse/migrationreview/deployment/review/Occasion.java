package io.quarkiverse.migrationreview.deployment.review;

/** What a drafting is for; a later one is for all that an earlier one is for. */
enum Occasion {

    /** The application was reloaded: what neither the model nor the chain says is as it was. */
    LIVE_RELOAD,

    /** A person has decided something, which may have moved files and the dev database. */
    DECISION,

    /** A person wants it all to be looked at again: even the rows may be others. */
    REQUEST;

    Occasion and(Occasion other) {
        return compareTo(other) < 0 ? other : this;
    }
}
