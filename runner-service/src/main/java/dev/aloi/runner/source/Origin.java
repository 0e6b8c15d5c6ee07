package dev.aloi.runner.source;

import dev.aloi.kit.outbound.OutboundRequest;
import java.io.IOException;

/** A place that models are fetched from. */
interface Origin {
    /** What the location means now. */
    Contents contents() throws IOException;

    /**
     * Asks for a file.
     *
     * @param from the first byte that is wanted
     */
    OutboundRequest request(Contents contents, RemoteFile file, long from);
}
