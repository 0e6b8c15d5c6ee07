package dev.aloi.catalog.model;

import dev.aloi.catalog.model.read.Provenance;
import dev.aloi.catalog.model.source.CardImport;
import dev.aloi.catalog.model.source.ImportFile;
import dev.aloi.catalog.model.source.ImportFormat;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The parts of an import as they come. */
class ModelImportForm {
    /** Each under its path below the directory that is brought in. */
    @RestForm("file")
    @Nullable
    List<FileUpload> files;

    @RestForm
    @Nullable
    String format;

    /** Where the files are from; absent: their format. */
    @RestForm
    @Nullable
    String source;

    /** The day on which the files were had; absent: today. */
    @RestForm
    @Nullable
    String asOf;

    /** The identity of the model, for files that speak of one. */
    @RestForm
    @Nullable
    String model;

    @RestForm
    @Nullable
    String creator;

    @RestForm
    boolean dryRun;

    CardImport.Request request(Instant now) throws IOException {
        List<Fault> faults = new ArrayList<>();
        Optional<ImportFormat> known = ImportFormat.find(String.valueOf(format));
        if (known.isEmpty()) {
            faults.add(Fault.ofField("format", "must be one of " + ImportFormat.labels()));
        }
        if (files == null || files.isEmpty()) {
            faults.add(Fault.ofField("file", "is missing"));
        }
        LocalDate day = day(now, faults);
        if (files == null || known.isEmpty() || !faults.isEmpty()) {
            throw new ProblemException(Problem.invalid("invalid-import", "The import is not valid", faults));
        }
        List<ImportFile> read = new ArrayList<>();
        for (FileUpload file : files) {
            read.add(ImportFile.of(file.fileName(), Files.readAllBytes(file.uploadedFile())));
        }
        return new CardImport.Request(
                known.get(),
                read,
                new Provenance(source == null || source.isBlank() ? known.get().label() : source, day),
                model == null ? "" : model,
                creator);
    }

    private LocalDate day(Instant now, List<Fault> faults) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        try {
            return asOf == null ? today : LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            faults.add(Fault.ofField("asOf", "must be a date, as in 2026-01-31"));
            return today;
        }
    }
}
