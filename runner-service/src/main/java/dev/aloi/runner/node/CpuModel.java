package dev.aloi.runner.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The processor's name as /proc/cpuinfo tells it. */
final class CpuModel {
    /** Parts of implementer 0x41 (Arm): Linux, arch/arm64/include/asm/cputype.h; names as lscpu writes them. */
    private static final Map<String, String> ARM_PARTS = Map.of(
            "0xd0c", "Neoverse-N1",
            "0xd40", "Neoverse-V1",
            "0xd49", "Neoverse-N2",
            "0xd4f", "Neoverse-V2");

    private CpuModel() {}

    static Optional<String> in(Path cpuinfo) {
        try {
            return of(Files.readString(cpuinfo));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    static Optional<String> of(String cpuinfo) {
        return value(cpuinfo, "model name").or(() -> armName(cpuinfo));
    }

    private static Optional<String> armName(String cpuinfo) {
        return value(cpuinfo, "CPU implementer")
                .flatMap(implementer -> value(cpuinfo, "CPU part").map(part -> armName(implementer, part)));
    }

    private static String armName(String implementer, String part) {
        String unknown = "implementer " + implementer + " part " + part;
        return implementer.equals("0x41") ? ARM_PARTS.getOrDefault(part, unknown) : unknown;
    }

    private static Optional<String> value(String cpuinfo, String key) {
        return cpuinfo.lines()
                .filter(line -> line.startsWith(key) && line.indexOf(':') > 0)
                .filter(line -> line.substring(0, line.indexOf(':')).strip().equals(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
