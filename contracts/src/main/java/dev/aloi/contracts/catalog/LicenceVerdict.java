package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.LicenceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a use is allowed, with each condition that decided it. Not legal advice. */
public record LicenceVerdict(Outcome outcome, List<Finding> findings) {
    public LicenceVerdict {
        findings = List.copyOf(findings);
    }

    /** From the worst condition. */
    public enum Outcome {
        ALLOWED,
        /** If what the findings require is done. */
        ALLOWED_IF,
        FORBIDDEN,
        /** Something that could forbid it is not known. */
        UNKNOWN
    }

    /** What a condition does to the verdict. */
    public enum Effect {
        FORBIDS,
        /** The use is allowed if this is done. */
        REQUIRES,
        /** It cannot be told. */
        LEAVES_OPEN,
        /** Worth knowing; it does not bind whoever asks. */
        NOTES
    }

    /**
     * A condition that decided.
     *
     * @param licence absent: none is known
     * @param through by which way the licence binds, for instance "the weights of llama-2-7b, which it was fine-tuned from"
     * @param words what the condition says of this use, as a sentence
     * @param place where it stands in the licence
     * @param verified who has seen it there; absent: nobody had to
     */
    public record Finding(
            Effect effect,
            @Nullable LicenceId licence,
            String through,
            String words,
            @Nullable String place,
            Licence.@Nullable Verified verified) {}
}
