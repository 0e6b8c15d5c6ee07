package dev.aloi.inference.file;

import dev.aloi.inference.ModelFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a model in the layout of Hugging Face and optimum: JSON beside, weights in onnx/model.onnx or model.onnx. */
public record ModelDirectory(Path path) {
    public Path config() {
        return path.resolve("config.json");
    }

    public Path generationConfig() {
        return path.resolve("generation_config.json");
    }

    public Path tokenizer() {
        return path.resolve("tokenizer.json");
    }

    public Path onnx() {
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
