package dev.aloi.kit.contract;

import dev.aloi.contracts.catalog.Guardrails;
import dev.aloi.contracts.catalog.Guardrails.Action;
import dev.aloi.contracts.catalog.Guardrails.PersonalData;
import dev.aloi.contracts.catalog.PromptTemplate;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.runner.Guarding;
import dev.aloi.contracts.runner.Guarding.Ruling;
import dev.aloi.contracts.scoring.GuardReport;
import dev.aloi.contracts.scoring.Latency;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What may stand around a candidate's model. */
final class SurroundingExamples {
    private static final String DIGEST = "1b2c3d4e5f60".repeat(5) + "7a8b";

    private SurroundingExamples() {}

    static PromptTemplate prompt() {
        return new PromptTemplate(
                "brief",
                DIGEST,
                PromptTemplate.Form.CHAT,
                "Write notes of visits in {{language}}.",
                "{{input}}\n\nNote:",
                "\n\n",
                List.of(new PromptTemplate.Example(
                        Map.of("input", "[patient] I cough.", "language", "English"), "Cough.")));
    }

    static Guardrails guardrails() {
        return new Guardrails(
                DIGEST,
                List.of(
                        new Guardrails.Topics(
                                List.of("weapons"), List.of("health"), "/models/encoder", 0.6, Action.REFUSE),
                        new Guardrails.Regex("(?i)ignore .* instructions", false, Action.REFUSE),
                        new Guardrails.Length(1, 4000, Action.REPAIR),
                        new Guardrails.Language(List.of("en", "fr"), Action.FLAG)),
                List.of(
                        new Guardrails.Schema(Map.of("type", "object"), Action.REPAIR),
                        new Guardrails.Grounded(0.5, Action.FLAG),
                        new Guardrails.PersonalData(List.of(PersonalData.Kind.EMAIL), Action.REPAIR)),
                "I cannot help with that.");
    }

    static Guarding guarding() {
        return new Guarding(
                Ruling.REPAIRED,
                List.of(new Guarding.Objection(Guarding.Stage.OUTPUT, 2, "pii", Action.REPAIR)),
                Duration.ofMillis(1));
    }

    static GuardReport report(RunId unguarded) {
        return new GuardReport(
                "1b2c3d4e5f60",
                new GuardReport.Share(9, 10, 0.9, 0.59, 0.98, 0.95, "Wilson, 9 of 10"),
                new GuardReport.Share(1, 64, 0.015625, 0.0, 0.083, 0.95, "Wilson, 1 of 64"),
                Map.of(Ruling.PASSED, 64, Ruling.REFUSED_INPUT, 10),
                new Latency(74, Duration.ofMillis(1), Duration.ofMillis(2), null, null, null),
                new GuardReport.Unguarded(
                        unguarded,
                        new GuardReport.Utility("rougeL", 64, -0.01, -0.03, 0.01, 0.95, 0.3, "paired t"),
                        Duration.ofMillis(1),
                        new GuardReport.Difference(new BigDecimal("-0.002"), "USD")));
    }
}
