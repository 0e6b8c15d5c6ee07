package dev.aloi.local.stack;

import dev.aloi.contracts.catalog.Pool;
import dev.aloi.infrastructure.FreePorts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The processes of the product and what each is told.
 *
 * @param kafka host and port of the broker
 * @param postgres host and port of the database
 */
record Launches(
        StackPaths paths,
        int gatewayPort,
        List<Integer> servicePorts,
        String kafka,
        String postgres,
        String databasePassword,
        String serviceToken,
        String gatewayToken) {
    static final List<String> DATABASES = List.of("catalog", "scoring", "carbon");
    static final List<String> MODULES =
            List.of("catalog-service", "runner-service", "scoring-service", "carbon-service", "ui");
    private static final String HOST = "127.0.0.1";
    private static final String THIS_MACHINE = "127.0.0.0/8,::1";

    static List<Integer> freePorts() {
        return FreePorts.several(4);
    }

    /** In no order: none asks another one while it starts. */
    List<ServiceLaunch> services() {
        return List.of(catalog(), runner(), scoring(), carbon());
    }

    ServiceLaunch gateway() {
        var environment = common(gatewayPort);
        environment.put("ALOI_TOKEN", gatewayToken);
        environment.put("ALOI_CATALOG_URL", url(0));
        environment.put("ALOI_SCORING_URL", url(2));
        environment.put("ALOI_CARBON_URL", url(3));
        return new ServiceLaunch("gateway", "ui", gatewayPort, 256, false, false, environment);
    }

    private ServiceLaunch catalog() {
        var environment = calling(port(0));
        environment.put(
                "ALOI_DEFAULT_POOL",
                Pool.ofArchitecture(System.getProperty("os.arch")).label());
        environment.put("ALOI_CATALOG_CARBON_URL", url(3));
        // One user, who may read these files anyway.
        environment.put("ALOI_CATALOG_MODEL_ROOTS", "/");
        tokenizers(environment);
        return new ServiceLaunch("catalog", "catalog-service", port(0), 512, false, false, environment);
    }

    private ServiceLaunch runner() {
        var environment = calling(port(1));
        environment.put("ORT_DISABLE_TELEMETRY", "1");
        tokenizers(environment);
        // One user, who may read these files and knows these keys anyway.
        environment.put("ALOI_RUNNER_MODEL_ROOTS", "/");
        copy("HF_ENDPOINT", "ALOI_RUNNER_SOURCES_HUB", environment);
        copy("HF_TOKEN", "ALOI_RUNNER_SOURCES_HUB_TOKEN", environment);
        environment.put(
                "ALOI_RUNNER_SOURCES_CACHE", StackPaths.models(System.getenv()).toString());
        environment.put("ALOI_RUNNER_SOURCES_BUCKETS", "*");
        pass("ALOI_RUNNER_CALLS_", environment);
        environment.put("ALOI_RUNNER_CALLS_KEYS_GO_ANYWHERE", "true");
        pass("ALOI_KEY_", environment);
        return new ServiceLaunch("runner", "runner-service", port(1), 1024, true, false, environment);
    }

    private void tokenizers(Map<String, String> environment) {
        environment.put("OPT_OUT_TRACKING", "true");
        environment.put("DJL_OFFLINE", "true");
        environment.put("DJL_CACHE_DIR", paths.data().resolve("djl").toString());
    }

    /** What the user has set for other programs that use the hub. */
    private static void copy(String variable, String setting, Map<String, String> environment) {
        var value = System.getenv(variable);
        if (value != null && !value.isBlank()) {
            environment.put(setting, value);
        }
    }

    /** What the user has set for one of the services, and no other is told: keys above all. */
    private static void pass(String prefix, Map<String, String> environment) {
        System.getenv().forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                environment.put(name, value);
            }
        });
    }

    private ServiceLaunch scoring() {
        var environment = calling(port(2));
        pass("ALOI_SCORER_TOKEN_", environment);
        pass("ALOI_SCORING_METRICS", environment);
        pass("ALOI_SCORING_ENCODERS", environment);
        return new ServiceLaunch("scoring", "scoring-service", port(2), 768, true, true, environment);
    }

    private ServiceLaunch carbon() {
        return new ServiceLaunch("carbon", "carbon-service", port(3), 256, false, true, common(port(3)));
    }

    private Map<String, String> common(int port) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", HOST);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("ALOI_KAFKA", kafka);
        environment.put("ALOI_POSTGRES", postgres);
        environment.put("ALOI_DB_PASSWORD", databasePassword);
        environment.put("ALOI_SERVICE_TOKEN", serviceToken);
        return environment;
    }

    /** For those that call what a user names: one user, whose own servers of models may be called. */
    private Map<String, String> calling(int port) {
        var environment = common(port);
        environment.put("ALOI_OUTBOUND_ALLOW", System.getenv().getOrDefault("ALOI_OUTBOUND_ALLOW", THIS_MACHINE));
        return environment;
    }

    private int port(int service) {
        return servicePorts.get(service);
    }

    private String url(int service) {
        return "http://" + HOST + ":" + port(service);
    }
}
