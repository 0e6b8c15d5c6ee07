package dev.aloi.inference.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.inference.file.JsonFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** tokenizer.json as a tree: which tokens are special, and how it reads when nobody can write their names. */
record TokenizerFile(JsonFile file) {
    /** A noncharacter (Unicode 23.7) is never part of a text; the tokenizer sees to it. */
    static final char MARK = '\uFDD0';

    static TokenizerFile read(Path path) {
        JsonFile file = JsonFile.read(path);
        if (!(file.root().path("model") instanceof ObjectNode)) {
            throw file.fault("model", "missing");
        }
        file.root().putNull("truncation");
        file.root().putNull("padding");
        return new TokenizerFile(file);
    }

    byte[] json() {
        return file.bytes();
    }

    /** What a special token is called where no text can call it so. */
    static String secret(int id) {
        return MARK + Integer.toString(id) + MARK;
    }

    /**
     * Special tokens have secret names, among the added tokens and in the vocabulary. Where merges lead to a name it cannot be taken
     * out of the vocabulary; then the token is no added one any more, and {@link #special} tells that a text has become it.
     */
    byte[] jsonWithSecretNames() {
        ObjectNode copy = file.root().deepCopy();
        Set<String> merged = merged(special(copy).keySet());
        Iterator<JsonNode> tokens = copy.path("added_tokens").iterator();
        while (tokens.hasNext()) {
            if (!(tokens.next() instanceof ObjectNode token)
                    || !token.path("special").asBoolean()) {
                continue;
            }
            String name = token.path("content").asText();
            if (merged.contains(name)) {
                tokens.remove();
            } else {
                rename(copy, name, secret(token.path("id").asInt()));
                token.put("content", secret(token.path("id").asInt()));
                token.put("normalized", false);
            }
        }
        return new JsonFile(file.file(), copy).bytes();
    }

    private static void rename(ObjectNode root, String name, String secret) {
        ObjectNode model = (ObjectNode) root.path("model");
        JsonNode vocabulary = model.path("vocab");
        if (vocabulary instanceof ObjectNode words && words.has(name)) {
            words.set(secret, words.remove(name));
        } else if (vocabulary instanceof ArrayNode pieces) {
            for (JsonNode piece : pieces) {
                if (piece.path(0).asText().equals(name) && piece instanceof ArrayNode entry) {
                    entry.set(0, secret);
                }
            }
        }
        if (model.path("unk_token").asText().equals(name)) {
            model.put("unk_token", secret);
        }
    }

    /** Those of the names that the merges of a byte-pair encoding spell. */
    private Set<String> merged(Set<String> names) {
        Set<String> merged = new HashSet<>();
        for (JsonNode merge : file.root().path("model").path("merges")) {
            String whole = merge.isArray()
                    ? merge.path(0).asText() + merge.path(1).asText()
                    : merge.asText().replaceFirst(" ", "");
            if (names.contains(whole)) {
                merged.add(whole);
            }
        }
        return merged;
    }

    /** Special tokens by name. */
    Map<String, Integer> names() {
        return special(file.root());
    }

    private static Map<String, Integer> special(ObjectNode root) {
        Map<String, Integer> ids = new HashMap<>();
        for (JsonNode token : root.path("added_tokens")) {
            if (token.path("special").asBoolean()) {
                ids.put(token.path("content").asText(), token.path("id").asInt());
            }
        }
        return ids;
    }

    /** Ids of special tokens but the one for unknown letters, which any text may be read as. */
    Set<Integer> special() {
        JsonNode model = file.root().path("model");
        Map<String, Integer> ids = names();
        ids.remove(model.path("unk_token").asText());
        Set<Integer> special = new HashSet<>(ids.values());
        special.remove(model.path("unk_id").asInt(-1));
        return Set.copyOf(special);
    }

    /** Of the words; an added token that the model has no row for may never be used. */
    int highestId() {
        JsonNode vocabulary = file.root().path("model").path("vocab");
        if (vocabulary instanceof ArrayNode pieces) {
            return pieces.size() - 1;
        }
        int highest = -1;
        for (JsonNode id : vocabulary) {
            highest = Math.max(highest, id.asInt());
        }
        return highest;
    }
}
