package dev.aloi.inference.file;

import dev.aloi.inference.ModelFault;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Set;

/**
 * What must be known of an ONNX file before ONNX Runtime sees it.
 *
 * @param sha256 of the file, in hexadecimal
 * @param dtype of most of the weights, for instance fp32 or int4
 * @param operators of the nodes in its graphs
 * @param externalData locations of weights outside the file, as it names them
 */
public record OnnxFile(String sha256, String dtype, Set<String> operators, Set<String> externalData) {
    /** What rounds numbers so coarsely that a last bit may grow into another answer. */
    private static final Set<String> COARSE = Set.of(
            "DynamicQuantizeLinear",
            "QuantizeLinear",
            "MatMulInteger",
            "ConvInteger",
            "MatMulNBits",
            "MatMulBnb4",
            "DynamicQuantizeMatMul",
            "MatMulIntegerToFloat",
            "QLinearMatMul",
            "QGemm",
            "QAttention");

    /** Whether all is computed with 32 bits at least, so that only the last bits depend on what is computed beside. */
    public boolean isExact() {
        return (dtype.equals("fp32") || dtype.equals("fp64"))
                && operators.stream().noneMatch(COARSE::contains);
    }

    public static OnnxFile read(Path file) {
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            OnnxScan scan = OnnxScan.of(bytes);
            return new OnnxFile(sha256(bytes), scan.dtype(), scan.operators(), scan.externalData());
        } catch (IOException e) {
            throw new ModelFault(file + ": cannot be read: " + e.getClass().getSimpleName(), e);
        } catch (WireReader.Malformed e) {
            throw new ModelFault(file + ": not an ONNX model: " + e.getMessage(), e);
        }
    }

    private static String sha256(MemorySegment bytes) {
        MessageDigest digest = Sha256.digest();
        long piece = 1 << 20;
        for (long at = 0; at < bytes.byteSize(); at += piece) {
            digest.update(
                    bytes.asSlice(at, Math.min(piece, bytes.byteSize() - at)).asByteBuffer());
        }
        return Sha256.hex(digest.digest());
    }
}
