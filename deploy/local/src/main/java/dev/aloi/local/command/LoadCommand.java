package dev.aloi.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundLimits;
import dev.aloi.local.load.ApiTarget;
import dev.aloi.local.load.LoadMeasurement;
import dev.aloi.local.load.LoadReport;
import dev.aloi.local.load.LoadText;
import dev.aloi.runner.model.openai.OpenAiCompletionApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "load",
        description = {
            "Put an endpoint under load: time to first token, per token and whole, with intervals.",
            "Calls come at random (--rate) or by so many callers (--concurrency); several values make a sweep."
        },
        mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {
    private static final long MAX_BYTES = 16L << 20;

    @Option(
            names = "--model",
            paramLabel = "URL",
            required = true,
            description = "an endpoint of OpenAI's protocol, for instance http://127.0.0.1:8000/v1")
    private String url = "";

    @Mixin
    private final EndpointOptions endpointOptions = new EndpointOptions();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text)")
    private Format format = Format.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "also write the report to this file, as JSON")
    private @Nullable Path output;

    @Mixin
    private final LoadOptions options = new LoadOptions();

    private final Wiring wiring;

    LoadCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    private enum Format {
        TEXT,
        JSON
    }

    @Override
    public Integer call() {
        return new Work(wiring).run(() -> {
            var loads = options.loads();
            var prompts = options.prompts();
            var endpoint = endpointOptions.endpoint(url);
            try (var client =
                    new OutboundClient(Endpoint.anywhere(), SystemDefaultDnsResolver.INSTANCE, System::nanoTime)) {
                var limits = new OutboundLimits(options.timeout(), options.timeout(), options.timeout(), MAX_BYTES, 0);
                var api = new OpenAiCompletionApi(client, limits, wiring.clock(), System::nanoTime);
                var target = new ApiTarget(api, endpoint.engine(settings(), null), endpoint.secret());
                var random = new SplittableRandom(options.seed());
                var measurement = new LoadMeasurement(target, prompts, random, System::nanoTime);
                var overhead = LoadMeasurement.overhead(api);
                try (var bars = new LoadBars(wiring.progress(), loads)) {
                    var report = measurement.run(
                            endpoint.name() + " at " + url,
                            loads,
                            options.warmUp(),
                            options.objective(),
                            overhead,
                            bars::at);
                    bars.done();
                    return write(report);
                }
            }
        });
    }

    private GenerationSettings settings() {
        return new GenerationSettings(options.maxNewTokens(), options.temperature(), null, null, null, null);
    }

    private int write(LoadReport report) throws IOException {
        var json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(report) + "\n";
        if (output != null) {
            Files.writeString(output, json);
        }
        wiring.out().print(format == Format.JSON ? json : LoadText.of(report));
        return report.levels().stream().anyMatch(level -> level.answered() > 0) ? ExitCode.OK : ExitCode.FAILED;
    }
}
