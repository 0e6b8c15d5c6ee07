package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.inference.token.Tokens;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StopTextsTest {
    private final StopTexts stops = new StopTexts(List.of("\n\n", "END"), StopTextsTest::text);

    @Test
    void findsATextWhoseLettersAreSpreadOverTokens() {
        assertThat(stops.foundIn(tokens("the note\n"))).isFalse();
        assertThat(stops.foundIn(tokens("the note\n\n"))).isTrue();
        assertThat(stops.before("the note\n\n")).isEqualTo("the note");
    }

    @Test
    void endsBeforeTheFirstOfThem() {
        assertThat(stops.before("a END b\n\n")).isEqualTo("a ");
        assertThat(stops.before("a EN")).isEqualTo("a EN");
    }

    @Test
    void findsATextAtTheEndOfMany() {
        assertThat(stops.foundIn(tokens("x".repeat(1000) + "END"))).isTrue();
    }

    @Test
    void looksForNothingWhereNothingIsAsked() {
        assertThat(new StopTexts(List.of(), _ -> {
                            throw new AssertionError("nobody needs the text");
                        })
                        .foundIn(tokens("x")))
                .isFalse();
    }

    /** A token a letter. */
    private static Tokens tokens(String text) {
        return Tokens.of(text.chars().toArray());
    }

    private static String text(Tokens tokens) {
        return tokens.asList().stream()
                .map(token -> String.valueOf((char) (int) token))
                .collect(Collectors.joining());
    }
}
