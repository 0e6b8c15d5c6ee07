package dev.aloi.local.evaluation;

import dev.aloi.catalog.candidate.SampleFields;
import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.catalog.suite.read.ReadProgress;
import dev.aloi.catalog.suite.read.SuiteFields;
import dev.aloi.catalog.suite.read.SuiteForm;
import dev.aloi.catalog.suite.read.SuiteFormat;
import dev.aloi.catalog.suite.read.SuiteName;
import dev.aloi.catalog.suite.read.SuiteReader;
import dev.aloi.catalog.suite.read.SuiteSummary;
import dev.aloi.contracts.id.SampleId;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The part {@code suite:} of an evaluation file. */
record SuiteSection(NamedFiles files, FaultCollector faults) {
    /**
     * A suite with its samples, in their order.
     *
     * @param fields what prompts may name of them
     */
    record Read(EvaluationPlan.Suite plan, SequencedSet<SampleId> sampleIds, SampleFields fields) {}

    @Nullable
    Read read(YamlObject root) throws IOException {
        var suite = root.object("suite");
        if (suite == null) {
            if (!root.has("suite")) {
                root.fault("suite", "is missing");
            }
            return null;
        }
        suite.allowOnly("name", "file", "format", "fields", "where", "skipBad", "selfHostedOnly");
        var name = name(suite);
        var file = files.file(suite, "file");
        var fields = fields(suite.object("fields"));
        var where = suite.object("where");
        var selfHostedOnly = suite.flag("selfHostedOnly");
        Map<String, String> conditions = where == null ? Map.of() : where.texts();
        if (file == null) {
            return null;
        }
        var form = new SuiteForm(format(suite), fields, conditions, suite.flag("skipBad"));
        return switch (new SuiteReader(form).look(file.toString(), file, ReadProgress.NONE)) {
            case Reading.Faulty<SuiteSummary>(var found) -> {
                files.add(found);
                yield null;
            }
            case Reading.Good<SuiteSummary>(var summary) ->
                name == null
                        ? null
                        : read(new EvaluationPlan.Suite(name, file, form, selfHostedOnly, summary.samples()), summary);
        };
    }

    private static @Nullable SuiteFormat format(YamlObject suite) {
        var label = suite.optionalText("format");
        var format = label == null ? Optional.<SuiteFormat>empty() : SuiteFormat.find(label);
        if (label != null && format.isEmpty()) {
            suite.fault("format", "is unknown; known are " + SuiteFormat.labels());
        }
        return format.orElse(null);
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
                or(fields.optionalText("cluster"), defaults.cluster()),
                or(fields.optionalText("weight"), defaults.weight()));
    }

    static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    private static Read read(EvaluationPlan.Suite plan, SuiteSummary summary) throws IOException {
        var ids = new LinkedHashSet<SampleId>();
        var tagged = new TreeMap<String, Integer>();
        new SuiteReader(plan.form()).read(plan.file().toString(), plan.file(), summary, ReadProgress.NONE, sample -> {
            ids.add(sample.id());
            sample.tags().keySet().forEach(tag -> tagged.merge(tag, 1, Integer::sum));
        });
        return new Read(plan, ids, new SampleFields(summary.samples(), tagged));
    }
}
