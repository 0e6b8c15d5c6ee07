package dev.aloi.inference.file;

import dev.aloi.inference.ModelFault;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Set;

/**
 * What must be known of an ONNX file before ONNX Runtime sees it.
 *
 * @param sha256 of the file followed by those that it keeps weights in, in hexadecimal
 * @param dtype of most of the weights, for instance fp32 or int4
 * @param bytes of the file and those together
 * @param operators of the nodes in its graphs
 * @param externalData locations of weights outside the file, as it names them
 */
public record OnnxFile(String sha256, String dtype, long bytes, Set<String> operators, Set<String> externalData) {
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

    public boolean isHalf() {
        return dtype.equals("fp16") || dtype.equals("bf16");
    }

    /** Reads what a model's ONNX file says, and holds it against the directory that it must not leave. */
    public static OnnxFile read(ModelDirectory directory) {
        Path file = directory.onnx();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = map(file, arena);
            OnnxScan scan = OnnxScan.of(bytes);
            directory.requireInside(file, scan.externalData());
            MessageDigest digest = Sha256.digest();
            update(digest, bytes);
            long size = bytes.byteSize();
            for (String location : scan.externalData().stream().sorted().toList()) {
                MemorySegment data = map(file.resolveSibling(location), arena);
                requireWhole(file, location, data.byteSize(), scan);
                update(digest, data);
                size += data.byteSize();
            }
            return new OnnxFile(Sha256.hex(digest.digest()), scan.dtype(), size, scan.operators(), scan.externalData());
        } catch (IOException e) {
            throw new ModelFault(file + ": cannot be read: " + e.getClass().getSimpleName(), e);
        } catch (WireReader.Malformed e) {
            throw new ModelFault(file + ": not an ONNX model: " + e.getMessage(), e);
        }
    }

    /** Of a model's ONNX file with what it keeps outside, without reading all of it. */
    public static long bytes(ModelDirectory directory) {
        Path file = directory.onnx();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment graph = map(file, arena);
            OnnxScan scan = OnnxScan.of(graph);
            directory.requireInside(file, scan.externalData());
            long size = graph.byteSize();
            for (String location : scan.externalData()) {
                long bytes = Files.size(file.resolveSibling(location));
                requireWhole(file, location, bytes, scan);
                size += bytes;
            }
            return size;
        } catch (IOException e) {
            throw new ModelFault(file + ": cannot be read: " + e.getClass().getSimpleName(), e);
        } catch (WireReader.Malformed e) {
            throw new ModelFault(file + ": not an ONNX model: " + e.getMessage(), e);
        }
    }

    private static void requireWhole(Path file, String location, long bytes, OnnxScan scan) {
        if (bytes < scan.externalBytes(location)) {
            throw new ModelFault(file + ": external data " + location + ": has " + bytes + " bytes of "
                    + scan.externalBytes(location));
        }
    }

    private static MemorySegment map(Path file, Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    private static void update(MessageDigest digest, MemorySegment bytes) {
        long piece = 1 << 20;
        for (long at = 0; at < bytes.byteSize(); at += piece) {
            digest.update(
                    bytes.asSlice(at, Math.min(piece, bytes.byteSize() - at)).asByteBuffer());
        }
    }
}
