package dev.aloi.runner.model.onnx;

import dev.aloi.runner.model.ModelUnusable;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** The only places that models are read from: an evaluation names any path that its author likes. */
public final class ModelRoots {
    private final List<Path> roots;

    /** Takes absolute paths. */
    public ModelRoots(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** The model's directory, symbolic links resolved. Says of a path outside of the roots nothing but that. */
    public Path resolve(String model) {
        if (roots.isEmpty()) {
            throw new ModelUnusable(
                    "this runner reads no models: set ALOI_RUNNER_MODEL_ROOTS to the directories of models");
        }
        Path path = absolute(model);
        Path real = real(path);
        if (roots.stream().anyMatch(root -> real.startsWith(real(root)))) {
            return real;
        }
        throw new ModelUnusable(path + ": outside of the runner's model roots");
    }

    private static Path absolute(String model) {
        try {
            Path path = Path.of(model);
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException e) {
            throw new ModelUnusable("the model's path is none: " + e.getReason(), e);
        }
        throw new ModelUnusable(model + ": not an absolute path");
    }

    /** As written where it does not exist; then either it lies outside, or is reported as missing. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException _) {
            return path.normalize();
        }
    }
}
