package dev.aloi.catalog.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.catalog.licence.verdict.UseReader;
import dev.aloi.contracts.catalog.ModelUse;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How somebody means to use the models that are asked for: the parameters of a query that begin with {@code use.}. */
final class UseParameters {
    private static final String PREFIX = "use.";
    private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

    static {
        MEANINGS.put("commercial", "whether it is for profit; asked for, each model is judged");
        MEANINGS.put("monthlyUsers", "of all your products");
        MEANINGS.put("annualRevenue", "of yours, in US dollars");
        MEANINGS.put("regions", "where you are: country codes, or EU");
        MEANINGS.put("fields", "of use, as in medical-advice; empty: none of those that licences restrict");
        MEANINGS.put("production", "beyond trying it out");
        MEANINGS.put("madeAvailable", "whether others see the product");
        MEANINGS.put("distributesWeights", "whether others get the weights");
        MEANINGS.put("fineTunes", "whether another model is made from it");
        MEANINGS.put("trainsOnOutputs", "whether models are trained on what it says");
        MEANINGS.put("competing", "whether such models compete with the provider's");
        MEANINGS.put("hostsForOthers", "whether others can call it as a service");
    }

    private UseParameters() {}

    /** Every parameter with its meaning. */
    static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        MEANINGS.forEach((name, meaning) -> meanings.put(PREFIX + name, meaning));
        return meanings;
    }

    /** Empty where the query does not tell; fails with a 422 problem where it tells what cannot be. */
    static Optional<ModelUse> of(Map<String, List<String>> query) {
        ObjectNode use = JsonNodeFactory.instance.objectNode();
        query.forEach((name, values) -> {
            if (name.startsWith(PREFIX) && !values.isEmpty()) {
                put(use, name.substring(PREFIX.length()), values.getLast());
            }
        });
        if (use.isEmpty()) {
            return Optional.empty();
        }
        List<Fault> faults = new ArrayList<>();
        ModelUse read = UseReader.read(use, (field, message) -> faults.add(Fault.ofField(PREFIX + field, message)));
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid("invalid-query", "The query is not valid", faults));
        }
        return Optional.of(read);
    }

    private static void put(ObjectNode use, String field, String value) {
        switch (field) {
            case "regions", "fields" ->
                Arrays.stream(value.split(",")).filter(item -> !item.isBlank()).forEach(use.putArray(field)::add);
            case "monthlyUsers" -> number(use, field, value);
            case "annualRevenue" -> number(use.putObject(field).put("currency", "USD"), "amount", value);
            default -> {
                if (value.equals("true") || value.equals("false")) {
                    use.put(field, Boolean.parseBoolean(value));
                } else {
                    use.put(field, value);
                }
            }
        }
    }

    private static void number(ObjectNode in, String field, String value) {
        try {
            BigDecimal number = new BigDecimal(value);
            if (number.stripTrailingZeros().scale() <= 0) {
                in.put(field, number.toBigInteger());
            } else {
                in.put(field, number);
            }
        } catch (NumberFormatException e) {
            in.put(field, value);
        }
    }
}
