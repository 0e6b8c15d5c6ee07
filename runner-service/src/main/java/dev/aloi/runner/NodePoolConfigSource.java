package dev.aloi.runner;

import dev.aloi.contracts.catalog.Pool;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** The pool that the node belongs to by its architecture, for the name of the topic; every other source overrules it. */
public final class NodePoolConfigSource implements ConfigSource {
    static final String POOL = "aloi.runner.pool";

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(POOL);
    }

    /** Asked only where nobody else says: a node of an unknown architecture can still be given a pool. */
    @Override
    public @Nullable String getValue(String name) {
        return name.equals(POOL)
                ? Pool.ofArchitecture(System.getProperty("os.arch")).label()
                : null;
    }

    @Override
    public String getName() {
        return "the node's architecture";
    }

    @Override
    public int getOrdinal() {
        return Integer.MIN_VALUE + 100;
    }
}
