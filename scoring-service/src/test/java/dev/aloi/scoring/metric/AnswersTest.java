package dev.aloi.scoring.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numericMatch                        | So 3 boxes hold 1,000.0 pens. | #### 1000  | 1",
                "numericMatch                        | 12 apples and 5 pears         | 12         | 0",
                "numericMatch                        | no idea                       | 12         | 0",
                "numericMatch                        | the change is −3.5            | -3.5       | 1",
                "numericMatch                        | 1e3                           | 1000       | 1",
                "numericMatch:tolerance=0.5          | about 11.6                    | 12         | 1",
                "numericMatch:tolerance=0.3          | about 11.6                    | 12         | 0",
                "numericMatch:relative=0.1           | about 109                     | 100        | 1",
                "numericMatch:decimal=comma          | cela fait 1.234,5 euros       | 1234,50    | 1",
                "contains                            | The capital is Paris.         | Paris      | 1",
                "contains                            | The capital is paris.         | Paris      | 0",
                "contains:ignoreCase=true            | The capital is paris.         | Paris      | 1",
                "regex                               | order 4711 was sent           | [0-9]{4}   | 1",
                "regex:whole=true                    | order 4711 was sent           | [0-9]{4}   | 0",
                "regex:ignoreCase=true               | ÉTÉ                           | été        | 1",
                "levenshtein                         | kitten                        | sitting    | 0.5714285714285714",
                "levenshtein:unit=word               | the old house                 | the house  | 0.6666666666666667",
                "quasiExactMatch                     | The  Cat!                     | a cat      | 1",
                "tokenF1                             | the cat sat                   | cat sat up | 0.8"
            })
    void answersAreJudged(String spec, String completion, String reference, double expected) {
        Metric metric = Metrics.parse(spec);

        assertThat(metric.score(metric.measure(completion, List.of(reference)))).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "json               | {\"a\": [1, -2.5e3, null, \"x\\n\\u00e9\"]} | 1",
                "json               | [] | 1",
                "json               | \"text\" | 1",
                "json               | {\"a\": 01} | 0",
                "json               | {\"a\": 1,} | 0",
                "json               | {'a': 1} | 0",
                "json               | [1] [2] | 0",
                "json               | NaN | 0",
                "json               | \"\\x\" | 0",
                "json               | [1, 2 | 0"
            })
    void jsonIsValidOrNot(String spec, String completion, double expected) {
        assertThat(Metrics.parse(spec).measure(completion, List.of()).at(0)).isEqualTo(expected);
    }

    @Test
    void jsonInACodeBlockIsTakenOutOnRequest() {
        String fenced = "```json\n{\"a\": 1}\n```\n";

        assertThat(Metrics.parse("json").measure(fenced, List.of()).at(0)).isZero();
        assertThat(Metrics.parse("json:unfenced=true")
                        .measure(fenced, List.of())
                        .at(0))
                .isEqualTo(1);
    }

    @Test
    void deeplyNestedJsonIsRefusedInsteadOfOverflowingTheStack() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(Metrics.parse("json").measure(deep, List.of()).at(0)).isZero();
    }

    @Test
    void aRegularExpressionThatTakesTooLongIsRefusedWithoutBeingShown() {
        Metric metric = Metrics.parse("regex");

        assertThatThrownBy(() -> metric.measure("a".repeat(40) + "!", List.of("(.*a){20}$")))
                .hasMessage("a reference is a regular expression that takes too long");
        assertThatThrownBy(() -> metric.measure("a", List.of("secret[")))
                .hasMessageStartingWith("a reference is no regular expression")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aReferenceWithoutANumberIsRefused() {
        Metric metric = Metrics.parse("numericMatch");

        assertThatThrownBy(() -> metric.measure("12", List.of("twelve")))
                .hasMessage("no reference holds a number to compare with");
    }

    /** Values of scikit-learn's definitions, by hand: yes 2 right of 3 given and 3 expected, no 1 of 2 and 2. */
    @Test
    void labelsAreCountedOverTheCorpus() {
        assertThat(ofLabels("accuracy")).isCloseTo(3.0 / 5, within(1e-12));
        assertThat(ofLabels("macroF1")).isCloseTo((2.0 / 3 + 1.0 / 2) / 2, within(1e-12));
        assertThat(ofLabels("microF1")).isCloseTo(3.0 / 5, within(1e-12));
        assertThat(ofLabels("mcc")).isCloseTo(1.0 / 6, within(1e-12));
    }

    private static double ofLabels(String spec) {
        Metric metric = Metrics.parse(spec);
        List<Statistics> measured = new ArrayList<>();
        String[][] pairs = {{"Yes.", "yes"}, {"yes", "yes"}, {"no", "yes"}, {"No!", "no"}, {"yes", "no"}};
        for (String[] pair : pairs) {
            measured.add(metric.measure(pair[0], List.of(pair[1])));
        }
        return metric.score(Statistics.sum(measured, metric.width()));
    }

    @Test
    void anAnswerThatIsNoLabelIsWrongAndCounted() {
        Metric metric = Metrics.parse("accuracy:labels=a|b|c");
        Statistics measured = metric.measure("I cannot say", List.of("b"));

        assertThat(metric.score(measured)).isZero();
        assertThat(metric.details(measured)).containsEntry("unnamed", 1.0);
    }

    @Test
    void aSingleLabelIsRefused() {
        assertThatThrownBy(() -> Metrics.parse("mcc:labels=yes"))
                .isInstanceOf(InvalidMetricException.class)
                .hasMessage("mcc needs at least two different labels");
    }

    @Test
    void rougeOverUnicodeWordsSeesAccentsAndOtherScripts() {
        assertThat(rouge("rouge1", "l'été à la plage", "l'ete a la plage")).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(rouge("rouge1:tok=unicode", "l'été à la plage", "l'ete a la plage"))
                .isCloseTo(0.6, within(1e-12));
        assertThat(rouge("rouge1", "今天天气好", "今天天气好")).isZero();
        assertThat(rouge("rouge1:tok=unicode", "今天天气好", "今天天气坏")).isCloseTo(0.8, within(1e-12));
        assertThat(rouge("rouge1:tok=unicode", "Привет, МИР", "привет мир")).isEqualTo(1);
        assertThat(rouge("rouge1:tok=unicode", "e\u0301te\u0301", "été")).isEqualTo(1);
        assertThat(rouge("rouge1:tok=unicode,stem=true", "running", "runs")).isEqualTo(1);
        assertThat(Metrics.parse("rouge1:tok=unicode").signature(ReferenceCount.ONE))
                .contains("tok:unicode");
    }

    private static double rouge(String spec, String completion, String reference) {
        Metric metric = Metrics.parse(spec);
        return metric.score(metric.measure(completion, List.of(reference)));
    }
}
