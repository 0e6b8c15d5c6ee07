package dev.aloi.carbon.comparison;

/** A number between two bounds: the number itself has no unit, or the unit is told beside it. */
public record Interval(double low, double mid, double high) {
    public Interval {
        if (!(low >= 0 && low <= mid && mid <= high) || !Double.isFinite(high)) {
            throw new IllegalArgumentException(
                    "an interval goes from low over mid to high: " + low + ", " + mid + ", " + high);
        }
    }

    /** How many times {@code other} this is, whatever the two really are within their bounds. {@code other} is over 0. */
    public Interval over(Interval other) {
        if (other.low == 0) {
            throw new IllegalArgumentException("nothing is a multiple of nothing");
        }
        return new Interval(low / other.high, mid / other.mid, high / other.low);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
