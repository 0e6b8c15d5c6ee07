package dev.aloi.inference.runtime;

import ai.onnxruntime.OrtException;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.file.OnnxFile;
import java.nio.file.Path;
import java.util.List;

/** A decoder loaded into ONNX Runtime. Any number of lanes may lead through it. */
public final class DecoderSession implements AutoCloseable {
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
     * Loads a decoder and tries it on tokens of nobody's.
     *
     * @param padding any token
     * @param threads that compute one step
     */
    public static DecoderSession open(Path file, OnnxFile facts, int padding, int threads, Adapter adapter) {
        Session session = Session.open(
                file, threads, adapter instanceof Adapter.Weights(var merged) ? merged.values() : List.of());
        try {
            boolean gapless = facts.operators().contains("GroupQueryAttention");
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
