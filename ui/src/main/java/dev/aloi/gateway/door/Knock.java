package dev.aloi.gateway.door;

import org.jspecify.annotations.Nullable;

/**
 * What of a request tells whether it may come in.
 *
 * @param path normalised, without the query
 * @param port that the request came in on
 * @param query raw, without the question mark
 * @param cookie value of the door's own cookie
 */
record Knock(
        String method,
        String path,
        int port,
        @Nullable String query,
        @Nullable String host,
        @Nullable String origin,
        @Nullable String authorization,
        @Nullable String cookie) {}
