package dev.aloi.kit.event;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached, or that asks to try again, from a statement that is wrong. */
final class Outage {
    /** Classes of SQLSTATE (PostgreSQL 18, appendix A): connection, rollback, resources, operator intervention, system. */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "57", "58");

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (isOutage(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOutage(Throwable cause) {
        return switch (cause) {
            case SQLTransientException _ -> true;
            case SQLException e -> isTransient(e);
            case IOException _ -> true;
            default -> false;
        };
    }

    private static boolean isTransient(SQLException e) {
        String state = e.getSQLState();
        // The pool gives none when it could not get a connection in time.
        return state == null
                ? isAcquisitionTimeout(e)
                : state.length() >= 2 && TRANSIENT_CLASSES.contains(state.substring(0, 2));
    }

    private static boolean isAcquisitionTimeout(SQLException e) {
        // Agroal 2 has two wordings: "Acquisition timeout while waiting ..." and "Sorry, acquisition timeout!".
        return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
