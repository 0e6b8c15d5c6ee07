package dev.aloi.catalog.history;

/** What has revisions. */
public enum Kind {
    MODEL,
    LICENCE
}
