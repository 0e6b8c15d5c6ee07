package dev.aloi.inference.decode;

/** Measures what work takes of the machine. */
public interface Metering {
    /** Begins a piece of work. */
    Piece begin();

    /** A piece of work under way. */
    interface Piece {
        /** Ends it. */
        Spent end();
    }
}
