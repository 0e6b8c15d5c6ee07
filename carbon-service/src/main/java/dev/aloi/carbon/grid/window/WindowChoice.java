package dev.aloi.carbon.grid.window;

import dev.aloi.contracts.unit.Carbon;
import java.util.Locale;
import java.util.Optional;

/** The greenest window beside running at once at home; that is missing where the forecast does not cover it. */
public record WindowChoice(Window greenest, Optional<Window> atOnce, String forecast) {
    /** What is emitted less than at once; nothing where running at once is as green or greener. */
    public Optional<Carbon> saving() {
        return atOnce.map(now -> Carbon.grams(
                Math.max(0, now.emissions().grams() - greenest.emissions().grams())));
    }

    /** For the page and the report: never the saving alone. */
    public String words() {
        String chosen = "from " + greenest.start() + " in " + greenest.region() + " at a forecast mean of "
                + rounded(greenest.mean().gramsPerKilowattHour()) + " gCO2e/kWh (" + forecast + ")";
        return atOnce.map(now -> chosen + "; at once in " + now.region() + " it would be "
                        + rounded(now.mean().gramsPerKilowattHour()) + " gCO2e/kWh, "
                        + rounded(now.emissions().grams()) + " instead of "
                        + rounded(greenest.emissions().grams()) + " gCO2e")
                .orElse(chosen + "; the forecast does not say what running at once would emit");
    }

    /** Why the window was chosen, before anybody knows how much energy the work takes. */
    public String forWork() {
        String chosen = "from " + greenest.start() + " in " + greenest.region() + " at a forecast mean of "
                + rounded(greenest.mean().gramsPerKilowattHour()) + " gCO2e/kWh (" + forecast + ")";
        return atOnce.map(now -> chosen + "; at once in " + now.region() + " it would be "
                        + rounded(now.mean().gramsPerKilowattHour()))
                .orElse(chosen + "; the forecast does not say what running at once would emit");
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
