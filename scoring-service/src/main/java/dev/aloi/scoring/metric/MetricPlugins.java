package dev.aloi.scoring.metric;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Metrics of somebody's own in jars that stand beside the product. */
public final class MetricPlugins {
    private MetricPlugins() {}

    /**
     * Of all jars; the classes stay loaded as long as the process.
     *
     * @throws IllegalArgumentException that names the jar which is missing or holds no metrics
     */
    public static List<MetricProvider> load(List<Path> jars) {
        List<MetricProvider> providers = new ArrayList<>();
        for (Path jar : jars) {
            List<MetricProvider> found = load(jar);
            if (found.isEmpty()) {
                throw new IllegalArgumentException("%s holds no metrics: it has no META-INF/services/%s"
                        .formatted(jar, MetricProvider.class.getName()));
            }
            providers.addAll(found);
        }
        return providers;
    }

    @SuppressWarnings("resource") // closing it would take its classes away
    private static List<MetricProvider> load(Path jar) {
        if (!Files.isReadable(jar)) {
            throw new IllegalArgumentException("there is no file " + jar);
        }
        ClassLoader loader = new URLClassLoader(new URL[] {url(jar)}, MetricProvider.class.getClassLoader());
        try {
            return ServiceLoader.load(MetricProvider.class, loader).stream()
                    .filter(it -> loader.equals(it.type().getClassLoader()))
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (ServiceConfigurationError e) {
            throw new IllegalArgumentException("%s: %s".formatted(jar, e.getMessage()), e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
