package dev.aloi.scoring.metric.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.scoring.golden.Goldens;
import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Metrics;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.text.References;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("golden")
class CorrectionMetricsTest {
    private static final References NONE = References.of(List.of());

    /** Against the post-edited version; references are not looked at. */
    @Test
    void hterIsTheEditRateToTheOwnCorrectedVersion() {
        Metric hter = Metrics.parse("hter");
        Completion completion = Completion.of("no fever and cough").corrected("no fever but a cough");

        Statistics measured = hter.measure(completion, References.of(List.of("something else")));

        assertThat(measured).isEqualTo(Statistics.of(2, 5));
        assertThat(hter.score(measured)).isEqualTo(40);
        assertThat(hter.signature(new ReferenceCount(1, 3)))
                .isEqualTo(
                        "hter|of:correction|case:lc|tok:tercom|norm:no|punct:yes|asian:no|impl:aloi-1(=sacrebleu-2.6.0)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-de", "ro-en", "ne-en", "en-zh"})
    void editsOfPublishedTranslationsAreReproduced(String languages) {
        Goldens goldens = new Goldens();
        Metric hter = Metrics.parse("hter");

        for (JsonNode it : Goldens.lines("suites/mlqe-pe-hter/" + languages + ".jsonl")) {
            Completion translation = Completion.of(it.get("mt").textValue())
                    .corrected(it.get("post_edit").textValue());
            Statistics measured = hter.measure(translation, NONE);
            goldens.exact(it.get("id").textValue(), it.get("ter_num_edits"), measured.at(0));
            goldens.exact(it.get("id").textValue(), it.get("ter_ref_length"), measured.at(1));
        }

        goldens.report("HTER of post-edited translations " + languages, 2_000);
    }

    @Test
    void whatNobodyChangedIsApprovedAsItIs() {
        Metric approved = Metrics.parse("approvedAsIs");

        assertThat(approved.measure(Completion.of("No fever.").corrected("No fever.\n"), NONE)
                        .at(0))
                .isEqualTo(1);
        assertThat(approved.measure(Completion.of("No fever.").corrected("no fever."), NONE)
                        .at(0))
                .isZero();
    }

    @Test
    void editsAreCountedForEachWordThatTheModelWrote() {
        Metric edits = Metrics.parse("editsPerWord");
        Statistics first = edits.measure(Completion.of("no fever and cough").corrected("no fever but a cough"), NONE);
        Statistics second = edits.measure(Completion.of("rest").corrected("rest"), NONE);

        assertThat(first).isEqualTo(Statistics.of(2, 4));
        assertThat(edits.score(Statistics.sum(List.of(first, second), 2))).isEqualTo(0.4);
        assertThat(edits.score(edits.measure(Completion.of("").corrected("rest and drink"), NONE)))
                .isEqualTo(3);
    }

    @Test
    void withoutACorrectionThereIsNothingToMeasure() {
        Metric hter = Metrics.parse("hter");
        Completion uncorrected = Completion.of("a");

        assertThatThrownBy(() -> hter.measure(uncorrected, NONE))
                .isInstanceOf(UnmeasuredException.class)
                .hasMessage("nobody has corrected the completion");
    }
}
