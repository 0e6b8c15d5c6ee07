package dev.aloi.contracts.unit;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A quantity that carries how it came about: a range with its method, or the reason why it is not known. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Amount.Known.class, name = "known"),
    @JsonSubTypes.Type(value = Amount.Unknown.class, name = "unknown")
})
public sealed interface Amount<T> permits Amount.Known, Amount.Unknown {
    /**
     * A range: all three are equal where the quantity is exact.
     *
     * @param method how it was found, in words fit for a table ("CPU time x modelled watts per vCPU")
     * @param assumptions what had to be assumed, each with its source
     */
    record Known<T>(T low, T mid, T high, Basis basis, String method, List<String> assumptions) implements Amount<T> {
        public Known {
            assumptions = List.copyOf(assumptions);
        }
    }

    record Unknown<T>(String reason) implements Amount<T> {}

    /** Whether an instrument gave the number, an invoice rule, or a model. */
    enum Basis {
        MEASURED,
        PRICED,
        MODELLED
    }
}
