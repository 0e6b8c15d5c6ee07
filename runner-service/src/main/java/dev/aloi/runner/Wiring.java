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
import dev.aloi.runner.key.ApiKeys;
import dev.aloi.runner.model.bedrock.BedrockCompletionApi;
import dev.aloi.runner.model.onnx.ModelRoots;
import dev.aloi.runner.model.onnx.OnnxCompletionModel;
import dev.aloi.runner.model.openai.OpenAiCompletionApi;
import dev.aloi.runner.model.replay.ReplayCompletionModel;
import dev.aloi.runner.node.NodeDescription;
import dev.aloi.runner.node.ProcessCpuClock;
import dev.aloi.runner.node.WorkMeter;
import dev.aloi.runner.trial.Cancellations;
import dev.aloi.runner.trial.TrialExecution;
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
        Limits limits = new Limits(config.batchSize(), 1L << 30, config.hangPatience());
        int threads = Runtime.getRuntime().availableProcessors();
        return new LoadedModels(
                config.loadedModels(), new Machine(threads, limits, meter, System::nanoTime, Clock.systemUTC()));
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
                        RaplEnergyMeter.at(Path.of("/sys/class/powercap")),
                        NvmlEnergyMeter.at("libnvidia-ml.so.1", System::nanoTime))
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
        return new Endpoints(config.calls().startConcurrency(), config.calls().maxConcurrency(), System::nanoTime);
    }

    void close(@Disposes Endpoints endpoints) {
        endpoints.close();
    }

    @Produces
    @Singleton
    CallTerms callTerms(RunnerConfig config, OutboundClient client, InstantSource clock) {
        RunnerConfig.Calls calls = config.calls();
        OutboundLimits limits = new OutboundLimits(calls.firstByte(), calls.idle(), calls.total(), MAX_ANSWER_BYTES, 0);
        ApiKeys keys = new ApiKeys(System.getenv(), calls.keys(), calls.keysGoAnywhere());
        return new CallTerms(
                new CallPreparation(
                        List.of(
                                new OpenAiCompletionApi(client, limits, clock, System::nanoTime),
                                new BedrockCompletionApi(client, limits, clock, System::nanoTime)),
                        keys),
                new RetryRules(calls.attempts(), calls.rateLimitPatience(), new Random()),
                System::nanoTime);
    }

    @Produces
    @Singleton
    TrialExecution trialExecution(
            RunnerConfig config, Node node, LoadedModels models, Cancellations cancellations, InstantSource clock) {
        ModelRoots roots = new ModelRoots(config.modelRoots().orElse(List.of()));
        return new TrialExecution(
                List.of(new OnnxCompletionModel(models, roots, node), new ReplayCompletionModel()),
                cancellations,
                config.completionDeadline(),
                clock);
    }
}
