package dev.aloi.kit.outbound;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Makes the one client of a service. */
class Wiring {
    @Produces
    @Singleton
    OutboundPolicy policy(OutboundConfig config) {
        return OutboundPolicy.allowing(config.allow().orElse(List.of()));
    }

    @Produces
    @Singleton
    OutboundClient client(OutboundPolicy policy) {
        return new OutboundClient(policy, SystemDefaultDnsResolver.INSTANCE, System::nanoTime);
    }

    void close(@Disposes OutboundClient client) {
        client.close();
    }
}
