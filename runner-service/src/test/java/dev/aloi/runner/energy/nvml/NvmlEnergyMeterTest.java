package dev.aloi.runner.energy.nvml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.runner.energy.EnergyMeter;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The real binding on a library of two GPUs that the test commands; it is compiled here, where there is a C compiler. */
class NvmlEnergyMeterTest {
    @TempDir(cleanup = CleanupMode.NEVER) // It stays loaded.
    private static Path folder;

    private static Path library = Path.of("libnvidia-ml.so.1");
    private static MethodHandle set;

    private long now;

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        assumeTrue(isThereACompiler(), "there is no C compiler to make the library with");
        library = folder.resolve("libfake-nvml.so");
        Process compiler = new ProcessBuilder(
                        "cc", "-shared", "-fPIC", "-o", library.toString(), "src/test/resources/nvml/fake-nvml.c")
                .inheritIO()
                .start();
        assertThat(compiler.waitFor()).isZero();
        set = setter();
    }

    private static boolean isThereACompiler() throws InterruptedException {
        try {
            Process compiler = new ProcessBuilder("cc", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return compiler.waitFor(10, TimeUnit.SECONDS) && compiler.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @SuppressWarnings("restricted") // As in the binding itself.
    private static MethodHandle setter() {
        return Linker.nativeLinker()
                .downcallHandle(
                        SymbolLookup.libraryLookup(library, Arena.global()).findOrThrow("fake_set"),
                        FunctionDescriptor.ofVoid(
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT));
    }

    @Test
    void sumsTheCountersOfAllGpus() throws Throwable {
        gpu(0, 1_000, 0, true, true);
        gpu(1, 5_000_000_000_000L, 0, true, true);
        EnergyMeter meter = meter();

        gpu(0, 1_000 + 3_600_000, 0, true, true);
        gpu(1, 5_000_000_000_000L + 1_800_000, 0, true, true);

        EnergyReading reading = meter.soFar().orElseThrow();
        assertThat(reading.energy().wattHours()).isCloseTo(1.5, within(1e-12));
        assertThat(reading.meter()).isEqualTo("nvml");
    }

    @Test
    void readsThePowerOfAGpuThatDoesNotCount() throws Throwable {
        gpu(0, 0, 0, true, true);
        gpu(1, 0, 250_000, false, true);
        EnergyMeter meter = meter();

        gpu(0, 3_600_000, 0, true, true);
        now = 36_000_000_000L;

        EnergyReading reading = meter.soFar().orElseThrow();
        assertThat(reading.energy().wattHours()).isCloseTo(1 + 2.5, within(1e-12));
        assertThat(reading.meter()).isEqualTo("nvml power");
    }

    @Test
    void tellsNothingWhereAGpuTellsNothing() throws Throwable {
        gpu(0, 0, 0, true, true);
        gpu(1, 0, 0, false, false);

        assertThat(NvmlEnergyMeter.at(library.toString(), () -> now)).isEmpty();
    }

    @Test
    void isAbsentWithoutTheLibrary() throws IOException {
        Path text = Files.writeString(folder.resolve("no-library.so"), "no library");

        assertThat(NvmlEnergyMeter.at("libthere-is-none.so.1", () -> now)).isEmpty();
        assertThat(NvmlEnergyMeter.at(text.toString(), () -> now)).isEmpty();
    }

    private EnergyMeter meter() {
        return NvmlEnergyMeter.at(library.toString(), () -> now).orElseThrow();
    }

    private static void gpu(int index, long millijoules, int milliwatts, boolean counts, boolean tells)
            throws Throwable {
        set.invokeExact(index, millijoules, milliwatts, counts ? 1 : 0, tells ? 1 : 0);
    }
}
