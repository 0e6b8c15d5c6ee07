package dev.aloi.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.local.table.Numbers;
import dev.aloi.local.table.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the service tells of suites, for a terminal. */
public final class SuiteLines {
    private SuiteLines() {}

    public static List<String> list(JsonNode page) {
        var table = new TextTable(List.of("suite", "part", "shown", "samples"), 3);
        for (var suite : page.path("items")) {
            table.row(List.of(
                    text(suite, "suite"),
                    suite.hasNonNull("part")
                            ? text(suite, "part").toLowerCase(Locale.ROOT).replace('_', ' ')
                            : suite.hasNonNull("heldOutPart") ? "divided" : "whole",
                    suite.hasNonNull("sealedAt") && !suite.hasNonNull("unsealedAt") ? "no" : "yes",
                    text(suite, "samples")));
        }
        return table.lines();
    }

    public static List<String> diff(JsonNode diff) {
        var lines = new ArrayList<String>();
        lines.add("%s -> %s: %s added, %s removed, %s changed, %s as they were"
                .formatted(
                        text(diff, "from"),
                        text(diff, "to"),
                        text(diff, "added"),
                        text(diff, "removed"),
                        text(diff, "changed"),
                        text(diff, "unchanged")));
        for (var sample : diff.path("samples")) {
            var sign = switch (text(sample, "kind")) {
                case "ADDED" -> "+";
                case "REMOVED" -> "-";
                default -> "~";
            };
            var fields = new ArrayList<String>();
            sample.path("fields").forEach(field -> fields.add(field.asText()));
            lines.add(("  " + sign + " " + text(sample, "sample") + " " + String.join(", ", fields)).stripTrailing());
        }
        return lines;
    }

    public static List<String> coverage(JsonNode report) {
        var lines = new ArrayList<String>();
        lines.add("%s of %s samples looked at".formatted(text(report, "samples"), text(report, "ofSamples")));
        lines.add(lengths("words of inputs", report.path("inputWords")));
        lines.add(lengths("words of references", report.path("referenceWords")));
        lines.add(duplicates("inputs that are the same", report.path("exactDuplicates")));
        lines.add(duplicates("inputs that are nearly the same", report.path("nearDuplicates")));
        var clusters = report.path("clusters");
        lines.add("clusters: %s named, %s samples alone; worth %s independent samples"
                .formatted(
                        text(clusters, "named"),
                        text(clusters, "alone"),
                        Numbers.quantity(clusters.path("effective").asDouble())));
        report.path("tags")
                .properties()
                .forEach(tag -> lines.add("tag %s: %s values, most %s"
                        .formatted(
                                plain(tag.getKey()),
                                text(tag.getValue(), "values"),
                                plain(tag.getValue().path("most").toString()))));
        for (var leak : report.path("leaks")) {
            lines.add("leak: %s (%s) and %s (%s), %s"
                    .formatted(
                            text(leak, "first"),
                            text(leak, "firstSplit"),
                            text(leak, "second"),
                            text(leak, "secondSplit"),
                            text(leak, "kind").toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
        for (var warning : report.path("warnings")) {
            lines.add("look into it: " + plain(warning.asText()));
        }
        lines.add("near-duplicates by " + text(report, "method"));
        return lines;
    }

    public static List<String> division(JsonNode division) {
        var heldOut = text(division.path("heldOut"), "suite");
        return List.of(
                "to tune on: %s, %s samples"
                        .formatted(text(division.path("tuning"), "suite"), text(division.path("tuning"), "samples")),
                "held out: %s, %s samples: not shown from now on"
                        .formatted(heldOut, text(division.path("heldOut"), "samples")));
    }

    private static String lengths(String what, JsonNode lengths) {
        return "%s: %s to %s, median %s, 90 %% from %s to %s"
                .formatted(
                        what,
                        text(lengths, "least"),
                        text(lengths, "most"),
                        text(lengths, "median"),
                        text(lengths, "p5"),
                        text(lengths, "p95"));
    }

    private static String duplicates(String what, JsonNode duplicates) {
        var lines = new StringBuilder(
                "%s: %s samples in %s groups".formatted(what, text(duplicates, "samples"), text(duplicates, "groups")));
        for (var pair : duplicates.path("examples")) {
            lines.append("; ").append(text(pair, "first")).append(" and ").append(text(pair, "second"));
        }
        return lines.toString();
    }

    private static String text(JsonNode node, String field) {
        return plain(node.path(field).asText());
    }

    /** What others wrote moves no cursor. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
