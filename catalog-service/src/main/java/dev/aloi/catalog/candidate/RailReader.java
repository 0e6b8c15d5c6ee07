package dev.aloi.catalog.candidate;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.RegularExpression;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.Guardrails;
import dev.aloi.contracts.catalog.Guardrails.Action;
import dev.aloi.contracts.catalog.Guardrails.PersonalData.Kind;
import dev.aloi.contracts.catalog.Guardrails.Rail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One rail: a mapping of its kind to what it wants, and an action. */
record RailReader(boolean ofInput) {
    private static final List<String> KINDS =
            List.of("topics", "regex", "length", "language", "jsonSchema", "grounded", "pii");
    private static final List<String> OF_OUTPUT = List.of("jsonSchema", "grounded");
    private static final double THRESHOLD = 0.6;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final SchemaRegistry DIALECTS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final SchemaRegistryConfig LINEAR = SchemaRegistryConfig.builder()
            .regularExpressionFactory(RailReader::linear)
            .build();

    @Nullable
    Rail read(Asked rail) {
        rail.allowOnly("topics", "regex", "length", "language", "jsonSchema", "grounded", "pii", "action");
        List<String> kinds = KINDS.stream().filter(rail::has).toList();
        if (kinds.size() != 1) {
            rail.complainHere("must have one of " + String.join(", ", KINDS));
            return null;
        }
        String kind = kinds.getFirst();
        if (ofInput && OF_OUTPUT.contains(kind)) {
            rail.complain(kind, "is for the output alone");
        }
        Action action = rail.constant("action", Action.REFUSE);
        if (action == Action.REPAIR && (kind.equals("topics") || kind.equals("language"))) {
            rail.complain("action", "must be refuse or flag: nothing makes another topic or language of a text");
        }
        return switch (kind) {
            case "topics" -> topics(rail.in(kind), action);
            case "regex" -> regex(rail.in(kind), action);
            case "length" -> length(rail.in(kind), action);
            case "language" -> language(rail, action);
            case "jsonSchema" -> schema(rail, action);
            case "grounded" -> grounded(rail.in(kind), action);
            default -> personalData(rail, action);
        };
    }

    private static Rail topics(Asked topics, Action action) {
        topics.allowOnly("deny", "allow", "encoder", "threshold");
        List<String> deny = topics.texts("deny");
        List<String> allow = topics.texts("allow");
        String encoder = topics.text("encoder");
        if (deny.isEmpty() && allow.isEmpty()) {
            topics.complainHere("must have topics to deny or to allow");
        }
        if (encoder == null && topics.has("threshold")) {
            topics.complain("threshold", "is for an encoder: without one a text is about what it says in these words");
        }
        return new Guardrails.Topics(deny, allow, encoder, topics.share("threshold", THRESHOLD), action);
    }

    private static @Nullable Rail regex(Asked regex, Action action) {
        regex.allowOnly("deny", "require");
        if (regex.has("deny") == regex.has("require")) {
            regex.complainHere("must have one of deny and require");
            return null;
        }
        boolean required = regex.has("require");
        if (required && action == Action.REPAIR) {
            regex.complain("require", "cannot be repaired: nothing tells what is missing");
        }
        String field = required ? "require" : "deny";
        String pattern = regex.text(field);
        if (pattern == null) {
            return null;
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            regex.complain(field, "is no regular expression of RE2: " + e.getDescription());
            return null;
        }
        return new Guardrails.Regex(pattern, required, action);
    }

    private static Rail length(Asked length, Action action) {
        length.allowOnly("least", "most");
        Integer least = length.count("least");
        Integer most = length.count("most");
        if (least == null && most == null) {
            length.complainHere("must have least or most characters");
        }
        if (least != null && most != null && least > most) {
            length.complain("least", "is over most");
        }
        if (action == Action.REPAIR && least != null) {
            length.complain("least", "cannot be repaired: a text is cut, not made longer");
        }
        return new Guardrails.Length(least, most, action);
    }

    private static Rail language(Asked rail, Action action) {
        List<String> allow = rail.texts("language");
        allow.stream()
                .filter(language -> !Guardrails.Language.KNOWN.contains(language))
                .findFirst()
                .ifPresent(unknown -> rail.complain(
                        "language",
                        unknown + " is no language that can be told; they are "
                                + String.join(", ", Guardrails.Language.KNOWN)));
        return new Guardrails.Language(allow, action);
    }

    private static @Nullable Rail schema(Asked rail, Action action) {
        var written = rail.object().get("jsonSchema");
        if (!written.isObject()) {
            rail.complain("jsonSchema", "must be a JSON Schema");
            return null;
        }
        String dialect = written.path("$schema").asText(SpecificationVersion.DRAFT_2020_12.getDialectId());
        try {
            List<Error> errors = DIALECTS.getSchema(SchemaLocation.of(dialect)).validate(written);
            if (!errors.isEmpty()) {
                rail.complain(
                        "jsonSchema",
                        "is no JSON Schema: " + errors.getFirst().getInstanceLocation() + " "
                                + errors.getFirst().getMessage());
            } else {
                SchemaRegistry.withDefaultDialect(
                                SpecificationVersion.DRAFT_2020_12,
                                it -> it.schemaLoader(loader -> loader.fetchRemoteResources(false))
                                        .schemaRegistryConfig(LINEAR))
                        .getSchema(written)
                        .initializeValidators();
            }
        } catch (SchemaException | PatternSyntaxException e) {
            rail.complain("jsonSchema", "cannot be used: " + e.getMessage());
        }
        return new Guardrails.Schema(StoredJson.read(StoredJson.write(written), OBJECT), action);
    }

    private static RegularExpression linear(String expression) {
        Pattern pattern = Pattern.compile(expression);
        return text -> pattern.matcher(text).find();
    }

    private static Rail grounded(Asked grounded, Action action) {
        grounded.allowOnly("least");
        if (!grounded.has("least")) {
            grounded.complain("least", "is missing");
        }
        return new Guardrails.Grounded(grounded.share("least", 0), action);
    }

    private static Rail personalData(Asked rail, Action action) {
        List<Kind> kinds = new ArrayList<>();
        for (String label : rail.texts("pii")) {
            Arrays.stream(Kind.values())
                    .filter(kind -> Labels.of(kind).equals(label))
                    .findFirst()
                    .ifPresentOrElse(
                            kinds::add,
                            () -> rail.complain(
                                    "pii",
                                    label + " is not known; known are "
                                            + Arrays.stream(Kind.values())
                                                    .map(Labels::of)
                                                    .collect(Collectors.joining(", "))));
        }
        return new Guardrails.PersonalData(kinds, action);
    }
}
