package dev.aloi.gateway.proxy;

import java.net.URI;
import java.util.regex.Pattern;

/** Which service answers which path of the public API. */
public final class Upstreams {
    private static final Pattern SCORING = Pattern.compile(
            "/api/(evaluations/[^/]+/(ranking|metrics|comparisons|contradictions|reviews|agreement)|runs/[^/]+/trials|metrics|power)(/.*)?");
    private static final Pattern CARBON = Pattern.compile("/api/(runs/[^/]+/(footprint|cost|accepted)"
            + "|evaluations/[^/]+/(costs|footprints|impacts|machines|window)|facts|footprints|windows)(/.*)?");

    private final Upstream catalog;
    private final Upstream scoring;
    private final Upstream carbon;

    public Upstreams(URI catalog, URI scoring, URI carbon) {
        this.catalog = new Upstream("catalog", catalog);
        this.scoring = new Upstream("scoring", scoring);
        this.carbon = new Upstream("carbon", carbon);
    }

    /** @param path normalised: what it names is what the service will see */
    public Upstream of(String path) {
        if (SCORING.matcher(path).matches()) {
            return scoring;
        }
        return CARBON.matcher(path).matches() ? carbon : catalog;
    }

    /** @param name for messages */
    public record Upstream(String name, URI address) {
        /** A location that the service gave as its own becomes one of the gateway's origin. */
        String withoutOrigin(String location) {
            String origin = address.toString().replaceFirst("/$", "");
            return location.startsWith(origin + "/") ? location.substring(origin.length()) : location;
        }
    }
}
