package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.recording.RecordingView;
import dev.aloi.catalog.suite.SuiteView;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue has of what a request names.
 *
 * @param recordings by identity
 * @param models identities
 */
record Known(@Nullable SuiteView suite, Map<String, RecordingView> recordings, Set<String> models) {}
