package dev.aloi.runner.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.runner.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeDescriptionTest {
    @TempDir
    Path directory;

    @Test
    void namesAnX86Processor() throws IOException {
        Path cpuinfo = cpuinfo("""
                processor\t: 0
                model\t\t: 106
                model name\t: Intel(R) Xeon(R) Platinum 8375C CPU @ 2.90GHz

                processor\t: 1
                model name\t: Intel(R) Xeon(R) Platinum 8375C CPU @ 2.90GHz
                """);

        assertThat(NodeDescription.of(cpuinfo, "amd64", 2, Optional.of("c6i.large"), Optional.of("eu-west-3")))
                .isEqualTo(new Node(
                        "amd64", "Intel(R) Xeon(R) Platinum 8375C CPU @ 2.90GHz", 2, "c6i.large", "eu-west-3"));
    }

    @Test
    void namesAGravitonProcessorByItsPart() {
        assertThat(CpuModel.of(arm("0x41", "0xd0c"))).contains("Neoverse-N1");
        assertThat(CpuModel.of(arm("0x41", "0xd40"))).contains("Neoverse-V1");
        assertThat(CpuModel.of(arm("0x41", "0xd4f"))).contains("Neoverse-V2");
    }

    @Test
    void givesTheNumbersOfAnUnknownArmProcessor() {
        assertThat(CpuModel.of(arm("0x41", "0xfff"))).contains("implementer 0x41 part 0xfff");
        assertThat(CpuModel.of(arm("0x61", "0xd0c"))).contains("implementer 0x61 part 0xd0c");
    }

    @Test
    void leavesOutWhatNobodySays() {
        assertThat(NodeDescription.of(directory.resolve("none"), "amd64", 4, Optional.empty(), Optional.empty()))
                .isEqualTo(new Node("amd64", null, 4, null, null));
        assertThat(CpuModel.of("processor\t: 0\n")).isEmpty();
    }

    private static String arm(String implementer, String part) {
        return "processor\t: 0\nCPU implementer\t: %s\nCPU architecture: 8\nCPU part\t: %s\n"
                .formatted(implementer, part);
    }

    private Path cpuinfo(String text) throws IOException {
        return Files.writeString(directory.resolve("cpuinfo"), text);
    }
}
