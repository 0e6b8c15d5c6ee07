package dev.aloi.catalog.suite.read;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a file of samples is to be read.
 *
 * @param format null: as the file looks
 * @param fields which fields of our own form hold what
 * @param where keeps the samples whose field, written as text, equals the value
 * @param skipBad leaves out what is wrong, and counts it, instead of refusing the file
 */
public record SuiteForm(@Nullable SuiteFormat format, SuiteFields fields, Map<String, String> where, boolean skipBad) {
    public static final SuiteForm DEFAULT = new SuiteForm(null, SuiteFields.DEFAULT, Map.of(), false);

    public SuiteForm {
        where = new TreeMap<>(where);
    }
}
