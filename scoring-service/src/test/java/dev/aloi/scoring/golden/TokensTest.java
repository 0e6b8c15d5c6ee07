package dev.aloi.scoring.golden;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.scoring.metric.bleu.BleuTokenizer;
import dev.aloi.scoring.metric.rouge.RougeTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
    private final Goldens goldens = new Goldens();

    @Test
    void stemsEqualNltk() throws IOException {
        for (String line : Files.readAllLines(Goldens.file("golden/porter_stems.tsv"))) {
            String[] pair = line.split("\t", -1);
            if (pair[0].length() > 3) {
                goldens.same(
                        pair[0],
                        List.of(pair[1]),
                        RougeTokenizer.STEMMED.tokenize(pair[0]).toList());
            }
        }

        goldens.report("Porter stems", 6_000);
    }

    @Test
    void tokensEqualThoseOfTheReferenceImplementations() {
        for (JsonNode text : Goldens.lines("golden/tokenizers.jsonl")) {
            String what = text.get("id").textValue();
            String value = text.get("text").textValue();
            goldens.same(
                    what,
                    Goldens.texts(text.get("rouge_tokens")),
                    RougeTokenizer.PLAIN.tokenize(value).toList());
            goldens.same(
                    what,
                    Goldens.texts(text.get("rouge_stemmed")),
                    RougeTokenizer.STEMMED.tokenize(value).toList());
            goldens.same(
                    what,
                    words(text.get("tok").get("13a")),
                    BleuTokenizer.MTEVAL_13A.tokenize(value).toList());
            goldens.same(
                    what,
                    words(text.get("tok").get("char")),
                    BleuTokenizer.CHAR.tokenize(value).toList());
        }

        goldens.report("token lists", 1_000);
    }

    /** The golden holds tokens joined by spaces, as Python's str.split() takes them apart. */
    private static List<String> words(JsonNode joined) {
        return BleuTokenizer.NONE.tokenize(joined.textValue()).toList();
    }
}
