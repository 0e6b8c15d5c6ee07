package dev.aloi.carbon.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpuModelsTest {
    private final CpuModels models = CpuModels.shipped();

    @ParameterizedTest
    @CsvSource({
        "Intel(R) Xeon(R) Platinum 8124M CPU @ 3.00GHz, Skylake",
        "Intel(R) Xeon(R) Platinum 8175M CPU @ 2.50GHz, Skylake",
        "Intel(R) Xeon(R) Gold 6130 CPU @ 2.10GHz, Skylake",
        "Intel(R) Xeon(R) Platinum 8259CL CPU @ 2.50GHz, Cascade Lake",
        "Intel(R) Xeon(R) Platinum 8275CL CPU @ 3.00GHz, Cascade Lake",
        "Intel(R) Xeon(R) Gold 6248R CPU @ 3.00GHz, Cascade Lake",
        "Intel(R) Xeon(R) Platinum 8375C CPU @ 2.90GHz, Ice Lake",
        "Intel(R) Xeon(R) Silver 4310 CPU @ 2.10GHz, Ice Lake",
        "Intel(R) Xeon(R) Platinum 8488C, Sapphire Rapids",
        "Intel(R) Xeon(R) Platinum 8481C CPU @ 2.70GHz, Sapphire Rapids",
        "INTEL(R) XEON(R) PLATINUM 8581C CPU @ 2.30GHz, Emerald Rapids",
        "Intel(R) Xeon(R) Platinum 8559C, Emerald Rapids",
        "Intel(R) Xeon(R) 6975P-C, Granite Rapids",
        "Intel(R) Xeon(R) CPU E5-2686 v4 @ 2.30GHz, Broadwell",
        "Intel(R) Xeon(R) CPU E5-2676 v3 @ 2.40GHz, Haswell",
        "Intel(R) Xeon(R) CPU E7-8880 v3 @ 2.30GHz, Haswell",
        "Intel(R) Xeon(R) CPU E5-2680 v2 @ 2.80GHz, Ivy Bridge",
        "Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz, Sandy Bridge",
        "Intel(R) Core(TM) i7-8700B CPU @ 3.20GHz, Coffee Lake",
        "AMD EPYC 7571, EPYC 1st Gen",
        "AMD EPYC 7R32, EPYC 2nd Gen",
        "AMD EPYC 7742 64-Core Processor, EPYC 2nd Gen",
        "AMD EPYC 7B12, EPYC 2nd Gen",
        "AMD EPYC-Rome Processor, EPYC 2nd Gen",
        "AMD EPYC 7R13 Processor, EPYC 3rd Gen",
        "AMD EPYC 7V73X 64-Core Processor, EPYC 3rd Gen",
        "AMD EPYC 9R14, EPYC 4th Gen",
        "AMD EPYC 9654P 96-Core Processor, EPYC 4th Gen",
        "AMD EPYC 9R45, EPYC 5th Gen",
        "Neoverse-N1, Graviton2",
        "Neoverse-V1, Graviton3",
        "Neoverse-V2, Graviton4",
        "AWS Graviton3 Processor, Graviton3",
        "AWS Graviton3E Processor, Graviton3E",
    })
    void tellsTheArchitectureByTheModelName(String model, String architecture) {
        assertThat(models.architectures(model)).containsExactly(new Microarchitecture(architecture));
    }

    @Test
    void leavesOpenWhatTheNameLeavesOpen() {
        assertThat(models.architectures("AMD EPYC"))
                .extracting(Microarchitecture::name)
                .containsExactly("EPYC 1st Gen", "EPYC 2nd Gen", "EPYC 3rd Gen", "EPYC 4th Gen", "EPYC 5th Gen");
        assertThat(models.architectures("Intel(R) Xeon(R) CPU @ 2.20GHz")).hasSize(10);
        assertThat(models.architectures("Intel(R) Xeon(R) Platinum 8380HL CPU @ 2.90GHz"))
                .hasSize(2);
    }

    @Test
    void knowsNothingOfCpusThatNoTableMeasures() {
        assertThat(models.architectures("Apple M2 Pro")).isEmpty();
        assertThat(models.architectures("AMD Ryzen 9 7950X 16-Core Processor")).isEmpty();
        assertThat(models.architectures("11th Gen Intel(R) Core(TM) i7-1185G7 @ 3.00GHz"))
                .isEmpty();
    }
}
