package dev.aloi.inference.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.inference.file.JsonFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** tokenizer.json as a tree: which tokens are special, and how it reads when nobody can write their names. */
public record TokenizerFile(JsonFile file) {
    public static TokenizerFile read(Path path) {
        JsonFile file = JsonFile.read(path);
        if (!(file.root().path("model") instanceof ObjectNode)) {
            throw file.fault("model", "missing");
        }
        file.root().putNull("truncation");
        file.root().putNull("padding");
        return new TokenizerFile(file);
    }

    public byte[] json() {
        return file.bytes();
    }

    /**
     * Names of special tokens are taken out where the vocabulary has them too, and otherwise replaced: the tokens after them are
     * numbered by counting. A noncharacter (Unicode 23.7) is never part of a text.
     */
    public byte[] jsonWithoutSpecialNames() {
        ObjectNode copy = file.root().deepCopy();
        Iterator<JsonNode> tokens = copy.path("added_tokens").iterator();
        while (tokens.hasNext()) {
            JsonNode token = tokens.next();
            if (!token.path("special").asBoolean() || !(token instanceof ObjectNode named)) {
                continue;
            }
            if (inVocabulary(token.path("content").asText())) {
                tokens.remove();
            } else {
                named.put("content", "\uFDD0" + token.path("id").asInt() + "\uFDD0");
            }
        }
        return new JsonFile(file.file(), copy).bytes();
    }

    /** Ids of special tokens but the one for unknown letters, which any text may be read as. */
    public Set<Integer> special() {
        JsonNode model = file.root().path("model");
        String unknown = model.path("unk_token").asText();
        Set<Integer> ids = new HashSet<>();
        for (JsonNode token : file.root().path("added_tokens")) {
            if (token.path("special").asBoolean()
                    && !token.path("content").asText().equals(unknown)) {
                ids.add(token.path("id").asInt());
            }
        }
        ids.remove(model.path("unk_id").asInt(-1));
        return Set.copyOf(ids);
    }

    /** Of the words; an added token that the model has no row for may never be used. */
    public int highestId() {
        JsonNode vocabulary = vocabulary();
        if (vocabulary instanceof ArrayNode pieces) {
            return pieces.size() - 1;
        }
        int highest = -1;
        for (JsonNode id : vocabulary) {
            highest = Math.max(highest, id.asInt());
        }
        return highest;
    }

    private boolean inVocabulary(String token) {
        JsonNode vocabulary = vocabulary();
        if (vocabulary instanceof ArrayNode pieces) {
            return pieces.valueStream().anyMatch(piece -> piece.path(0).asText().equals(token));
        }
        return vocabulary.has(token);
    }

    /** An object from token to id; an array of [piece, score] in Unigram models. */
    private JsonNode vocabulary() {
        return file.root().path("model").path("vocab");
    }
}
