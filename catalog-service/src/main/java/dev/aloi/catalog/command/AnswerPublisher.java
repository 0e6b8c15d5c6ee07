package dev.aloi.catalog.command;

import dev.aloi.catalog.outbox.Acknowledgement;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.CommandAnswer;
import dev.aloi.kit.event.CloudEvents;
import dev.aloi.kit.event.TraceContext;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Returns when the broker has what it was given. */
@ApplicationScoped
class AnswerPublisher {
    private static final String SOURCE = "/catalog-service";

    private final MutinyEmitter<byte[]> answers;

    AnswerPublisher(@Channel("answers-out") MutinyEmitter<byte[]> answers) {
        this.answers = answers;
    }

    void publish(List<CommandEntity> answered) {
        Acknowledgement.await(
                answers, answered.stream().map(AnswerPublisher::message).toList());
    }

    private static Message<byte[]> message(CommandEntity command) {
        CommandAnswer answer = StoredJson.read(command.answer, CommandAnswer.class);
        return CloudEvents.message(answer, command.answeredAt, SOURCE, TraceContext.of(answer.key()));
    }
}
