package dev.aloi.catalog.model.search;

/** What a fact says to a question. */
enum Answer {
    YES,
    NO,
    /** The fact is not known: it passes no filter, but it is told apart from a no. */
    UNKNOWN
}
