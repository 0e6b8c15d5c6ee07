package dev.aloi.runner;

import dev.aloi.contracts.runner.Node;
import dev.aloi.inference.decode.Limits;
import dev.aloi.inference.decode.LoadedModels;
import dev.aloi.inference.decode.Machine;
import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundLimits;
import dev.aloi.runner.call.CallPreparation;
import dev.aloi.runner.call.CallTerms;
import dev.aloi.runner.call.Endpoints;
import dev.aloi.runner.call.RetryRules;
import dev.aloi.runner.energy.EnergyMeter;
import dev.aloi.runner.energy.SampledEnergyMeter;
import dev.aloi.runner.energy.SummedEnergyMeter;
import dev.aloi.runner.energy.nvml.NvmlEnergyMeter;
import dev.aloi.runner.energy.rapl.RaplEnergyMeter;
import dev.aloi.runner.guard.Guards;
import dev.aloi.runner.key.ApiKeys;
import dev.aloi.runner.model.bedrock.BedrockCompletionApi;
import dev.aloi.runner.model.onnx.ModelPlaces;
import dev.aloi.runner.model.onnx.ModelRoots;
import dev.aloi.runner.model.onnx.OnnxCompletionModel;
import dev.aloi.runner.model.openai.OpenAiCompletionApi;
import dev.aloi.runner.model.replay.ReplayCompletionModel;
import dev.aloi.runner.node.MachineMemory;
import dev.aloi.runner.node.NodeDescription;
import dev.aloi.runner.node.ProcessCpuClock;
import dev.aloi.runner.node.WorkMeter;
import dev.aloi.runner.source.ModelStore;
import dev.aloi.runner.source.S3Access;
import dev.aloi.runner.trial.Cancellations;
import dev.aloi.runner.trial.TrialExecution;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Makes beans of what knows no framework, and gives it the clocks. */
class Wiring {
    /** What the JVM itself needs, and native code beyond weights and caches, is left. */
    private static final int DEFAULT_MEMORY_PERCENT = 60;

    /** A quarter of the memory for models holds what prompts have left in them. */
    private static final int CACHE_SHARE = 4;

    private static final long MAX_ANSWER_BYTES = 16L << 20;

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    Cancellations cancellations() {
        return new Cancellations();
    }

    @Produces
    @Singleton
    WorkMeter meter(SampledEnergyMeter energy) {
        return new WorkMeter(System::nanoTime, ProcessCpuClock.open(System.getProperty("os.name")), energy);
    }

    @Produces
    @Singleton
    LoadedModels models(RunnerConfig config, WorkMeter meter) {
        long memory = config.memory()
                .map(MemorySize::asLongValue)
                .orElseGet(() -> MachineMemory.bytes() / 100 * DEFAULT_MEMORY_PERCENT);
        Limits limits = new Limits(config.batchSize(), memory / CACHE_SHARE, config.hangPatience());
        boolean half = config.forceHalf() || !Machine.isSlowWithHalf(System.getProperty("os.arch"));
        Machine machine = new Machine(
                Runtime.getRuntime().availableProcessors(), limits, half, meter, System::nanoTime, Clock.systemUTC());
        return new LoadedModels(config.loadedModels(), memory - memory / CACHE_SHARE, machine);
    }

    void close(@Disposes LoadedModels models) {
        models.close();
    }

    @Produces
    @Singleton
    Node node(NodeConfig config) {
        return NodeDescription.of(
                Path.of("/proc/cpuinfo"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                config.instanceType(),
                config.region());
    }

    /** Counters of the processors and of the GPUs, as far as the node shows them; where it shows none, energy is modelled. */
    @Produces
    @Singleton
    SampledEnergyMeter energyMeter() {
        List<EnergyMeter> meters = Stream.of(
                        RaplEnergyMeter.at(RaplEnergyMeter.POWERCAP),
                        NvmlEnergyMeter.at(NvmlEnergyMeter.LIBRARY, System::nanoTime))
                .flatMap(Optional::stream)
                .toList();
        return new SampledEnergyMeter(new SummedEnergyMeter(meters), Duration.ofMillis(200));
    }

    void close(@Disposes SampledEnergyMeter meter) {
        meter.close();
    }

    @Produces
    @Singleton
    Endpoints endpoints(RunnerConfig config) {
        RunnerConfig.Calls calls = config.calls();
        return new Endpoints(calls.startConcurrency(), calls.maxConcurrency(), calls.maxUntold(), System::nanoTime);
    }

    void close(@Disposes Endpoints endpoints) {
        endpoints.close();
    }

    @Produces
    @Singleton
    CallTerms callTerms(RunnerConfig config, OutboundClient client, Guards guards, InstantSource clock) {
        RunnerConfig.Calls calls = config.calls();
        OutboundLimits limits = new OutboundLimits(calls.firstByte(), calls.idle(), calls.total(), MAX_ANSWER_BYTES, 0);
        ApiKeys keys = new ApiKeys(System.getenv(), calls.keys(), calls.keysGoAnywhere());
        return new CallTerms(
                new CallPreparation(
                        List.of(
                                new OpenAiCompletionApi(client, limits, clock, System::nanoTime),
                                new BedrockCompletionApi(client, limits, clock, System::nanoTime)),
                        keys),
                guards,
                new RetryRules(calls.attempts(), calls.rateLimitPatience(), new Random()),
                System::nanoTime);
    }

    @Produces
    @Singleton
    ModelRoots roots(RunnerConfig config) {
        return new ModelRoots(config.modelRoots().orElse(List.of()));
    }

    @Produces
    @Singleton
    Guards guards(ModelRoots roots) {
        return new Guards(roots::resolve, System::nanoTime);
    }

    void close(@Disposes Guards guards) {
        guards.close();
    }

    @Produces
    @Singleton
    ModelPlaces places(RunnerConfig config, ModelRoots roots, OutboundClient client) {
        RunnerConfig.Sources sources = config.sources();
        ModelStore.Hub hub = new ModelStore.Hub(sources.hub(), sources.hubToken());
        S3Access s3 =
                S3Access.of(System.getenv(), S3Access.within(sources.buckets().orElse(List.of())));
        return new ModelPlaces(
                roots, sources.cache().map(cache -> new ModelStore(cache, hub, s3, sources.offline(), client)));
    }

    @Produces
    @Singleton
    TrialExecution trialExecution(
            RunnerConfig config,
            Node node,
            LoadedModels models,
            ModelPlaces places,
            Guards guards,
            Cancellations cancellations,
            InstantSource clock) {
        return new TrialExecution(
                List.of(new OnnxCompletionModel(models, places, node), new ReplayCompletionModel()),
                guards,
                node,
                cancellations,
                config.completionDeadline(),
                clock);
    }
}
