package dev.aloi.runner.guard;

import dev.aloi.contracts.catalog.Guardrails;
import dev.aloi.contracts.catalog.Guardrails.Action;
import dev.aloi.contracts.catalog.Guardrails.Rail;
import dev.aloi.contracts.runner.Guarding.Objection;
import dev.aloi.contracts.runner.Guarding.Stage;
import dev.aloi.inference.embed.EncoderModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Guardrails, ready to be asked. Any number of threads may ask them. */
final class Guard {
    private final String refusal;
    private final List<Post> input;
    private final List<Post> output;

    private record Post(int place, String kind, Action action, Check check) {}

    /** What came of a text. */
    record Inspected(String text, List<Objection> objections, boolean refused) {}

    private Guard(String refusal, List<Post> input, List<Post> output) {
        this.refusal = refusal;
        this.input = input;
        this.output = output;
    }

    /** @param encoders loads an encoder from its directory */
    static Guard of(Guardrails rails, Function<String, EncoderModel> encoders) {
        return new Guard(rails.refusal(), posts(rails.input(), encoders), posts(rails.output(), encoders));
    }

    private static List<Post> posts(List<Rail> rails, Function<String, EncoderModel> encoders) {
        List<Post> posts = new ArrayList<>();
        for (Rail rail : rails) {
            posts.add(new Post(posts.size(), kind(rail), rail.action(), check(rail, encoders)));
        }
        return posts;
    }

    private static Check check(Rail rail, Function<String, EncoderModel> encoders) {
        return switch (rail) {
            case Guardrails.Topics topics ->
                topics.encoder() == null
                        ? TopicCheck.of(topics)
                        : MeaningCheck.of(topics, encoders.apply(topics.encoder()));
            case Guardrails.Regex regex -> RegexCheck.of(regex);
            case Guardrails.Length length -> LengthCheck.of(length);
            case Guardrails.Language language -> LanguageCheck.of(language);
            case Guardrails.Schema schema -> SchemaCheck.of(schema);
            case Guardrails.Grounded grounded -> GroundedCheck.of(grounded);
            case Guardrails.PersonalData data -> PersonalDataCheck.of(data);
        };
    }

    /** As the guardrails' JSON calls it. */
    private static String kind(Rail rail) {
        return switch (rail) {
            case Guardrails.Topics _ -> "topics";
            case Guardrails.Regex _ -> "regex";
            case Guardrails.Length _ -> "length";
            case Guardrails.Language _ -> "language";
            case Guardrails.Schema _ -> "jsonSchema";
            case Guardrails.Grounded _ -> "grounded";
            case Guardrails.PersonalData _ -> "pii";
        };
    }

    String refusal() {
        return refusal;
    }

    Inspected input(String text) {
        return inspect(Stage.INPUT, input, text, text);
    }

    /** @param asked what the model was asked */
    Inspected output(String text, String asked) {
        return inspect(Stage.OUTPUT, output, text, asked);
    }

    /** Each rail reads what the one before has left; after the first refusal none is asked any more. */
    private static Inspected inspect(Stage stage, List<Post> posts, String text, String asked) {
        List<Objection> objections = new ArrayList<>();
        String left = text;
        for (Post post : posts) {
            if (post.check.keeps(left, asked)) {
                continue;
            }
            Optional<String> repaired = post.action == Action.REPAIR ? repaired(post, left, asked) : Optional.empty();
            Action done = post.action == Action.REPAIR && repaired.isEmpty() ? Action.REFUSE : post.action;
            objections.add(new Objection(stage, post.place, post.kind, done));
            if (done == Action.REFUSE) {
                return new Inspected(text, objections, true);
            }
            left = repaired.orElse(left);
        }
        return new Inspected(left, objections, false);
    }

    /** Only what the rail is content with then, and of which something is left. */
    private static Optional<String> repaired(Post post, String text, String asked) {
        return post.check.repaired(text, asked).filter(better -> !better.isBlank() && post.check.keeps(better, asked));
    }
}
