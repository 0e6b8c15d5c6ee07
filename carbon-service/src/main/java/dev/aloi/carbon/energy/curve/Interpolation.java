package dev.aloi.carbon.energy.curve;

/** How to read a curve between its measured points. */
public enum Interpolation {
    LINEAR,
    /** Smooth, with no curvature at the ends, as the curves of Teads are drawn by the Green Software Foundation's plugin. */
    NATURAL_CUBIC_SPLINE
}
