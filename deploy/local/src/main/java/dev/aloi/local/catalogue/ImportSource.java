package dev.aloi.local.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Files that speak of models, with the form that they are in.
 *
 * @param format as the catalogue names it
 * @param files by their names below the directory that was given
 * @param texts made up here, by name: the listing of a model's directory
 */
public record ImportSource(String format, SequencedMap<String, Path> files, SequencedMap<String, String> texts) {
    private static final List<String> OF_A_MODEL = List.of("config.json", "README.md", "model.safetensors.index.json");
    private static final String LISTING = "files.txt";
    private static final int LOOKED_AT = 1 << 16;

    /** Fails where it cannot be told what the files are. */
    public static ImportSource of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return directory(path);
        }
        var name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return file("own", path);
        }
        if (name.endsWith(".toml")) {
            return file("models-dev", path);
        }
        if (name.endsWith(".json")) {
            return file(head(path).contains("\"litellm_provider\"") ? "litellm" : "own", path);
        }
        throw new IOException(path + " is not a file of models: .yaml, .json or .toml, or a model's directory");
    }

    private static ImportSource directory(Path path) throws IOException {
        var all = new ArrayList<String>();
        try (var walk = Files.walk(path)) {
            walk.filter(Files::isRegularFile)
                    .map(file -> path.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith(".") && !name.contains("/."))
                    .sorted()
                    .forEach(all::add);
        }
        var toml = all.stream().filter(name -> name.endsWith(".toml")).toList();
        var texts = new TreeMap<String, String>();
        if (!toml.isEmpty()) {
            return new ImportSource("models-dev", named(path, toml), texts);
        }
        texts.put(LISTING, all.stream().collect(Collectors.joining("\n")));
        return new ImportSource(
                "hugging-face",
                named(path, OF_A_MODEL.stream().filter(all::contains).toList()),
                texts);
    }

    private static SequencedMap<String, Path> named(Path directory, List<String> names) {
        var files = new TreeMap<String, Path>();
        names.forEach(name -> files.put(name, directory.resolve(name)));
        return files;
    }

    private static ImportSource file(String format, Path path) {
        var files = new TreeMap<String, Path>();
        files.put(String.valueOf(path.getFileName()), path);
        return new ImportSource(format, files, new TreeMap<>());
    }

    private static String head(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
        }
    }
}
