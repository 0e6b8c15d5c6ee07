package dev.aloi.carbon.cost.hosting;

import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;

/** What is paid beside the instances: storage for as long as it stands, egress for what is answered. */
public record Extras(Money storagePerMonth, Money egressPerSample) {
    public static Extras none(String currency) {
        Money nothing = new Money(BigDecimal.ZERO, currency);
        return new Extras(nothing, nothing);
    }

    public static Extras of(Storage storage, Egress egress) {
        return new Extras(storage.perMonth(), egress.perSample());
    }

    /** Volumes of so many gigabytes, for all replicas together. */
    public record Storage(BigDecimal gigabytes, Money perGigabyteMonth) {
        Money perMonth() {
            return perGigabyteMonth.times(gigabytes);
        }
    }

    /** An answer's bytes on their way out, priced by the gigabyte (10^9 bytes). */
    public record Egress(long bytesPerSample, Money perGigabyte) {
        private static final int GIGA_DIGITS = 9;

        Money perSample() {
            return perGigabyte.times(BigDecimal.valueOf(bytesPerSample).movePointLeft(GIGA_DIGITS));
        }
    }
}
