package dev.aloi.local.evaluation;

import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.catalog.suite.read.Sample;
import dev.aloi.catalog.suite.read.SuiteDraft;
import dev.aloi.catalog.suite.read.SuiteFields;
import dev.aloi.catalog.suite.read.SuiteName;
import dev.aloi.catalog.suite.read.SuiteReader;
import dev.aloi.contracts.id.SampleId;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part {@code suite:} of an evaluation file. */
record SuiteSection(NamedFiles files, FaultCollector faults) {
    /** A suite with its samples, in their order. */
    record Read(EvaluationPlan.Suite plan, SequencedSet<SampleId> sampleIds) {}

    @Nullable
    Read read(YamlObject root) throws IOException {
        var suite = root.object("suite");
        if (suite == null) {
            if (!root.has("suite")) {
                root.fault("suite", "is missing");
            }
            return null;
        }
        suite.allowOnly("name", "file", "fields", "where", "selfHostedOnly");
        var name = name(suite);
        var file = files.file(suite, "file");
        var fields = fields(suite.object("fields"));
        var where = suite.object("where");
        var selfHostedOnly = suite.flag("selfHostedOnly");
        Map<String, String> conditions = where == null ? Map.of() : where.texts();
        if (file == null) {
            return null;
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return switch (new SuiteReader(fields, conditions).read(file.toString(), in)) {
                case Reading.Faulty<SuiteDraft>(var found) -> {
                    files.add(found);
                    yield null;
                }
                case Reading.Good<SuiteDraft>(var draft) ->
                    name == null
                            ? null
                            : new Read(
                                    new EvaluationPlan.Suite(
                                            name,
                                            file,
                                            fields,
                                            conditions,
                                            selfHostedOnly,
                                            draft.samples().size()),
                                    ids(draft));
            };
        }
    }

    private static @Nullable SuiteName name(YamlObject suite) {
        var name = suite.requiredText("name");
        if (name == null) {
            return null;
        }
        if (!SuiteName.allowed(name)) {
            suite.fault("name", SuiteName.RULE);
            return null;
        }
        return new SuiteName(name);
    }

    private static SuiteFields fields(@Nullable YamlObject fields) {
        var defaults = SuiteFields.DEFAULT;
        if (fields == null) {
            return defaults;
        }
        fields.allowOnly(SuiteFields.ROLES.toArray(String[]::new));
        return new SuiteFields(
                or(fields.optionalText("id"), defaults.id()),
                or(fields.optionalText("input"), defaults.input()),
                or(fields.optionalText("references"), defaults.references()),
                or(fields.optionalText("choices"), defaults.choices()),
                or(fields.optionalText("cluster"), defaults.cluster()));
    }

    static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    private static SequencedSet<SampleId> ids(SuiteDraft draft) {
        return draft.samples().stream().map(Sample::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
