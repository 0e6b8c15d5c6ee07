package dev.aloi.catalog.licence.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.contracts.catalog.FieldsOfUse;
import dev.aloi.contracts.catalog.ModelUse;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how somebody means to use a model. What is not told is taken as not told, not as no. */
public final class UseReader {
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Set<String> KNOWN = new TreeSet<>(List.of(
            "commercial",
            "monthlyUsers",
            "annualRevenue",
            "regions",
            "fields",
            "production",
            "madeAvailable",
            "distributesWeights",
            "fineTunes",
            "trainsOnOutputs",
            "competing",
            "hostsForOthers"));

    private final JsonNode use;
    private final BiConsumer<String, String> complaints;

    private UseReader(JsonNode use, BiConsumer<String, String> complaints) {
        this.use = use;
        this.complaints = complaints;
    }

    /** @param complaints take a field and what is wrong with it */
    public static ModelUse read(JsonNode use, BiConsumer<String, String> complaints) {
        return new UseReader(use, complaints).read();
    }

    private ModelUse read() {
        if (!use.isObject()) {
            complaints.accept("", "must be an object, not " + JsonLine.kind(use));
        }
        use.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                complaints.accept(name, "is not known here; known are " + String.join(", ", KNOWN));
            }
        });
        if (use.isObject() && !use.hasNonNull("commercial")) {
            complaints.accept("commercial", "is missing");
        }
        return new ModelUse(
                truth("commercial", false),
                users(),
                revenue(),
                texts("regions", REGION, "must be a list of country codes of two letters, or EU"),
                fields(),
                truth("production", true),
                truth("madeAvailable", true),
                truth("distributesWeights", false),
                truth("fineTunes", false),
                truth("trainsOnOutputs", false),
                use.hasNonNull("competing") ? (Boolean) truth("competing", false) : null,
                truth("hostsForOthers", false));
    }

    private boolean truth(String field, boolean otherwise) {
        JsonNode value = use.path(field);
        if (!use.hasNonNull(field)) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            complaints.accept(field, "must be true or false");
        }
        return value.booleanValue();
    }

    private @Nullable Long users() {
        JsonNode value = use.path("monthlyUsers");
        if (!use.hasNonNull("monthlyUsers")) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            complaints.accept("monthlyUsers", "must be a whole number, 0 or more");
            return null;
        }
        return value.longValue();
    }

    private @Nullable Money revenue() {
        JsonNode value = use.path("annualRevenue");
        if (!use.hasNonNull("annualRevenue")) {
            return null;
        }
        JsonNode amount = value.path("amount");
        String currency = value.path("currency").asText();
        if (!amount.isNumber()
                || amount.decimalValue().signum() < 0
                || !CURRENCY.matcher(currency).matches()) {
            complaints.accept(
                    "annualRevenue",
                    "must be an amount with its currency, as in {\"amount\": 900000, \"currency\": \"USD\"}");
            return null;
        }
        return new Money(new BigDecimal(amount.decimalValue().toPlainString()), currency);
    }

    private @Nullable List<String> fields() {
        List<String> fields = texts("fields", Pattern.compile(".*"), "");
        if (fields != null && !FieldsOfUse.ALL.containsAll(fields)) {
            complaints.accept("fields", "must be among " + String.join(", ", FieldsOfUse.ALL));
            return null;
        }
        return fields;
    }

    private @Nullable List<String> texts(String field, Pattern form, String rule) {
        if (!use.hasNonNull(field)) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : use.path(field)) {
            if (!item.isTextual() || !form.matcher(item.textValue()).matches()) {
                complaints.accept(field, rule.isEmpty() ? "must be a list of texts" : rule);
                return null;
            }
            texts.add(item.textValue());
        }
        if (!use.path(field).isArray()) {
            complaints.accept(field, "must be a list, not " + JsonLine.kind(use.path(field)));
            return null;
        }
        return texts;
    }
}
