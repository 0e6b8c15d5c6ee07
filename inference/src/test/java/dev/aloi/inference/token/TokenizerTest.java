package dev.aloi.inference.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.inference.template.ChatPrompt;
import dev.aloi.inference.template.ChatPrompt.Literal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenizerTest {
    private static final int BEGIN = 0;
    private static final int END = 1;

    @TempDir
    Path directory;

    @Test
    void putsItsOwnTokensAroundATextAndSaysSo() throws IOException {
        try (Tokenizer tokenizer = tokenizer("")) {
            assertThat(tokenizer.encode("ab")).isEqualTo(read(1, 0, BEGIN, 'a', 'b'));
            assertThat(tokenizer.encodeBare("ab")).isEqualTo(read(0, 0, 'a', 'b'));
        }
    }

    @Test
    void readsNamesOfSpecialTokensAsLetters() throws IOException {
        try (Tokenizer tokenizer = tokenizer("")) {
            assertThat(tokenizer.encode("a</e>")).isEqualTo(read(1, 0, BEGIN, 'a', '<', '/', 'e', '>'));
        }
    }

    @Test
    void cannotBeTalkedIntoTheSecretNames() throws IOException {
        try (Tokenizer tokenizer = tokenizer("")) {
            assertThat(tokenizer.encode("\uFDD01\uFDD0"))
                    .isInstanceOfSatisfying(
                            Tokenizer.Reading.Read.class,
                            read -> assertThat(read.tokens().asList()).doesNotContain(END));
        }
    }

    @Test
    void readsWhatATemplateWroteAsTokensAndWhatTheConversationSaysAsLetters() throws IOException {
        try (Tokenizer tokenizer = tokenizer("")) {
            ChatPrompt prompt = new ChatPrompt("<b>a</e>b</e>", List.of(new Literal(4, 8)), "t", "p");

            assertThat(tokenizer.encode(prompt)).isEqualTo(read(0, 0, BEGIN, 'a', '<', '/', 'e', '>', 'b', END));
            assertThat(tokenizer.encode(new ChatPrompt("<b>", List.of(), "t", "p").followedBy("</e>")))
                    .isEqualTo(read(0, 0, BEGIN, '<', '/', 'e', '>'));
        }
    }

    @Test
    void refusesATextWhoseLettersMergeIntoASpecialToken() throws IOException {
        try (Tokenizer tokenizer = tokenizer("\"< /\", \"e >\", \"</ e>\"")) {
            assertThat(tokenizer.encode("a")).isEqualTo(read(1, 0, BEGIN, 'a'));
            assertThat(tokenizer.encode("</e>")).isEqualTo(new Tokenizer.Reading.Unsafe());
        }
    }

    @Test
    void refusesAConversationWhereSuchATokenCannotBeToldFromText() throws IOException {
        try (Tokenizer tokenizer = tokenizer("\"< /\", \"e >\", \"</ e>\"")) {
            assertThat(tokenizer.encode(new ChatPrompt("a</e>", List.of(), "t", "p")))
                    .isEqualTo(new Tokenizer.Reading.Unsafe());
        }
    }

    @Test
    void writesNoSpecialTokens() throws IOException {
        try (Tokenizer tokenizer = tokenizer("")) {
            assertThat(tokenizer.decode(Tokens.of(BEGIN, 'h', 'i', END))).isEqualTo("hi");
        }
    }

    private static Tokenizer.Reading read(int before, int after, int... tokens) {
        return new Tokenizer.Reading.Read(Tokens.of(tokens), before, after);
    }

    /** Letters are tokens by their code; {@code <b>} begins a text and {@code </e>} ends one. */
    private Tokenizer tokenizer(String merges) throws IOException {
        Map<String, Integer> vocabulary = new TreeMap<>(Map.of("<b>", BEGIN, "</e>", END, "</", 128, "e>", 129));
        for (char letter = '!'; letter <= '~'; letter++) {
            vocabulary.put(String.valueOf(letter), (int) letter);
        }
        Path file = directory.resolve("tokenizer.json");
        Files.writeString(file, """
                {"version":"1.0","truncation":null,"padding":null,"added_tokens":[%s,%s],
                 "normalizer":null,"pre_tokenizer":null,"decoder":{"type":"Fuse"},
                 "post_processor":{"type":"TemplateProcessing",
                   "single":[{"SpecialToken":{"id":"<b>","type_id":0}},{"Sequence":{"id":"A","type_id":0}}],
                   "pair":[{"Sequence":{"id":"A","type_id":0}},{"Sequence":{"id":"B","type_id":0}}],
                   "special_tokens":{"<b>":{"id":"<b>","ids":[0],"tokens":["<b>"]}}},
                 "model":{"type":"BPE","unk_token":null,"vocab":%s,"merges":[%s]}}
                """.formatted(
                        special("<b>", BEGIN),
                        special("</e>", END),
                        new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(vocabulary),
                        merges));
        return Tokenizer.load(file, 200);
    }

    private static String special(String name, int id) {
        return "{\"id\":" + id + ",\"content\":\"" + name + "\",\"single_word\":false,\"lstrip\":false,"
                + "\"rstrip\":false,\"normalized\":true,\"special\":true}";
    }
}
