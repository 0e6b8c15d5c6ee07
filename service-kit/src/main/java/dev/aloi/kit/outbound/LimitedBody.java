package dev.aloi.kit.outbound;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** The body of an answer, up to the limits of its call. */
final class LimitedBody extends InputStream {
    private final OutboundCall call;
    private final ClassicHttpResponse response;
    private final InputStream content;
    private final long announced;
    private long left;
    private boolean first = true;
    private boolean ended;

    /** @param announced how many bytes the head said; negative where it did not */
    LimitedBody(OutboundCall call, ClassicHttpResponse response, InputStream content, long announced, long limit) {
        this.call = call;
        this.response = response;
        this.content = content;
        this.announced = announced;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        try {
            call.waits(first);
            int read = content.read(bytes, offset, length);
            call.progresses();
            first = false;
            if (read < 0) {
                ended = true;
                call.closed();
                return -1;
            }
            left -= read;
            if (left < 0) {
                call.end(OutboundFailure.Kind.TOO_LARGE);
                throw new IOException("longer than asked for");
            }
            return read;
        } catch (IOException | RuntimeException e) {
            call.closed();
            throw call.failure(e);
        }
    }

    /** At once, where the head said how long it is: otherwise a buffer of 16 KiB is made for every answer, however short. */
    @Override
    public byte[] readAllBytes() throws IOException {
        if (announced < 0 || announced > left) {
            return super.readAllBytes();
        }
        byte[] all = readNBytes((int) announced);
        if (read() >= 0) {
            throw new IOException("longer than announced");
        }
        return all;
    }

    /** Closes the connection where the body has not been read to its end: what is left of it may be endless. */
    @Override
    public void close() {
        call.closed();
        if (!ended) {
            call.end(OutboundFailure.Kind.CANCELLED);
        }
        try {
            response.close();
        } catch (IOException e) {
            // It is given up: nobody waits for what it was.
        }
    }
}
