package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rails around a model: those of the input are asked before it is called, those of the output before its answer counts.
 *
 * @param digest SHA-256 over what they say, in hexadecimal: their version
 * @param refusal what is answered where a rail refuses
 */
public record Guardrails(String digest, List<Rail> input, List<Rail> output, String refusal) {
    private static final int DIGITS = 12;

    public Guardrails {
        input = List.copyOf(input);
        output = List.copyOf(output);
    }

    public String version() {
        return digest.substring(0, DIGITS);
    }

    /** What happens where a rail objects. */
    public enum Action {
        /** The refusal is the answer. */
        @JsonProperty("refuse")
        REFUSE,
        /** The text goes on without what is wrong with it; where that cannot be done the refusal is the answer. */
        @JsonProperty("repair")
        REPAIR,
        /** The text goes on, and the trial is marked. */
        @JsonProperty("flag")
        FLAG
    }

    /** One thing that a text has to keep. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Topics.class, name = "topics"),
        @JsonSubTypes.Type(value = Regex.class, name = "regex"),
        @JsonSubTypes.Type(value = Length.class, name = "length"),
        @JsonSubTypes.Type(value = Language.class, name = "language"),
        @JsonSubTypes.Type(value = Schema.class, name = "jsonSchema"),
        @JsonSubTypes.Type(value = Grounded.class, name = "grounded"),
        @JsonSubTypes.Type(value = PersonalData.class, name = "pii")
    })
    public sealed interface Rail permits Topics, Regex, Length, Language, Schema, Grounded, PersonalData {
        Action action();
    }

    /**
     * What a text is about.
     *
     * @param deny it must be about none of these
     * @param allow it must be about one of these; empty: about anything else
     * @param encoder directory of an ONNX encoder, as the runner sees it; absent: a text is about what it says in these words
     * @param threshold cosine from which on a text is about a topic, where there is an encoder
     */
    public record Topics(
            List<String> deny, List<String> allow, @Nullable String encoder, double threshold, Action action)
            implements Rail {
        public Topics {
            deny = List.copyOf(deny);
            allow = List.copyOf(allow);
        }
    }

    /** @param required true where the text must hold the pattern, false where it must not */
    public record Regex(String pattern, boolean required, Action action) implements Rail {}

    /** In characters (code points). */
    public record Length(@Nullable Integer least, @Nullable Integer most, Action action) implements Rail {}

    /** @param allow languages by ISO 639-1 */
    public record Language(List<String> allow, Action action) implements Rail {
        /** Languages that can be told apart, by ISO 639-1. */
        public static final List<String> KNOWN =
                List.of(("af an ar be bg bn br ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr ht hu "
                                + "id is it ja km kn ko lt lv mk ml mr ms mt ne nl no oc pa pl pt ro ru sk sl so sq sr "
                                + "sv sw ta te th tl tr uk ur vi yi zh")
                        .split(" "));

        public Language {
            allow = List.copyOf(allow);
        }
    }

    /** @param schema that the answer, as JSON, has to keep */
    public record Schema(Map<String, Object> schema, Action action) implements Rail {}

    /** @param least share of the answer's words that the input has too, from 0 to 1 */
    public record Grounded(double least, Action action) implements Rail {}

    /** What tells who somebody is. */
    public record PersonalData(List<Kind> kinds, Action action) implements Rail {
        public PersonalData {
            kinds = List.copyOf(kinds);
        }

        /** What can be told by its form. */
        public enum Kind {
            @JsonProperty("email")
            EMAIL,
            @JsonProperty("phone")
            PHONE,
            @JsonProperty("card")
            CARD,
            @JsonProperty("iban")
            IBAN,
            @JsonProperty("ip")
            IP
        }
    }
}
