package dev.aloi.catalog.model.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file that a user gave.
 *
 * @param name with the directories under the one that was given, separated by slashes
 * @param text null: it is not UTF-8
 */
public record ImportFile(String name, @Nullable String text) {
    public static ImportFile of(String name, byte[] content) {
        try {
            return new ImportFile(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .toString());
        } catch (CharacterCodingException e) {
            return new ImportFile(name, null);
        }
    }

    /** The last part of its name. */
    String lastName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return name;
    }
}
