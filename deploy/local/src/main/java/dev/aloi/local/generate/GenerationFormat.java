package dev.aloi.local.generate;

/** How completions are written. */
public enum GenerationFormat {
    TEXT,
    /** An object a line. */
    JSON
}
