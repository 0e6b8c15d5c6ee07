package dev.aloi.scoring.metric.meteor;

import dev.aloi.scoring.metric.rouge.PorterStemmer;
import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.metric.text.Text;
import dev.aloi.scoring.metric.text.Tokenizer;
import java.util.List;

/** The lower-cased words of a text, and their stems. */
record Words(List<String> words, List<String> stems) {
    static Words of(Text text, Tokenizer tokenizer) {
        List<String> words =
                text.tokens(tokenizer).toList().stream().map(PythonText::lower).toList();
        return new Words(words, words.stream().map(PorterStemmer::stem).toList());
    }

    int size() {
        return words.size();
    }
}
