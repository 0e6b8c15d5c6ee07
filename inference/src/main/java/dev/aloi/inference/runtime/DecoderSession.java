package dev.aloi.inference.runtime;

import ai.onnxruntime.OrtException;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.adapter.LoraMerge.Merged;
import dev.aloi.inference.file.ModelConfig;
import dev.aloi.inference.file.OnnxFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A decoder loaded into ONNX Runtime. Any number of lanes may lead through it. */
public final class DecoderSession implements AutoCloseable {
    static final String GROUPED = "GroupQueryAttention";

    private final Session session;
    private final DecoderLayout layout;
    private final DecoderProbe.Findings findings;
    private final int padding;
    private final Adapter adapter;

    private DecoderSession(
            Session session, DecoderLayout layout, DecoderProbe.Findings findings, int padding, Adapter adapter) {
        this.session = session;
        this.layout = layout;
        this.findings = findings;
        this.padding = padding;
        this.adapter = adapter;
    }

    /**
     * Loads a decoder and tries it on tokens of nobody's. Where its graph can be had to do the same with less work, it is.
     *
     * @param config of the directory that the file lies in
     * @param threads that compute one step
     */
    public static DecoderSession open(Path file, OnnxFile facts, ModelConfig config, int threads, Adapter adapter) {
        Optional<DecoderSession> rewritten = RewrittenDecoder.open(file, facts, config, threads, adapter);
        return rewritten.orElseGet(() -> openAsItIs(file, facts, config, threads, adapter));
    }

    /** The same with the file's own graph, whatever that costs. */
    public static DecoderSession openAsItIs(
            Path file, OnnxFile facts, ModelConfig config, int threads, Adapter adapter) {
        boolean gapless = facts.operators().contains(GROUPED);
        return of(file, Session.open(file, threads, weights(adapter)), gapless, config.padding(), adapter);
    }

    static Collection<Merged> weights(Adapter adapter) {
        return adapter instanceof Adapter.Weights(var merged) ? merged.values() : List.of();
    }

    /** Takes the session over, and closes it where it is of no use. */
    static DecoderSession of(Path file, Session session, boolean gapless, int padding, Adapter adapter) {
        try {
            DecoderLayout layout = DecoderLayout.of(file, gapless, session.inputs(), session.outputs());
            return new DecoderSession(
                    session, layout, DecoderProbe.of(file, session, layout, padding, adapter), padding, adapter);
        } catch (OrtException e) {
            session.close();
            throw new ModelFault(file + ": ONNX Runtime cannot describe it: " + e.getMessage(), e);
        } catch (RuntimeException | Error e) {
            session.close();
            throw e;
        }
    }

    /** A switch for one who runs it, with the adapter that it was opened with. */
    public RunControl control() {
        return RunControl.open(adapter);
    }

    /** Another way through it, for one thread at a time. */
    public Lane lane(RunControl control) {
        return new Lane(session, layout, findings.answers(), control, padding);
    }

    /** A cache of no rows. */
    public Cache cache() {
        return new Cache(layout);
    }

    public DecoderLayout layout() {
        return layout;
    }

    /** Tokens that it has an answer for. */
    public int vocabulary() {
        return findings.answers().vocabulary();
    }

    /** Whether it answers for the last of several tokens only. */
    public boolean lastOnly() {
        return findings.answers().lastOnly();
    }

    /** Whether rows of different lengths can be read side by side. */
    public boolean mixesLengths() {
        return findings.mixesLengths();
    }

    /** ONNX Runtime's version. */
    public String version() {
        return session.environment().getVersion();
    }

    @Override
    public void close() {
        session.close();
    }
}
