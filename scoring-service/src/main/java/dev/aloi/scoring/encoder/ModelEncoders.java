package dev.aloi.scoring.encoder;

import dev.aloi.inference.ModelFault;
import dev.aloi.inference.embed.EncoderModel;
import dev.aloi.scoring.metric.InvalidMetricException;
import dev.aloi.scoring.metric.encoder.Encoder;
import dev.aloi.scoring.metric.encoder.Encoders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Encoders in directories in the Hugging Face layout: loaded when first asked for, kept until the end. */
public final class ModelEncoders implements Encoders, AutoCloseable {
    /** More threads would sum in another order, and so come to other last digits. */
    private static final int THREADS = 1;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final Function<String, Path> directory;
    private final Map<Path, LoadedEncoder> loaded = new HashMap<>();

    private ModelEncoders(Function<String, Path> directory) {
        this.directory = directory;
    }

    /** Those in this directory, each in one of its name. */
    public static ModelEncoders within(Path directory) {
        return new ModelEncoders(name -> {
            if (!NAME.matcher(name).matches()) {
                throw new InvalidMetricException("'%s' is no name of an encoder".formatted(name));
            }
            return directory.resolve(name);
        });
    }

    /** Wherever they are: their name is their directory. */
    public static ModelEncoders anywhere() {
        return new ModelEncoders(Path::of);
    }

    @Override
    public synchronized Encoder named(String name) {
        if (name.isBlank()) {
            throw new InvalidMetricException("name an encoder: encoder=NAME");
        }
        Path path = directory.apply(name);
        if (!Files.isDirectory(path)) {
            throw new InvalidMetricException("there is no encoder " + name);
        }
        return loaded.computeIfAbsent(path, it -> load(name, it));
    }

    private static LoadedEncoder load(String name, Path path) {
        try {
            return new LoadedEncoder(
                    String.valueOf(path.toAbsolutePath().normalize().getFileName()), EncoderModel.load(path, THREADS));
        } catch (ModelFault e) {
            // Where the operator keeps models is not for everyone.
            String fault = String.valueOf(e.getMessage()).replace(path + "/", "");
            throw new InvalidMetricException("encoder %s cannot be read: %s".formatted(name, fault));
        }
    }

    @Override
    public synchronized void close() {
        loaded.values().forEach(encoder -> encoder.model().close());
        loaded.clear();
    }
}
