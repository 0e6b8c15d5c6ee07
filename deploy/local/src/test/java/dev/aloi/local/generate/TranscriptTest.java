package dev.aloi.local.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    private final StringBuilder out = new StringBuilder();
    private final Transcript transcript = new Transcript(out::append, List.of("a", "b", "c"));

    private static TextAnswer answer(String text, String... remarks) {
        return new TextAnswer(text, List.of(remarks));
    }

    @Test
    void writesInTheOrderOfThePrompts() {
        transcript.add(1, answer("two", "-0.1 'two'"));
        assertThat(out).isEmpty();

        transcript.add(0, answer("one"));
        assertThat(out).hasToString("--- a\none\n--- b\ntwo\n-0.1 'two'\n");
    }

    @Test
    void showsHowTheNextOneGrows() {
        transcript.grows(1, () -> "tw");
        transcript.grows(0, () -> "on");
        assertThat(out).hasToString("--- a\non");

        transcript.add(0, answer("one"));
        transcript.grows(1, () -> "two");
        assertThat(out).hasToString("--- a\none\n--- b\ntwo");
    }

    @Test
    void waitsForLettersWhoseBytesAreNotAllThere() {
        transcript.grows(0, () -> "caf\uFFFD");
        transcript.grows(0, () -> "caf\u00E9");

        assertThat(out).hasToString("--- a\ncaf\u00E9");
    }

    /** An endpoint broke off and was asked again. */
    @Test
    void writesAnotherTextAnew() {
        transcript.grows(0, () -> "once upon");
        transcript.grows(0, () -> "twice");
        transcript.add(0, answer("twice over"));

        assertThat(out).hasToString("--- a\nonce upon\ntwice over\n");
    }

    @Test
    void leavesAStopTextThatWasWrittenOnTheScreen() {
        transcript.grows(0, () -> "one END");
        transcript.add(0, answer("one "));

        assertThat(out).hasToString("--- a\none END\n");
    }

    @Test
    void tellsWhyThereIsNone() {
        transcript.grows(0, () -> "once");
        transcript.add(0, TextAnswer.none("the endpoint broke off the connection"));

        assertThat(out).hasToString("--- a\nonce\nno completion: the endpoint broke off the connection\n");
    }

    @Test
    void keepsWhatWasAnsweredWhereItIsInterrupted() {
        transcript.grows(0, () -> "on");
        transcript.add(2, answer("three"));

        transcript.close();
        transcript.add(0, answer("one"));

        assertThat(out).hasToString("--- a\non\n--- c\nthree\n");
        assertThat(transcript.answered()).isEqualTo(1);
    }

    @Test
    void needsNoHeadingsForLinesOfJson() {
        var plain = new Transcript(out::append, List.of());
        plain.add(0, answer("{\"id\":\"a\"}"));

        assertThat(out).hasToString("{\"id\":\"a\"}\n");
    }
}
