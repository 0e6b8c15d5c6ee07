package dev.aloi.inference.decode;

import org.jspecify.annotations.Nullable;

/**
 * What a model was given to read, without saying it.
 *
 * @param sha256 of the text in UTF-8, as it was rendered, in hexadecimal
 * @param templateSha256 of the chat template's source in UTF-8, in hexadecimal; absent for a plain text
 */
public record Rendering(String sha256, @Nullable String templateSha256) {}
