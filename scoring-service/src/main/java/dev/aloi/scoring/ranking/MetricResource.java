package dev.aloi.scoring.ranking;

import dev.aloi.scoring.metric.MetricRegistry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/metrics")
@Produces(MediaType.APPLICATION_JSON)
class MetricResource {
    private final MetricRegistry metrics;

    MetricResource(MetricRegistry metrics) {
        this.metrics = metrics;
    }

    @GET
    @Operation(operationId = "listMetrics", summary = "Every metric with its options")
    public List<MetricView> list() {
        return metrics.known().stream().map(MetricView::of).toList();
    }
}
