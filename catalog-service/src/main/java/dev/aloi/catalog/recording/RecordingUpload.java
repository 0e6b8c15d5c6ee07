package dev.aloi.catalog.recording;

import dev.aloi.catalog.jsonl.Characters;
import dev.aloi.catalog.recording.read.RecordingFields;
import dev.aloi.catalog.rest.JsonPart;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The parts of an upload as they come. */
class RecordingUpload {
    private static final int MAX_MODEL_LENGTH = 256;

    @RestForm
    @Nullable
    FileUpload file;

    @RestForm
    @Nullable
    String suite;

    @RestForm
    @Nullable
    String model;

    @RestForm
    @Nullable
    String fields;

    @RestForm
    boolean allowMissing;

    /** What is to be done, once every part is found to be right. */
    record Checked(Path content, String file, String suite, String model, RecordingFields fields) {}

    Checked check() {
        List<Fault> faults = new ArrayList<>();
        if (file == null) {
            faults.add(Fault.ofField("file", "is missing"));
        }
        if (suite == null || suite.isBlank()) {
            faults.add(Fault.ofField("suite", "is missing"));
        }
        if (model == null || model.isBlank()) {
            faults.add(Fault.ofField("model", "is missing"));
        } else if (model.length() > MAX_MODEL_LENGTH) {
            faults.add(Fault.ofField("model", "is longer than " + MAX_MODEL_LENGTH + " characters"));
        }
        String unfit = model == null ? null : Characters.unfit(model);
        if (unfit != null) {
            faults.add(Fault.ofField("model", unfit));
        }
        Map<String, String> names = JsonPart.fieldNames("fields", fields, List.of("sample", "completion"), faults);
        if (file == null || suite == null || model == null || !faults.isEmpty()) {
            throw new ProblemException(Problem.invalid("invalid-recording", "The recording is not valid", faults));
        }
        RecordingFields mapping = new RecordingFields(
                names.getOrDefault("sample", RecordingFields.DEFAULT.sample()),
                names.getOrDefault("completion", RecordingFields.DEFAULT.completion()));
        return new Checked(file.uploadedFile(), file.fileName(), suite, model, mapping);
    }
}
