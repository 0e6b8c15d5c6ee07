package dev.aloi.catalog.suite;

import dev.aloi.catalog.outbox.Acknowledgement;
import dev.aloi.contracts.catalog.SamplePublished;
import dev.aloi.contracts.catalog.SuitePublished;
import dev.aloi.kit.event.CloudEvents;
import dev.aloi.kit.event.TraceContext;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Returns when the broker has what it was given. */
@ApplicationScoped
class SuitePublisher {
    private static final String SOURCE = "/catalog-service";

    private final MutinyEmitter<byte[]> suites;
    private final MutinyEmitter<byte[]> samples;

    SuitePublisher(
            @Channel("suites-out") MutinyEmitter<byte[]> suites,
            @Channel("samples-out") MutinyEmitter<byte[]> samples) {
        this.suites = suites;
        this.samples = samples;
    }

    void publish(SuitePublished suite, Instant time) {
        TraceContext trace = TraceContext.of(suite.suite().value());
        Acknowledgement.await(suites, List.of(CloudEvents.message(suite, time, SOURCE, trace)));
    }

    void publish(List<SamplePublished> published, Instant time) {
        Acknowledgement.await(
                samples,
                published.stream()
                        .map(sample -> CloudEvents.message(
                                sample,
                                time,
                                SOURCE,
                                TraceContext.of(sample.suite().value())))
                        .toList());
    }
}
