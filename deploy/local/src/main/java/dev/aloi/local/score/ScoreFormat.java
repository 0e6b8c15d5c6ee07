package dev.aloi.local.score;

/** How scores are written. */
public enum ScoreFormat {
    /** Values, intervals and tests for people. */
    TABLE,
    /** Everything. */
    JSON,
    /** The scores of each line. */
    CSV;

    /** What a file of this name is expected to hold. */
    public static ScoreFormat ofFile(String name) {
        if (name.endsWith(".csv")) {
            return CSV;
        }
        return name.endsWith(".txt") ? TABLE : JSON;
    }
}
