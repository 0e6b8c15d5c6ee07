package dev.aloi.carbon.run;

import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Energy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run's trials used up as bytes: about seventy a trial, a tenth of the time that rows take to read. A form of an earlier version is
 * not read but made anew from the trials.
 */
public final class StoredUse {
    private static final int VERSION = 3;
    private static final int ABSENT = -1;

    private StoredUse() {}

    static byte[] write(RunUse use) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeInt(use.failures().size());
            for (Map.Entry<FailureCategory, Integer> failure : use.failures().entrySet()) {
                out.writeUTF(failure.getKey().name());
                out.writeInt(failure.getValue());
            }
            Map<Node, Integer> nodes = writeNodes(use, out);
            write(use.completed(), nodes, out);
            write(use.reused(), nodes, out);
            out.writeInt(use.takenOver());
        } catch (IOException e) {
            throw new UncheckedIOException("an array is always written to", e);
        }
        return bytes.toByteArray();
    }

    /** Null where it was written by another version. */
    public static @Nullable RunUse read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                return null;
            }
            Map<FailureCategory, Integer> failures = new EnumMap<>(FailureCategory.class);
            for (int left = in.readInt(); left > 0; left--) {
                failures.put(FailureCategory.valueOf(in.readUTF()), in.readInt());
            }
            List<Node> nodes = readNodes(in);
            List<TrialUse> completed = readTrials(nodes, in);
            return new RunUse(completed, failures, readTrials(nodes, in), in.readInt());
        } catch (IOException e) {
            throw new UncheckedIOException("what a run used up is stored broken", e);
        }
    }

    private static void write(List<TrialUse> trials, Map<Node, Integer> nodes, DataOutputStream out)
            throws IOException {
        out.writeInt(trials.size());
        for (TrialUse trial : trials) {
            write(trial, trial.node() == null ? ABSENT : nodes.getOrDefault(trial.node(), ABSENT), out);
        }
    }

    private static List<TrialUse> readTrials(List<Node> nodes, DataInputStream in) throws IOException {
        int count = in.readInt();
        List<TrialUse> trials = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            trials.add(readTrial(nodes, in));
        }
        return trials;
    }

    private static Map<Node, Integer> writeNodes(RunUse use, DataOutputStream out) throws IOException {
        Map<Node, Integer> positions = new HashMap<>();
        List<Node> nodes = use.everyTrial().completed().stream()
                .flatMap(trial -> Stream.ofNullable(trial.node()))
                .distinct()
                .toList();
        out.writeInt(nodes.size());
        for (Node node : nodes) {
            positions.put(node, positions.size());
            out.writeUTF(node.architecture());
            writeText(node.cpuModel(), out);
            out.writeInt(node.logicalCpus());
            writeText(node.instanceType(), out);
            writeText(node.region(), out);
        }
        return positions;
    }

    private static List<Node> readNodes(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Node> nodes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            nodes.add(new Node(in.readUTF(), readText(in), in.readInt(), readText(in), readText(in)));
        }
        return nodes;
    }

    private static void write(TrialUse trial, int node, DataOutputStream out) throws IOException {
        out.writeUTF(trial.sample().value());
        out.writeInt(trial.repetition());
        out.writeInt(node);
        writeUsage(trial.usage(), out);
        writeTime(trial.cpuTime(), out);
        writeTime(trial.nodeTime(), out);
        writeTime(trial.total(), out);
        writeText(trial.answer(), out);
        writeText(trial.energy() == null ? null : trial.energy().meter(), out);
        out.writeDouble(trial.energy() == null ? 0 : trial.energy().energy().wattHours());
        out.writeBoolean(trial.completedAt() != null);
        if (trial.completedAt() != null) {
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, trial.completedAt()));
        }
    }

    private static TrialUse readTrial(List<Node> nodes, DataInputStream in) throws IOException {
        SampleId sample = new SampleId(in.readUTF());
        int repetition = in.readInt();
        int node = in.readInt();
        Usage usage = readUsage(in);
        Duration cpuTime = readTime(in);
        Duration nodeTime = readTime(in);
        Duration total = readTime(in);
        String answer = readText(in);
        String meter = readText(in);
        double wattHours = in.readDouble();
        return new TrialUse(
                sample,
                repetition,
                usage,
                cpuTime,
                nodeTime,
                node == ABSENT ? null : nodes.get(node),
                meter == null ? null : new EnergyReading(Energy.wattHours(wattHours), meter),
                total,
                answer,
                in.readBoolean() ? Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS) : null);
    }

    private static void writeUsage(@Nullable Usage usage, DataOutputStream out) throws IOException {
        out.writeBoolean(usage != null);
        if (usage != null) {
            out.writeInt(usage.inputTokens());
            out.writeInt(usage.outputTokens());
            writeCount(usage.cacheReadTokens(), out);
            writeCount(usage.cacheWriteTokens(), out);
            writeCount(usage.reasoningTokens(), out);
        }
    }

    private static @Nullable Usage readUsage(DataInputStream in) throws IOException {
        return in.readBoolean()
                ? new Usage(in.readInt(), in.readInt(), readCount(in), readCount(in), readCount(in))
                : null;
    }

    private static void writeCount(@Nullable Integer count, DataOutputStream out) throws IOException {
        out.writeInt(count == null ? ABSENT : count);
    }

    private static @Nullable Integer readCount(DataInputStream in) throws IOException {
        int count = in.readInt();
        return count == ABSENT ? null : count;
    }

    private static void writeText(@Nullable String text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static @Nullable String readText(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    private static void writeTime(@Nullable Duration time, DataOutputStream out) throws IOException {
        out.writeLong(time == null ? ABSENT : time.toNanos());
    }

    private static @Nullable Duration readTime(DataInputStream in) throws IOException {
        long nanos = in.readLong();
        return nanos == ABSENT ? null : Duration.ofNanos(nanos);
    }
}
