package dev.aloi.runner.source;

import java.util.regex.Pattern;

/**
 * A file of a model elsewhere.
 *
 * @param name relative to the model
 * @param size in bytes
 */
record RemoteFile(String name, long size, Checksum checksum) {
    private static final Pattern NAME = Pattern.compile("[\\w.-]+(/[\\w.-]+)*");

    /** Whether it may be written below a directory of ours: others write these names. */
    static boolean isTame(String name) {
        return NAME.matcher(name).matches() && !name.contains("..") && !name.startsWith(".");
    }
}
