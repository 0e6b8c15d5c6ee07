package dev.aloi.runner.model.onnx;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.inference.decode.DecoderModel;
import dev.aloi.runner.model.ModelUnusable;
import dev.aloi.runner.source.FetchProgress;
import dev.aloi.runner.source.ModelLocation;
import dev.aloi.runner.source.ModelStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Finds the files of a candidate's model, wherever they lie. */
public final class ModelPlaces {
    private static final Logger LOG = Logger.getLogger(ModelPlaces.class);

    private final ModelRoots roots;
    private final Optional<ModelStore> store;

    /** @param store absent: only models of this machine are read */
    public ModelPlaces(ModelRoots roots, Optional<ModelStore> store) {
        this.roots = roots;
        this.store = store;
    }

    /** Waits for what is fetched, which takes none of the trials' time. */
    DecoderModel.Source find(Engine.Onnx engine, BooleanSupplier cancelled) {
        Path adapter = engine.adapter() == null ? null : roots.resolve(engine.adapter());
        Path directory = switch (ModelLocation.of(engine.model())) {
            case ModelLocation.Directory(var path) -> roots.resolve(path);
            case ModelLocation.Remote remote ->
                store.orElseThrow(() -> new ModelUnusable(remote
                                + ": this runner fetches no models: set ALOI_RUNNER_SOURCES_CACHE to a directory"))
                        .fetch(remote, engine.file(), new Logged(cancelled));
        };
        return new DecoderModel.Source(directory, engine.file(), adapter);
    }

    private record Logged(BooleanSupplier cancelled) implements FetchProgress {
        @Override
        public void begins(ModelLocation.Remote location, long bytes) {
            LOG.infof("fetching %s: %d bytes", location, bytes);
        }

        @Override
        public void at(long bytes, String file) {
            // Nobody watches a log.
        }

        @Override
        public void ends() {
            LOG.info("fetched");
        }

        @Override
        public boolean isCancelled() {
            return cancelled.getAsBoolean();
        }
    }
}
