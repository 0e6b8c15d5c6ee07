package dev.aloi.carbon.forecast;

import dev.aloi.carbon.forecast.ExpectedTrial.Use;
import dev.aloi.carbon.hardware.Instance;
import dev.aloi.carbon.hardware.Instances;
import dev.aloi.carbon.run.TrialUse;
import dev.aloi.contracts.carbon.ExpectedRun;
import dev.aloi.contracts.carbon.ExpectedRun.Tokens;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Expects of a trial what the same engine took before; where it has not run yet, what its size lets expect. */
final class TrialGuess {
    /** Reading or writing a token takes two operations for each parameter (Kaplan et al. 2020, section 2.1). */
    private static final double OPERATIONS_A_PARAMETER = 2;

    /** Of a vCPU, a second. */
    private static final double FASTEST = 40e9;

    private static final double USUAL = 10e9;
    private static final double SLOWEST = 3e9;

    /** Two such counts add up without overflow. */
    private static final int MOST_TOKENS = 500_000_000;

    private static final Duration PROMPT_ANSWER = Duration.ofMillis(200);
    private static final Duration LATE_ANSWER = Duration.ofSeconds(2);

    private final ExpectedRun run;
    private final Optional<PastRun> past;

    TrialGuess(ExpectedRun run, Optional<PastRun> past) {
        this.run = run;
        this.past = past;
    }

    /** Empty where nothing tells how long the model takes. */
    Optional<ExpectedTrial> computed(Instances instances) {
        Optional<Duration> cpuTime = past.flatMap(before -> before.perToken(TrialUse::cpuTime));
        Optional<Duration> nodeTime = past.flatMap(before -> before.perToken(TrialUse::nodeTime));
        Optional<Node> node = past.flatMap(PastRun::node);
        if (cpuTime.isPresent() && nodeTime.isPresent() && node.isPresent()) {
            return Optional.of(range(
                    usage -> onNode(usage, cpuTime.get(), nodeTime.get(), node.get()),
                    List.of(past.orElseThrow().words())));
        }
        return Optional.ofNullable(run.parameters()).map(parameters -> bySize(parameters, placed(instances)));
    }

    /** An API's time is its latency; what it computes on is not seen. */
    ExpectedTrial called() {
        Optional<Duration> before = past.flatMap(earlier -> earlier.perToken(TrialUse::total));
        if (before.isPresent()) {
            return range(
                    usage -> new Use(usage, null, before.get().multipliedBy(all(usage)), null, 1),
                    List.of(past.orElseThrow().words() + ", one call after the other"));
        }
        return new ExpectedTrial(
                called(low(), PROMPT_ANSWER, 150, 32),
                called(mid(), PROMPT_ANSWER.multipliedBy(3), 60, 8),
                called(high(), LATE_ANSWER, 20, 1),
                List.of(
                        tokenWords(),
                        "calls take 0.2 to 2 s to their first token and write 20 to 150 tokens a second, 1 to 32 side by "
                                + "side: assumed, there being no earlier run"));
    }

    private static Use called(Usage usage, Duration first, double tokensASecond, int sideBySide) {
        Duration writing = seconds(usage.outputTokens() / tokensASecond);
        return new Use(usage, null, first.plus(writing), null, sideBySide);
    }

    private ExpectedTrial bySize(long parameters, Node node) {
        return new ExpectedTrial(
                bySize(low(), parameters, FASTEST, node),
                bySize(mid(), parameters, USUAL, node),
                bySize(high(), parameters, SLOWEST, node),
                List.of(
                        tokenWords(),
                        "two operations a parameter and token (Kaplan et al. 2020), 3 to 40 billion a second and vCPU: "
                                + "assumed, there being no earlier run",
                        "one " + node.instanceType() + " with all its " + node.logicalCpus() + " vCPUs at work"));
    }

    private static Use bySize(Usage usage, long parameters, double operationsASecond, Node node) {
        Duration cpuTime = seconds(OPERATIONS_A_PARAMETER * parameters * all(usage) / operationsASecond);
        return new Use(usage, cpuTime, cpuTime.dividedBy(node.logicalCpus()), node, 1);
    }

    private static Use onNode(Usage usage, Duration cpuTime, Duration nodeTime, Node node) {
        return new Use(usage, cpuTime.multipliedBy(all(usage)), nodeTime.multipliedBy(all(usage)), node, 1);
    }

    private Node placed(Instances instances) {
        String type = run.scenario().instanceType();
        String architecture = run.candidate().pool() == Pool.ARM64 ? "aarch64" : "amd64";
        int vcpus = instances.find(type).map(Instance::vcpus).orElse(8);
        return new Node(architecture, null, vcpus, type, run.scenario().region());
    }

    private ExpectedTrial range(Function<Usage, Use> use, List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.add(tokenWords());
        return new ExpectedTrial(use.apply(low()), use.apply(mid()), use.apply(high()), all);
    }

    private Usage low() {
        return usage(Tokens::low);
    }

    private Usage mid() {
        return usage(Tokens::mid);
    }

    private Usage high() {
        return usage(Tokens::high);
    }

    private Usage usage(Function<Tokens, Double> end) {
        return new Usage(
                tokens(Usage::inputTokens, end.apply(run.input())),
                tokens(Usage::outputTokens, end.apply(run.output())));
    }

    private int tokens(ToIntFunction<Usage> kind, double otherwise) {
        double tokens = sameSuite().flatMap(before -> before.tokens(kind)).orElse(otherwise);
        return (int) Math.min(MOST_TOKENS, Math.ceil(tokens));
    }

    private String tokenWords() {
        return sameSuite()
                .filter(before -> before.tokens(Usage::outputTokens).isPresent())
                .map(before -> "tokens as run " + before.run() + " of the same suite counted them")
                .orElse("tokens as the plan expects them");
    }

    private Optional<PastRun> sameSuite() {
        return past.filter(before -> run.suite().equals(before.suite()));
    }

    private static int all(Usage usage) {
        return usage.inputTokens() + usage.outputTokens();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
