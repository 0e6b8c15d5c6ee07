package dev.aloi.scoring.golden;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.scoring.metric.bleu.BleuTokenizer;
import dev.aloi.scoring.metric.rouge.PorterStemmer;
import dev.aloi.scoring.metric.rouge.RougeTokenizer;
import dev.aloi.scoring.metric.ter.TercomTokenizer;
import dev.aloi.scoring.metric.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("golden")
class TokensTest {
    private static final Map<String, Tokenizer> TOKENIZERS = Map.of(
            "13a",
            BleuTokenizer.MTEVAL_13A::tokenize,
            "intl",
            BleuTokenizer.INTL::tokenize,
            "char",
            BleuTokenizer.CHAR::tokenize,
            "zh",
            BleuTokenizer.CHINESE::tokenize,
            "ter",
            TercomTokenizer.STANDARD,
            "ter.norm",
            new TercomTokenizer(true, false, false, false),
            "ter.norm.asian",
            new TercomTokenizer(true, false, true, false),
            "ter.norm.nopunct",
            new TercomTokenizer(true, true, false, false));

    private final Goldens goldens = new Goldens();

    @Test
    void stemsEqualNltk() throws IOException {
        for (String line : Files.readAllLines(Goldens.file("golden/porter_stems.tsv"))) {
            String[] pair = line.split("\t", -1);
            goldens.same(pair[0], pair[1], PorterStemmer.stem(pair[0]));
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
            TOKENIZERS.forEach((key, tokenizer) -> goldens.same(
                    what + " " + key,
                    words(text.get("tok").get(key)),
                    tokenizer.tokenize(value).toList()));
        }

        goldens.report("token lists", 5_860);
    }

    /** The golden holds tokens joined by spaces, as Python's str.split() takes them apart. */
    private static List<String> words(JsonNode joined) {
        return BleuTokenizer.NONE.tokenize(joined.textValue()).toList();
    }
}
