package dev.aloi.catalog.command;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.catalog.evaluation.EvaluationRequest;
import dev.aloi.catalog.evaluation.Evaluations;
import dev.aloi.catalog.model.ModelPublication;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.CatalogCommand;
import dev.aloi.contracts.catalog.CommandAccepted;
import dev.aloi.contracts.catalog.CommandRefused;
import dev.aloi.contracts.catalog.PublishModel;
import dev.aloi.contracts.catalog.RequestEvaluation;
import dev.aloi.kit.event.EventJson;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Does what commands ask for by the rules of the API. A command's effect, its answer and the note that it is handled commit together. */
@ApplicationScoped
class Commands {
    private static final ObjectMapper JSON = EventJson.mapper();

    private final CommandRepository commands;
    private final ModelPublication models;
    private final Evaluations evaluations;
    private final InstantSource clock;

    Commands(CommandRepository commands, ModelPublication models, Evaluations evaluations, InstantSource clock) {
        this.commands = commands;
        this.models = models;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    void handle(List<CatalogCommand> asked) {
        asked.forEach(this::handle);
    }

    private void handle(CatalogCommand command) {
        Instant now = clock.instant();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (commands.claim(command, now)) {
                    commands.answer(command, accept(command, now));
                }
            });
        } catch (ProblemException refused) {
            String answer = StoredJson.write(refusal(command, refused.problem(), now));
            QuarkusTransaction.requiringNew().run(() -> commands.insert(command, answer, now));
        }
    }

    private CommandAccepted accept(CatalogCommand command, Instant now) {
        return switch (command) {
            case PublishModel publish -> {
                models.publish(publish.tenant(), publish.model().value(), JSON.valueToTree(publish.card()));
                yield new CommandAccepted(publish.tenant(), publish.command(), publish.model(), null, now);
            }
            case RequestEvaluation request -> {
                var evaluation = evaluations.request(request.tenant(), read(request.evaluation()));
                yield new CommandAccepted(request.tenant(), request.command(), null, evaluation.evaluation(), now);
            }
        };
    }

    /** Says where the request has another form than the API takes, and nothing of what it holds. */
    private static EvaluationRequest read(Map<String, Object> evaluation) {
        try {
            return JSON.convertValue(evaluation, EvaluationRequest.class);
        } catch (IllegalArgumentException e) {
            String field = e.getCause() instanceof JsonMappingException mapping
                    ? mapping.getPath().stream()
                            .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : at.getFieldName())
                            .collect(Collectors.joining("."))
                    : "";
            throw new ProblemException(Problem.invalid(
                    "invalid-json",
                    "The request cannot be read",
                    List.of(Fault.ofField(field, "is not of the form that the API takes"))));
        }
    }

    private static CommandRefused refusal(CatalogCommand command, Problem problem, Instant now) {
        return new CommandRefused(
                command.tenant(),
                command.command(),
                problem.type(),
                problem.status(),
                problem.title(),
                problem.detail(),
                problem.faults().stream()
                        .map(fault -> new CommandRefused.Fault(fault.field(), fault.message()))
                        .toList(),
                now);
    }
}
