package dev.aloi.catalog.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.aloi.kit.problem.ProblemMapping;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Quarkus has a mapper of its own for this exception, which is no problem as RFC 9457 has it. */
public class MismatchMapping {
    private final ProblemMapping problems = new ProblemMapping();

    @ServerExceptionMapper
    public Response map(MismatchedInputException e) {
        return problems.map((JsonProcessingException) e);
    }
}
