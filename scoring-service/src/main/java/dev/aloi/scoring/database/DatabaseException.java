package dev.aloi.scoring.database;

import java.sql.SQLException;

/** A statement failed. Its message holds no values: they are confidential. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatabaseException(SQLException cause) {
        super("the database refused a statement, SQLSTATE " + cause.getSQLState(), cause);
    }
}
