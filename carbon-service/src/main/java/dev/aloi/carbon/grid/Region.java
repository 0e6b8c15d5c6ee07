package dev.aloi.carbon.grid;

/** A cloud region, for instance eu-west-3. */
public record Region(String name) implements Comparable<Region> {
    @Override
    public int compareTo(Region other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
