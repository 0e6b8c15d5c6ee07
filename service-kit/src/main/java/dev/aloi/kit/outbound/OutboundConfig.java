package dev.aloi.kit.outbound;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What an operator can set of calls to addresses that users name. */
@ConfigMapping(prefix = "aloi.outbound")
interface OutboundConfig {
    /** Hosts, addresses and ranges beside the public internet; see {@link OutboundPolicy#allowing}. */
    Optional<List<String>> allow();
}
