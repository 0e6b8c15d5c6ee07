package dev.aloi.scoring.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricSpecTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bleu",
                "bleu:smooth=floor,smoothValue=0.01",
                "pass@k:of='rouge1:stem=true,tok=unicode',k=2",
                "regex:a='',b=' outer spaces '",
                "x:value='it''s \"quoted\" and\nhas = , : lines'"
            })
    void whatIsWrittenIsReadBack(String spec) {
        MetricSpec read = MetricSpec.parse(spec);

        assertThat(MetricSpec.parse(read.toString())).isEqualTo(read);
        assertThat(read).hasToString(spec);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: b = c , d = \"e, f\" |a:b=c,d='e, f'",
                "a:b=\"say \"\"yes\"\"\"|a:b='say \"yes\"'",
                "a:b=http://x/y?z=1|a:b='http://x/y?z=1'"
            })
    void spacesAndTheKindOfQuotesDoNotMatter(String spec, String written) {
        assertThat(MetricSpec.parse(spec)).hasToString(written);
    }
}
