package dev.aloi.gateway;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where the services are, and what opens the door. */
@ConfigMapping(prefix = "aloi.gateway")
public interface GatewayConfig {
    /** What the browser and the command line show; optional only so that its absence gets a clear message. */
    Optional<String> token();

    /** What the services expect of the gateway. */
    String serviceToken();

    /** Whose data a single user sees. */
    String tenant();

    URI catalog();

    URI scoring();

    URI carbon();

    /** Bytes of a request with files. */
    long uploadLimit();

    /** Bytes of any other request's body. */
    long bodyLimit();
}
