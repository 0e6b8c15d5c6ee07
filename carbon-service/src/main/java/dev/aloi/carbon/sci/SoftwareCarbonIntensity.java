package dev.aloi.carbon.sci;

import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Amount.Basis;
import dev.aloi.contracts.unit.Amount.Known;
import dev.aloi.contracts.unit.Amount.Unknown;
import dev.aloi.contracts.unit.Carbon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** SCI = (O + M) / R by ISO/IEC 21031. Making the hardware can be left out of the sum, but never in silence. */
public final class SoftwareCarbonIntensity {
    private SoftwareCarbonIntensity() {}

    /** @param counted samples, tokens or accepted answers that the emissions were for, as {@code unit} has it */
    public static Amount<Carbon> of(
            Known<Carbon> operational,
            Known<Carbon> embodied,
            boolean withEmbodied,
            FunctionalUnit unit,
            long counted) {
        if (counted < 1) {
            return new Unknown<>("there are no " + unit.what() + " to count emissions for");
        }
        double scale = (double) unit.size() / counted;
        List<String> assumptions = new ArrayList<>(operational.assumptions());
        if (withEmbodied) {
            assumptions.addAll(embodied.assumptions());
            return known(
                    operational.low().plus(embodied.low()),
                    operational.mid().plus(embodied.mid()),
                    operational.high().plus(embodied.high()),
                    scale,
                    "(O + M) / " + words(unit),
                    assumptions);
        }
        assumptions.add("making the hardware is left out by choice: "
                + embodied.mid().times(scale).grams() + " gCO2e more with it; without it this is no SCI");
        return known(
                operational.low(), operational.mid(), operational.high(), scale, "O / " + words(unit), assumptions);
    }

    private static Amount<Carbon> known(
            Carbon low, Carbon mid, Carbon high, double scale, String method, List<String> assumptions) {
        return new Known<>(low.times(scale), mid.times(scale), high.times(scale), Basis.MODELLED, method, assumptions);
    }

    private static String words(FunctionalUnit unit) {
        return unit.size() == 1 ? "accepted answer" : String.format(Locale.ROOT, "%,d %s", unit.size(), unit.what());
    }
}
