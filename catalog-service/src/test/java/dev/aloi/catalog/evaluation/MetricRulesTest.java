package dev.aloi.catalog.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.kit.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "chrf++",
                "rouge1:stem=true,tok=unicode",
                "pass@k:k=5,of=exactMatch",
                "pass^k:k=2,of='numericMatch:tolerance=0.5,decimal=comma'",
                "json",
                "bleu:smoothValue=\"0.01\"",
                "ece:bins='it''s, quoted'",
                "acme.wordCount:of=a:b=c"
            })
    void optionsMayBeQuoted(String metric) {
        List<Fault> faults = new ArrayList<>();

        List<String> good = MetricRules.apply(List.of(metric), faults);

        assertThat(faults).isEmpty();
        assertThat(good).containsExactly(metric);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rouge1:",
                "rouge1:stem",
                "rouge1:stem=",
                "rouge1:stem='true",
                "rouge1:stem='true'x",
                "rouge1:stem=a b",
                "rouge1,bleu",
                "pass@n:k=1"
            })
    void whatCannotBeReadIsRefused(String metric) {
        List<Fault> faults = new ArrayList<>();

        List<String> good = MetricRules.apply(List.of(metric), faults);

        assertThat(good).isEmpty();
        assertThat(faults)
                .extracting(Fault::message)
                .containsExactly("must be a name, or a name with options as in rouge1:stem=true");
    }
}
