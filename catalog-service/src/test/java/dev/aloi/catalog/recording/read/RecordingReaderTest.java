package dev.aloi.catalog.recording.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.Usage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingReaderTest {
    @Test
    void readsCompletionsWithWhatIsKnownOfThem() throws IOException {
        RecordingDraft draft = good(false, """
                {"sample":"b","completion":"two","usage":{"inputTokens":30,"outputTokens":4},"latencyMs":1250.5,"cpuMs":900}
                {"sample":"a","completion":"","model":"GPT-4"}
                {"sample":"z","completion":"of another suite"}
                """, samples("a", "b"));

        assertThat(draft)
                .isEqualTo(new RecordingDraft(
                        List.of(
                                new RecordedCompletion(
                                        new SampleId("b"),
                                        "two",
                                        new Usage(30, 4),
                                        Duration.ofNanos(1_250_500_000),
                                        Duration.ofMillis(900)),
                                new RecordedCompletion(new SampleId("a"), "", null, null, null)),
                        0,
                        null,
                        1));
    }

    @Test
    void saysHowManySamplesAreMissingAndWhichIsTheFirst() throws IOException {
        assertThat(faults(false, "{\"sample\":\"b\",\"completion\":\"x\"}", samples("d", "b", "a")))
                .isEqualTo("f: lacks 2 of 3 samples, first d");
    }

    @Test
    void countsMissingSamplesWhereTheyAreAllowed() throws IOException {
        RecordingDraft draft = good(true, "{\"sample\":\"b\",\"completion\":\"x\"}", samples("d", "b", "a"));

        assertThat(draft.missing()).isEqualTo(2);
        assertThat(draft.firstMissing()).isEqualTo(new SampleId("d"));
    }

    @Test
    void refusesARecordingOfAnotherSuite() throws IOException {
        assertThat(faults(true, "{\"sample\":\"z\",\"completion\":\"x\"}", samples("a", "b")))
                .isEqualTo("f: lacks 2 of 2 samples, first a");
    }

    @Test
    void readsFieldsByTheNamesThatTheUserGives() throws IOException {
        RecordingReader reader = new RecordingReader(new RecordingFields("id", "output"), false);

        Reading<RecordingDraft> reading = reader.read("f", stream("{\"id\":\"a\",\"output\":\"x\"}"), samples("a"));

        assertThat(reading).isInstanceOf(Reading.Good.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'completion':'x'} | f:2: sample: is missing",
                "{'sample':'b'} | f:2: completion: is missing",
                "{'sample':'b','completion':null} | f:2:28: completion: must be a text, not null",
                "{'sample':'b','completion':['x']} | f:2:28: completion: must be a text, not a list",
                "{'sample':'b','completion':'\\u0000'} | f:2:28: completion: holds the character U+0000, which cannot be stored",
                "{'sample':'a','completion':'y'} | f:2:11: sample: a is already the sample of line 1",
                "{'sample':'b','completion':'x','latencyMs':-1} | f:2:44: latencyMs: must be milliseconds: a number from 0 to 86400000",
                "{'sample':'b','completion':'x','cpuMs':'5'} | f:2:40: cpuMs: must be milliseconds: a number from 0 to 86400000",
                "{'sample':'b','completion':'x','usage':{'inputTokens':1}} | f:2:40: usage: must be an object with the whole numbers inputTokens and outputTokens, 0 or more",
                "{'sample':'b','completion':'x','usage':{'inputTokens':1,'outputTokens':-2}} | f:2:40: usage: must be an object with the whole numbers inputTokens and outputTokens, 0 or more",
            })
    void saysWhatIsWrongWithALine(String line, String message) throws IOException {
        String file = "{\"sample\":\"a\",\"completion\":\"x\"}\n" + line.replace('\'', '"');

        assertThat(faults(true, file, samples("a", "b"))).isEqualTo(message);
    }

    private static RecordingDraft good(boolean allowMissing, String text, SequencedSet<SampleId> samples)
            throws IOException {
        return switch (new RecordingReader(RecordingFields.DEFAULT, allowMissing).read("f", stream(text), samples)) {
            case Reading.Good<RecordingDraft>(RecordingDraft draft) -> draft;
            case Reading.Faulty<RecordingDraft> faulty ->
                throw new AssertionError(faulty.faults().toString());
        };
    }

    private static String faults(boolean allowMissing, String text, SequencedSet<SampleId> samples) throws IOException {
        return switch (new RecordingReader(RecordingFields.DEFAULT, allowMissing).read("f", stream(text), samples)) {
            case Reading.Good<RecordingDraft> good -> throw new AssertionError("no fault");
            case Reading.Faulty<RecordingDraft> faulty -> faulty.faults().toString();
        };
    }

    private static SequencedSet<SampleId> samples(String... ids) {
        return Stream.of(ids).map(SampleId::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
