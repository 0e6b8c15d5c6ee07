package dev.aloi.carbon.hardware;

import dev.aloi.carbon.facts.FactRow;
import dev.aloi.carbon.facts.FactTable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** From the name of a CPU, as the operating system tells it, to what it can be. */
public final class CpuModels {
    private final List<Known> known;

    public CpuModels(FactTable table) {
        known = table.rows().stream().map(Known::of).toList();
    }

    public static CpuModels shipped() {
        return new CpuModels(FactTable.shipped("cpu-models"));
    }

    /** One where the name says it, several where it leaves it open, none where it says nothing. */
    public List<Microarchitecture> architectures(String cpuModel) {
        return known.stream()
                .filter(entry -> entry.pattern.matcher(cpuModel).find())
                .findFirst()
                .map(Known::architectures)
                .orElse(List.of());
    }

    private record Known(Pattern pattern, List<Microarchitecture> architectures) {
        static Known of(FactRow row) {
            return new Known(
                    Pattern.compile(row.text("pattern")),
                    Arrays.stream(row.text("architectures").split(";", -1))
                            .map(Microarchitecture::new)
                            .toList());
        }
    }
}
