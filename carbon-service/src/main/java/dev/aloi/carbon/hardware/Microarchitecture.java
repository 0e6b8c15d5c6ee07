package dev.aloi.carbon.hardware;

/** A generation of CPUs as Cloud Carbon Footprint names it, for instance Ice Lake. */
public record Microarchitecture(String name) {
    @Override
    public String toString() {
        return name;
    }
}
