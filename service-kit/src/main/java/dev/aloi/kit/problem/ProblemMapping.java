package dev.aloi.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Every error of a REST call as a problem. Our own, because no release of quarkus-resteasy-problem that fits this Quarkus resolves from
 * the mirrors that the project is built with.
 */
public class ProblemMapping {
    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

    @ServerExceptionMapper
    public Response map(ProblemException e) {
        return response(e.problem());
    }

    @ServerExceptionMapper
    public Response map(ConstraintViolationException e) {
        List<Fault> faults = e.getConstraintViolations().stream()
                .map(violation ->
                        Fault.ofField(lastPart(violation.getPropertyPath().toString()), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(Fault::toString))
                .toList();
        return response(Problem.invalid("invalid-request", "The request is not valid", faults));
    }

    @ServerExceptionMapper
    public Response map(JsonProcessingException e) {
        return response(new Problem(
                "https://aloi.dev/problems/invalid-json",
                "The request is not the JSON that is expected",
                400,
                where(e),
                List.of()));
    }

    /** Quarkus has a mapper of its own for this one, which answers with no problem; this one goes first. */
    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response map(MismatchedInputException e) {
        return map((JsonProcessingException) e);
    }

    @ServerExceptionMapper
    public Response map(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return map(json);
        }
        int status = e.getResponse().getStatus();
        String reason = e.getResponse().getStatusInfo().getReasonPhrase();
        return response(Problem.of("http-" + status, status, reason, reason + "."));
    }

    /** The cause goes to the log under a number, not to the caller: its message may quote what was sent. */
    @ServerExceptionMapper
    public Response map(RuntimeException e) {
        String reference = Integer.toHexString(System.identityHashCode(e));
        LOG.errorf(e, "Request failed, reference %s", reference);
        return response(Problem.of(
                "internal",
                500,
                "Something went wrong here",
                "The service's log says more under reference " + reference + "."));
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    private static String where(JsonProcessingException e) {
        String place = e.getLocation() == null
                ? ""
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                    .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : at.getFieldName())
                    .collect(Collectors.joining("."));
            return "Field " + field + " is not of the expected kind (" + place + ").";
        }
        return "It cannot be read at " + place + ".";
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
