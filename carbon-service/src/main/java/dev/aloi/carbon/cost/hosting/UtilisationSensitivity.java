package dev.aloi.carbon.cost.hosting;

import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Money;
import java.util.List;

/** The price of a thousand samples by how much the machines work: the figure that most prices of self-hosting leave out. */
public record UtilisationSensitivity(List<Point> points) {
    private static final List<Share> SHARES =
            List.of(new Share(0.05), new Share(0.1), new Share(0.25), new Share(0.5), new Share(0.75), Share.WHOLE);

    public UtilisationSensitivity {
        points = List.copyOf(points);
    }

    /** A price at a utilisation. */
    public record Point(Share utilisation, Money perThousandSamples) {}

    public static UtilisationSensitivity of(Hosting hosting) {
        return new UtilisationSensitivity(SHARES.stream()
                .map(share -> new Point(share, hosting.perThousandSamples(share)))
                .toList());
    }
}
