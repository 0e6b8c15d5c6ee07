package dev.aloi.local.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What a plan of the catalogue tells, line by line. */
public final class PlanLines {
    private PlanLines() {}

    /** What is worth a thought before it is begun, and what it is expected to take. */
    public static List<String> remarks(JsonNode plan) {
        var lines = new ArrayList<String>();
        for (var check : plan.path("checks")) {
            var subject = check.path("subject").asText();
            var outcome = check.path("outcome").asText();
            if (subject.equals("POWER") || outcome.equals("WARNING") || outcome.equals("REFUSED")) {
                lines.add(line(check));
            }
        }
        lines.addAll(reusable(plan));
        lines.add(total(plan.path("total")));
        return lines;
    }

    /** Everything that was looked at, and what each run is expected to take. */
    public static List<String> all(JsonNode plan) {
        var lines = new ArrayList<String>();
        plan.path("checks").forEach(check -> lines.add(line(check)));
        for (var run : plan.path("runs")) {
            lines.add("%s: %s trials%s; cost %s; time %s; energy %s; carbon %s"
                    .formatted(
                            run.path("candidate").asText(),
                            run.path("trials").asText(),
                            run.path("reusable").asInt() == 0
                                    ? ""
                                    : ", " + run.path("reusable").asText() + " of them there already",
                            amount(run.path("figures").path("cost"), PlanLines::money),
                            amount(run.path("time"), PlanLines::time),
                            amount(run.path("figures").path("energy"), PlanLines::energy),
                            amount(run.path("figures").path("total"), PlanLines::carbon)));
        }
        lines.addAll(reusable(plan));
        lines.add(total(plan.path("total")));
        return lines;
    }

    private static List<String> reusable(JsonNode plan) {
        var reusable = 0;
        var trials = 0;
        for (var run : plan.path("runs")) {
            reusable += run.path("reusable").asInt();
            trials += run.path("trials").asInt();
        }
        return reusable == 0
                ? List.of()
                : List.of(
                        ("reuse: %d of %d trials need not be run, where what completed earlier ones of the same content is still"
                                        + " the same; what is expected is of the others")
                                .formatted(reusable, trials));
    }

    private static String line(JsonNode check) {
        var about = check.path("subject").asText().toLowerCase(Locale.ROOT)
                + (check.hasNonNull("candidate") ? ", " + check.get("candidate").asText() : "");
        return "%s (%s): %s"
                .formatted(
                        about,
                        check.path("outcome").asText().toLowerCase(Locale.ROOT),
                        check.path("words").asText());
    }

    private static String total(JsonNode total) {
        var parts = new ArrayList<String>();
        total.path("cost").forEach(cost -> parts.add("cost " + range(cost, PlanLines::money)));
        if (total.hasNonNull("time")) {
            parts.add("time " + range(total.get("time"), PlanLines::time));
        }
        if (total.hasNonNull("energy")) {
            parts.add("energy " + range(total.get("energy"), PlanLines::energy));
        }
        if (total.hasNonNull("carbon")) {
            parts.add("carbon " + range(total.get("carbon"), PlanLines::carbon));
        }
        return "expected of all: " + (parts.isEmpty() ? "not known" : String.join("; ", parts));
    }

    private static String amount(JsonNode amount, Function<JsonNode, String> text) {
        if (amount.hasNonNull("mid")) {
            return spread(amount, text) + " (" + amount.path("method").asText() + ")";
        }
        return "not known: " + amount.path("reason").asText("carbon-service does not answer");
    }

    private static String range(JsonNode sum, Function<JsonNode, String> text) {
        return "%s, %s of %s candidates"
                .formatted(
                        spread(sum, text),
                        sum.path("runs").asText(),
                        sum.path("of").asText());
    }

    private static String spread(JsonNode range, Function<JsonNode, String> text) {
        return "%s (%s to %s)"
                .formatted(
                        text.apply(range.path("mid")), text.apply(range.path("low")), text.apply(range.path("high")));
    }

    private static String money(JsonNode money) {
        return significant(money.path("amount").asDouble()) + " "
                + money.path("currency").asText();
    }

    private static String energy(JsonNode energy) {
        return significant(energy.path("wattHours").asDouble()) + " Wh";
    }

    private static String carbon(JsonNode carbon) {
        return significant(carbon.path("grams").asDouble()) + " gCO2e";
    }

    private static String time(JsonNode time) {
        var duration = Duration.parse(time.asText());
        return duration.toMinutes() < 2
                ? significant(duration.toMillis() / 1000.0) + " s"
                : significant(duration.toSeconds() / 60.0) + " min";
    }

    private static String significant(double value) {
        return value == 0 || value >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.2g", value);
    }
}
