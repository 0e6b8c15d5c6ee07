package dev.aloi.inference.token;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.aloi.inference.ModelFault;
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
 * the token. The tokenizer library has no switch for this, so prompts are read by a second tokenizer that knows no such names.
 */
public final class Tokenizer implements AutoCloseable {
    /** The library's defaults cut after 512 tokens and pad. */
    private static final Map<String, String> AS_IT_IS = Map.of("truncation", "false", "padding", "false");

    private final HuggingFaceTokenizer reader;
    private final HuggingFaceTokenizer writer;
    private final TokenizerFile file;
    private final Set<Integer> special;
    private final int vocabulary;

    private Tokenizer(HuggingFaceTokenizer reader, HuggingFaceTokenizer writer, TokenizerFile file, int vocabulary) {
        this.reader = reader;
        this.writer = writer;
        this.file = file;
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
            HuggingFaceTokenizer reader = open(file, tokens.jsonWithoutSpecialNames());
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

    /** The prompt's tokens, with those that the tokenizer puts around every text. */
    public Prompt encode(String text) {
        Encoding encoding = reader.encode(text, true, false);
        long[] ids = encoding.getIds();
        long[] added = encoding.getSpecialTokenMask();
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] >= vocabulary) {
                throw unknownToModel(file, ids[i], vocabulary);
            }
            if (added[i] == 0 && special.contains((int) ids[i])) {
                return new Prompt.Unsafe();
            }
        }
        return new Prompt.Tokens(Arrays.stream(ids).mapToObj(id -> (int) id).toList());
    }

    /** The prompt's tokens without those that the tokenizer puts after every text: what follows goes on from there. */
    public Prompt encodeOpen(String text) {
        if (!(encode(text) instanceof Prompt.Tokens(List<Integer> ids))) {
            return new Prompt.Unsafe();
        }
        int end = ids.size();
        while (end > 0 && special.contains(ids.get(end - 1))) {
            end--;
        }
        return new Prompt.Tokens(ids.subList(0, end));
    }

    private static ModelFault unknownToModel(TokenizerFile file, long token, int vocabulary) {
        return new ModelFault(
                file.file().file() + ": has token " + token + ", the model knows only " + vocabulary + " tokens");
    }

    public String decode(List<Integer> tokens) {
        return writer.decode(tokens.stream().mapToLong(Integer::longValue).toArray(), true);
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }

    /** A prompt as the model is to read it. */
    public sealed interface Prompt permits Prompt.Tokens, Prompt.Unsafe {
        record Tokens(List<Integer> ids) implements Prompt {}

        /** The text can only be read as a special token: its vocabulary has the name as a word too. */
        record Unsafe() implements Prompt {}
    }
}
