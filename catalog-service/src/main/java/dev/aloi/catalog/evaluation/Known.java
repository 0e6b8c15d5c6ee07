package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.candidate.SampleFields;
import dev.aloi.catalog.licence.verdict.Verdicts;
import dev.aloi.catalog.recording.RecordingView;
import dev.aloi.catalog.suite.SuiteView;
import dev.aloi.contracts.catalog.ModelCard;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue has of what a request names.
 *
 * @param recordings by identity
 * @param models by identity
 * @param verdicts judge uses of models by the whole catalogue
 * @param samples what prompts may name of them; null where there is no suite, or no prompt
 */
record Known(
        @Nullable SuiteView suite,
        Map<String, RecordingView> recordings,
        Map<String, ModelCard> models,
        Verdicts verdicts,
        @Nullable SampleFields samples) {
    Known(
            @Nullable SuiteView suite,
            Map<String, RecordingView> recordings,
            Map<String, ModelCard> models,
            Verdicts verdicts) {
        this(suite, recordings, models, verdicts, null);
    }
}
