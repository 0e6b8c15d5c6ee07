package dev.aloi.catalog.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {
    private final FaultCollector faults = new FaultCollector();
    private final List<Integer> numbers = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1, }                | x.jsonl:1:10: is not valid JSON",
                "{\"a\": pain}               | x.jsonl:1:7: is not valid JSON",
                "{\"a\": \"pain              | x.jsonl:1:12: is not valid JSON: it ends in the middle",
                "{\"a\": 1} {\"a\": 2}       | x.jsonl:1:10: is not valid JSON",
                "{\"a\": 1, \"a\": 2}        | x.jsonl:1:13: has a field twice",
                "[1]                         | x.jsonl:1: must be a JSON object, not a list",
                "null                        | x.jsonl:1: must be a JSON object, not null",
                "id,input,references         | x.jsonl:1:1: is not valid JSON"
            })
    void saysWhatIsWrongWithALine(String line, String message) throws IOException {
        read(line, StandardCharsets.UTF_8);

        assertThat(faults.faults()).hasToString(message);
    }

    @Test
    void refusesDeepNesting() throws IOException {
        read("{\"a\":" + "[".repeat(200) + "]".repeat(200) + "}", StandardCharsets.UTF_8);

        assertThat(faults.faults())
                .hasToString("x.jsonl:1: is nested deeper than 100 levels or has a number too long to be one");
    }

    @Test
    void refusesALineThatIsTooLongAndReadsTheNext() throws IOException {
        read("{\"a\":\"" + "x".repeat(10_000_000) + "\"}\n{}", StandardCharsets.UTF_8);

        assertThat(faults.faults()).hasToString("x.jsonl:1: is longer than 10 MB");
        assertThat(numbers).containsExactly(2);
    }

    @Test
    void readsALineAsLongAsIsAllowed() throws IOException {
        read("{\"a\":\"" + "x".repeat(10_000_000 - 8) + "\"}", StandardCharsets.UTF_8);

        assertThat(faults.isEmpty()).isTrue();
        assertThat(numbers).containsExactly(1);
    }

    @Test
    void refusesLatin1() throws IOException {
        read("{\"a\":\"pain\"}\n{\"a\":\"fièvre\"}", StandardCharsets.ISO_8859_1);

        assertThat(faults.faults()).hasToString("x.jsonl:2: is not UTF-8");
    }

    @Test
    void tellsUtf16ByItsMark() throws IOException {
        read("\uFEFF{\"a\":1}", StandardCharsets.UTF_16LE);

        assertThat(faults.faults().first().getFirst())
                .hasToString("x.jsonl:1: is not UTF-8: the file is UTF-16, save it as UTF-8");
    }

    @Test
    void tellsGzipByItsMark() throws IOException {
        read(new byte[] {0x1F, (byte) 0x8B, 8, 0});

        assertThat(faults.faults())
                .hasToString("x.jsonl:1: is not UTF-8: the file is compressed by gzip, unpack it first");
    }

    @Test
    void splitsAtLineFeedsAlone() throws IOException {
        List<String> values = new ArrayList<>();
        new JsonLines("x.jsonl", faults)
                .read(
                        stream("\uFEFF{\"a\":\"one\u2028two\u2029three\u0085four\"}\r\n\r\n{\"a\":\"five\"}"),
                        line -> values.add(
                                line.fields().iterator().next().getValue().asText()));

        assertThat(faults.isEmpty()).isTrue();
        assertThat(values).containsExactly("one\u2028two\u2029three\u0085four", "five");
    }

    @Test
    void countsBlankLines() throws IOException {
        read("\n  \n{}\n\n{}\n", StandardCharsets.UTF_8);

        assertThat(numbers).containsExactly(3, 5);
    }

    @Test
    void readsLinesAcrossChunks() throws IOException {
        read(("{\"a\":\"" + "x".repeat(4_999) + "\"}\n").repeat(100), StandardCharsets.UTF_8);

        assertThat(faults.isEmpty()).isTrue();
        assertThat(numbers).hasSize(100);
    }

    @Test
    void showsAHundredFaultsAndCountsTheRest() throws IOException {
        read("[]\n".repeat(103), StandardCharsets.UTF_8);

        assertThat(faults.faults().first()).hasSize(100);
        assertThat(faults.faults().toString()).endsWith("x.jsonl:100: must be a JSON object, not a list\nand 3 more");
    }

    @Test
    void neverQuotesTheLine() throws IOException {
        read("{\"a\": Mr Smith has a cough}\n\"Mr Smith\"\n{\"Smith\":1,\"Smith\":2}", StandardCharsets.UTF_8);

        assertThat(faults.count()).isEqualTo(3);
        assertThat(faults.faults().toString()).doesNotContain("Smith").doesNotContain("Mr");
    }

    private void read(String text, Charset charset) throws IOException {
        read(text.getBytes(charset));
    }

    private void read(byte[] bytes) throws IOException {
        new JsonLines("x.jsonl", faults).read(new ByteArrayInputStream(bytes), line -> numbers.add(line.number()));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
