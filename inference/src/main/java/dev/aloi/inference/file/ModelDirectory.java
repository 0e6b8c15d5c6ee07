package dev.aloi.inference.file;

import dev.aloi.inference.ModelFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a model in the layout of Hugging Face and optimum: JSON beside, weights in onnx/model.onnx or model.onnx. */
public record ModelDirectory(Path path, @Nullable String file) {
    public ModelDirectory(Path path) {
        this(path, null);
    }

    public Path config() {
        return path.resolve("config.json");
    }

    public Path generationConfig() {
        return path.resolve("generation_config.json");
    }

    public Path tokenizer() {
        return path.resolve("tokenizer.json");
    }

    /** The file that was asked for, or the usual one. */
    public Path onnx() {
        if (file != null) {
            return asked(file);
        }
        Path usual = path.resolve("onnx").resolve("model.onnx");
        Path beside = path.resolve("model.onnx");
        if (Files.isRegularFile(usual)) {
            return usual;
        }
        if (Files.isRegularFile(beside)) {
            return beside;
        }
        throw new ModelFault(usual + ": missing");
    }

    /** Names of the ONNX files that are there, within the directory; the usual one first. */
    public List<String> onnxFiles() {
        List<String> names = new ArrayList<>();
        for (Path folder : List.of(path.resolve("onnx"), path)) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(each ->
                                    Files.isRegularFile(each) && each.toString().endsWith(".onnx"))
                            .map(each -> path.relativize(each).toString())
                            .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                            .forEach(names::add);
                } catch (IOException e) {
                    throw new ModelFault(
                            folder + ": cannot be read: " + e.getClass().getSimpleName(), e);
                }
            }
        }
        return names;
    }

    private Path asked(String name) {
        try {
            Path asked = path.resolve(name).normalize();
            if (asked.startsWith(path.normalize()) && asked.toString().endsWith(".onnx")) {
                if (Files.isRegularFile(asked)) {
                    return asked;
                }
                throw new ModelFault(asked + ": missing" + others());
            }
        } catch (InvalidPathException _) {
            // The message below says what is expected.
        }
        throw new ModelFault(path + ": the file " + name + " is not one of its ONNX files");
    }

    private String others() {
        List<String> names = onnxFiles();
        return names.isEmpty() ? "" : "; there is " + String.join(", ", names);
    }

    public void requirePresent() {
        if (!Files.isDirectory(path)) {
            throw new ModelFault(path + ": no such directory");
        }
        for (Path file : List.of(config(), tokenizer(), onnx())) {
            if (!Files.isRegularFile(file)) {
                throw new ModelFault(file + ": missing");
            }
        }
    }

    /** External data is the one place where a model's author names files of this machine. */
    public void requireInside(Path onnx, Set<String> externalData) {
        for (String location : externalData.stream().sorted().toList()) {
            Path data = resolve(onnx, location);
            if (!Files.exists(data)) {
                throw new ModelFault(onnx + ": external data " + location + ": missing");
            }
            if (!real(data).startsWith(real(path)) || !Files.isRegularFile(data)) {
                throw outside(onnx, location);
            }
        }
    }

    private Path resolve(Path onnx, String location) {
        try {
            Path data = onnx.resolveSibling(location).normalize();
            if (location.isEmpty() || Path.of(location).isAbsolute() || !data.startsWith(path.normalize())) {
                throw outside(onnx, location);
            }
            return data;
        } catch (InvalidPathException _) {
            throw outside(onnx, location);
        }
    }

    private ModelFault outside(Path onnx, String location) {
        return new ModelFault(onnx + ": external data " + location + ": not a file inside " + path);
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new ModelFault(file + ": cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    /** Differs as soon as a file of the model is written anew. */
    public List<Stamp> stamps() {
        return stamps(path);
    }

    /** Of the files in a directory, or of one file. */
    public static List<Stamp> stamps(Path path) {
        try (Stream<Path> files = Files.walk(path, 2)) {
            List<Stamp> stamps = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                stamps.add(new Stamp(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
            return stamps;
        } catch (IOException e) {
            throw new ModelFault(path + ": cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    public record Stamp(Path file, long size, FileTime modified) {}
}
