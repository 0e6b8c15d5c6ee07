package dev.aloi.catalog.suite;

import dev.aloi.catalog.rest.JsonPart;
import dev.aloi.catalog.suite.read.SuiteFields;
import dev.aloi.catalog.suite.read.SuiteForm;
import dev.aloi.catalog.suite.read.SuiteFormat;
import dev.aloi.catalog.suite.read.SuiteName;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The parts of an upload as they come. */
class SuiteUpload {
    @RestForm
    @Nullable
    FileUpload file;

    @RestForm
    @Nullable
    String name;

    @RestForm
    @Nullable
    String format;

    @RestForm
    @Nullable
    String fields;

    @RestForm
    @Nullable
    String where;

    @RestForm
    boolean selfHostedOnly;

    @RestForm
    boolean validateOnly;

    /** Leaves out what is wrong, instead of refusing the file. */
    @RestForm
    boolean skipBad;

    /** What is to be done, once every part is found to be right. */
    record Checked(
            Path content, String file, SuiteName name, SuiteForm form, boolean selfHostedOnly, boolean validateOnly) {
        /** The same, its content having been moved. */
        Checked at(Path moved) {
            return new Checked(moved, file, name, form, selfHostedOnly, validateOnly);
        }
    }

    Checked check() {
        List<Fault> faults = new ArrayList<>();
        if (file == null) {
            faults.add(Fault.ofField("file", "is missing"));
        }
        if (name == null || !SuiteName.allowed(name)) {
            faults.add(Fault.ofField("name", SuiteName.RULE));
        }
        Optional<SuiteFormat> known = format == null ? Optional.empty() : SuiteFormat.find(format);
        if (format != null && known.isEmpty()) {
            faults.add(Fault.ofField("format", "is unknown; known are " + SuiteFormat.labels()));
        }
        Map<String, String> names = JsonPart.fieldNames("fields", fields, SuiteFields.ROLES, faults);
        Map<String, String> conditions = JsonPart.scalars("where", where, faults);
        if (file == null || name == null || !faults.isEmpty()) {
            throw new ProblemException(Problem.invalid("invalid-suite", "The suite is not valid", faults));
        }
        SuiteFields mapping = new SuiteFields(
                names.getOrDefault("id", SuiteFields.DEFAULT.id()),
                names.getOrDefault("input", SuiteFields.DEFAULT.input()),
                names.getOrDefault("references", SuiteFields.DEFAULT.references()),
                names.getOrDefault("choices", SuiteFields.DEFAULT.choices()),
                names.getOrDefault("cluster", SuiteFields.DEFAULT.cluster()),
                names.getOrDefault("weight", SuiteFields.DEFAULT.weight()));
        return new Checked(
                file.uploadedFile(),
                file.fileName(),
                new SuiteName(name),
                new SuiteForm(known.orElse(null), mapping, conditions, skipBad),
                selfHostedOnly,
                validateOnly);
    }
}
