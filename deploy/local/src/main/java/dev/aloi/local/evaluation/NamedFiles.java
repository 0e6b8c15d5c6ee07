package dev.aloi.local.evaluation;

import dev.aloi.catalog.jsonl.Fault;
import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.catalog.jsonl.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files and directories that an evaluation file names, relative to itself. */
record NamedFiles(Path evaluationFile, FaultCollector faults) {
    /** The file that {@code field} names; null where it cannot be read. */
    @Nullable
    Path file(YamlObject object, String field) {
        var path = path(object, field);
        if (path == null) {
            return null;
        }
        if (!Files.isRegularFile(path)) {
            object.fault(field, Files.isDirectory(path) ? path + " is a directory" : "there is no file " + path);
            return null;
        }
        if (!Files.isReadable(path)) {
            object.fault(field, path + " cannot be read");
            return null;
        }
        return path;
    }

    @Nullable
    Path directory(YamlObject object, String field) {
        var path = path(object, field);
        if (path == null || Files.isDirectory(path)) {
            return path;
        }
        object.fault(field, Files.exists(path) ? path + " is not a directory" : "there is no directory " + path);
        return null;
    }

    /** Whatever the field names, wherever it leads to; null where there is no such field. */
    @Nullable
    Path anything(YamlObject object, String field) {
        var text = object.optionalText(field);
        return text == null ? null : evaluationFile.resolveSibling(text);
    }

    /** The mapping that a file holds. */
    @Nullable
    YamlObject yaml(Path file) throws IOException {
        return new YamlFile(file, faults).root();
    }

    /** Takes over what a reader found; it has counted what it does not show. */
    void add(Faults found) {
        found.first().forEach(faults::add);
        if (found.more() > 0) {
            faults.add(Fault.ofFile(found.first().getFirst().file(), "and " + found.more() + " faults more"));
        }
    }

    private @Nullable Path path(YamlObject object, String field) {
        var text = object.requiredText(field);
        return text == null ? null : evaluationFile.resolveSibling(text);
    }
}
