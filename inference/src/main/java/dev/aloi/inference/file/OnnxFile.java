package dev.aloi.inference.file;

import dev.aloi.inference.ModelFault;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * What must be known of an ONNX file before ONNX Runtime sees it.
 *
 * @param sha256 of the file, in hexadecimal
 * @param dtype of most of the weights, for instance fp32 or int4
 * @param externalData locations of weights outside the file, as it names them
 */
public record OnnxFile(String sha256, String dtype, Set<String> externalData) {
    public static OnnxFile read(Path file) {
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            OnnxScan scan = OnnxScan.of(bytes);
            return new OnnxFile(sha256(bytes), scan.dtype(), scan.externalData());
        } catch (IOException e) {
            throw new ModelFault(file + ": cannot be read: " + e.getClass().getSimpleName(), e);
        } catch (WireReader.Malformed e) {
            throw new ModelFault(file + ": not an ONNX model: " + e.getMessage(), e);
        }
    }

    private static String sha256(MemorySegment bytes) {
        MessageDigest digest = newSha256();
        long piece = 1 << 20;
        for (long at = 0; at < bytes.byteSize(); at += piece) {
            digest.update(
                    bytes.asSlice(at, Math.min(piece, bytes.byteSize() - at)).asByteBuffer());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
