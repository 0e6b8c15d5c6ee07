package dev.aloi.inference.token;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.template.ChatPrompt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Text to tokens and back by a Hugging Face tokenizer.json.
 *
 * <p>What a prompt says is text: where it holds the name of a special token, such as the end of a turn, its letters are encoded, not
 * the token. The tokenizer library has no switch for this, so prompts are read by a second tokenizer that knows the special tokens by
 * secret names only.
 */
public final class Tokenizer implements AutoCloseable {
    /** The library's defaults cut after 512 tokens and pad. */
    private static final Map<String, String> AS_IT_IS = Map.of("truncation", "false", "padding", "false");

    private final HuggingFaceTokenizer reader;
    private final HuggingFaceTokenizer writer;
    private final TokenizerFile file;
    private final WrittenTokens written;
    private final Set<Integer> special;
    private final int vocabulary;

    private Tokenizer(HuggingFaceTokenizer reader, HuggingFaceTokenizer writer, TokenizerFile file, int vocabulary) {
        this.reader = reader;
        this.writer = writer;
        this.file = file;
        this.written = new WrittenTokens(file.names());
        this.special = file.special();
        this.vocabulary = vocabulary;
    }

    /** Takes the size of the vocabulary that the model has weights for. */
    public static Tokenizer load(Path file, int vocabulary) {
        TokenizerFile tokens = TokenizerFile.read(file);
        if (tokens.highestId() >= vocabulary) {
            throw unknownToModel(tokens, tokens.highestId(), vocabulary);
        }
        HuggingFaceTokenizer writer = open(file, tokens.json());
        try {
            HuggingFaceTokenizer reader = open(file, tokens.jsonWithSecretNames());
            return new Tokenizer(reader, writer, tokens, vocabulary);
        } catch (RuntimeException | Error e) {
            writer.close();
            throw e;
        }
    }

    private static HuggingFaceTokenizer open(Path file, byte[] json) {
        try {
            return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), AS_IT_IS);
        } catch (IOException | RuntimeException e) {
            throw new ModelFault(file + ": not a tokenizer: " + e.getMessage(), e);
        }
    }

    /** A text's tokens, with those that the tokenizer puts around every text. */
    public Reading encode(String text) {
        return encode(clean(text), true);
    }

    /** Tokens of what goes on in the midst of a text that the tokenizer has ended already. */
    public Reading encodeBare(String text) {
        return encode(clean(text), false);
    }

    /** Tokens of what a chat template has written; it writes those around the text itself. */
    public Reading encode(ChatPrompt prompt) {
        WrittenTokens.Secret secret = written.underSecretNames(prompt);
        Reading reading = encode(secret.text(), false);
        return reading instanceof Reading.Read read
                        && !specialOnes(read.tokens().asList()).equals(specialOnes(secret.tokens()))
                ? new Reading.Unsafe()
                : reading;
    }

    private List<Integer> specialOnes(List<Integer> tokens) {
        return tokens.stream().filter(special::contains).toList();
    }

    static String clean(String text) {
        return text.replace(TokenizerFile.MARK, '\uFFFD');
    }

    private Reading encode(String text, boolean around) {
        Encoding encoding = reader.encode(text, around, false);
        long[] ids = encoding.getIds();
        long[] added = encoding.getSpecialTokenMask();
        int[] tokens = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] >= vocabulary) {
                throw unknownToModel(file, ids[i], vocabulary);
            }
            tokens[i] = (int) ids[i];
            if (around && added[i] == 0 && special.contains(tokens[i])) {
                return new Reading.Unsafe();
            }
        }
        return new Reading.Read(Tokens.of(tokens), around ? leading(added) : 0, around ? trailing(added) : 0);
    }

    private static int leading(long[] added) {
        int count = 0;
        while (count < added.length && added[count] == 1) {
            count++;
        }
        return count;
    }

    private static int trailing(long[] added) {
        int count = 0;
        while (count < added.length && added[added.length - 1 - count] == 1) {
            count++;
        }
        return count;
    }

    private static ModelFault unknownToModel(TokenizerFile file, long token, int vocabulary) {
        return new ModelFault(
                file.file().file() + ": has token " + token + ", the model knows only " + vocabulary + " tokens");
    }

    /** The text of tokens; special ones say nothing. */
    public String decode(Tokens tokens) {
        return writer.decode(Arrays.stream(tokens.toArray()).asLongStream().toArray(), true);
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }

    /** A text as the model is to read it. */
    public sealed interface Reading permits Reading.Read, Reading.Unsafe {
        /**
         * A text's tokens.
         *
         * @param before how many of them the tokenizer put before the text
         * @param after how many of them the tokenizer put after the text
         */
        record Read(Tokens tokens, int before, int after) implements Reading {}

        /** The text can only be read as a special token: its vocabulary spells the name. */
        record Unsafe() implements Reading {}
    }
}
